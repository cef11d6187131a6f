// SPDX-License-Identifier: Apache-2.0
#include "service/simulator.hpp"

#include "engine/simulation.hpp"
#include "engine/windows.hpp"
#include "protocol/encode.hpp"

namespace ssmock::service {
namespace {

class json_writer : public engine::parameters_writer {
 public:
  std::string text_of(const engine::command_parameters& of) const override { return encoded(of); }
  std::string text_of(const engine::automation_parameters_text& of) const override {
    return encoded(of);
  }
  std::string text_of(const engine::step_functions_parameters_text& of) const override {
    return encoded(of);
  }
  std::string text_of(const engine::lambda_parameters_text& of) const override {
    return encoded(of);
  }

 private:
  template <class T>
  static std::string encoded(const T& content) {
    std::string out;
    protocol::encode(out, content);
    return out;
  }
};

}  // namespace

engine::world simulator::world_of(const operations::tenant_name& name) {
  return {states_.write(name), {name.account, name.region}, ids_, time_.latency()};
}

void simulator::run(const operations::tenant_name& name, instant now) {
  const auto next = states_.read(name).due.next();
  if (!next || *next > now) return;
  auto world = world_of(name);
  engine::run_until(world, json_writer{}, now);
}

instant simulator::catch_up(const operations::tenant_name& name) {
  const auto now = time_.now();
  run(name, now);
  return now;
}

void simulator::catch_up_all(const operations::tenant_name& default_tenant) {
  const auto now = time_.now();
  run(default_tenant, now);
  for (const auto& name : states_.names()) run(name.view(), now);
}

void simulator::set_time(instant time) {
  time_.set(time);
  states_.for_each([&](store::state& each) { engine::schedule_windows(each, time); });
}

}  // namespace ssmock::service
