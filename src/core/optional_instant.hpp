// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/time.hpp"

namespace ssmock {

/// A std::optional<instant> in 8 bytes instead of 16, for entities of which there are hundreds of
/// thousands.
class optional_instant {
 public:
  optional_instant() = default;
  optional_instant(instant time) : time_(time) {}                                // NOLINT
  optional_instant(std::optional<instant> time) : time_(time.value_or(none)) {}  // NOLINT

  explicit operator bool() const { return time_ != none; }
  const instant& operator*() const { return time_; }
  instant value_or(instant otherwise) const { return *this ? time_ : otherwise; }
  operator std::optional<instant>() const {  // NOLINT: implicit, to be used like one
    return *this ? std::optional{time_} : std::nullopt;
  }
  void reset() { time_ = none; }

  friend bool operator==(const optional_instant&, const optional_instant&) = default;

 private:
  static constexpr instant none = instant::min();  // long before earliest_instant

  instant time_ = none;
};

}  // namespace ssmock
