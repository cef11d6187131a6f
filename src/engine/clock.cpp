// SPDX-License-Identifier: Apache-2.0
#include "engine/clock.hpp"

namespace ssmock::engine {
namespace {

instant system_time() { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

}  // namespace

instant clock::now() const {
  if (frozen_) return shown_;
  const auto passed = system_time() - since_;
  if (speed_ == 1) return shown_ + passed;
  const auto shown = static_cast<double>(passed.count()) * speed_;
  return shown_ + milliseconds{static_cast<std::int64_t>(shown)};
}

void clock::set(instant time) {
  shown_ = time;
  since_ = system_time();
}

void clock::freeze(bool frozen) {
  set(now());
  frozen_ = frozen;
}

void clock::set_speed(double speed) {
  set(now());
  speed_ = speed;
}

}  // namespace ssmock::engine
