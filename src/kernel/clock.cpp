// SPDX-License-Identifier: Apache-2.0
#include "kernel/clock.hpp"

#include <algorithm>
#include <utility>

namespace ssmock::engine {
namespace {

instant system_time() { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

}  // namespace

instant clock::now() const {
  if (held_) return *held_;
  if (frozen_) return shown_;
  const auto passed = static_cast<double>((system_time() - since_).count()) * speed_;
  return std::min(shown_ + milliseconds{static_cast<std::int64_t>(passed)}, latest_instant);
}

void clock::release() {
  if (held_) set(*std::exchange(held_, std::nullopt));
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
