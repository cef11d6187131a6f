// SPDX-License-Identifier: Apache-2.0
#include "tenancy/simulator.hpp"

#include "kernel/agenda.hpp"
#include "tenancy/simulation.hpp"

namespace ssmock::service {
engine::world simulator::world_of(const tenant_name& name) {
  return {states_.write(name), name, ids_, time_.latency()};
}

void simulator::catch_up(const tenant_name& name, instant now) {
  if (ended_life_ == states_.life()) throw half_happened{};
  const auto next = states_.read(name).get<store::agenda>().next();
  if (!next || *next > now) return;
  try {
    auto world = world_of(name);
    engine::run_until(world, now);
  } catch (const std::bad_alloc&) {
    ended_life_ = states_.life();
    throw;
  }
}

instant simulator::catch_up(const tenant_name& name) {
  const auto now = time_.now();
  catch_up(name, now);
  return now;
}

instant simulator::catch_up_all(const tenant_name& default_tenant) {
  const auto now = time_.now();
  catch_up(default_tenant, now);
  for (const auto& name : states_.names()) catch_up(name.view(), now);
  return now;
}

void simulator::set_time(instant time) {
  time_.set(time);
  states_.for_each([&](store::state& each) { engine::pass_over(each, time); });
}

}  // namespace ssmock::service
