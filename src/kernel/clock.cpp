// SPDX-License-Identifier: Apache-2.0
#include "kernel/clock.hpp"

#include <algorithm>
#include <utility>

namespace ssmock::engine {
namespace {

instant system_time() { return std::chrono::floor<milliseconds>(std::chrono::system_clock::now()); }

}  // namespace

std::int64_t system_microseconds() {
  const auto now = std::chrono::system_clock::now().time_since_epoch();
  return std::chrono::duration_cast<std::chrono::microseconds>(now).count();
}

instant clock::now() const { return held_ ? *held_ : shown_at(system_time()); }

instant clock::shown_at(instant system) const {
  if (frozen_) return shown_;
  const auto passed = static_cast<double>((system - since_).count()) * speed_;
  return std::min(shown_ + milliseconds{static_cast<std::int64_t>(passed)}, latest_instant);
}

void clock::release() {
  if (held_) set(*std::exchange(held_, std::nullopt));
}

void clock::set(instant time) {
  shown_ = time;
  since_ = system_time();
}

clock::reading clock::read() const {
  const auto system = system_time();
  return {shown_at(system), system};
}

void clock::resume(const reading& from) {
  shown_ = from.shown;
  since_ = from.system;
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
