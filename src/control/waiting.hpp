// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "control/replies.hpp"
#include "json/value.hpp"
#include "matching/event_pattern.hpp"

/// Routes that wait until enough has happened that fits a pattern.
namespace ssmock::control {

/// A pattern, or nothing, which everything fits.
class conditions {
 public:
  conditions() = default;
  explicit conditions(matching::event_pattern pattern) : pattern_(std::move(pattern)) {}

  bool fit(const json::value& what) const {
    return !pattern_ || matching::matches(*pattern_, what);
  }

 private:
  std::optional<matching::event_pattern> pattern_;
};

struct awaited_count {
  conditions what;
  std::int64_t count;
  std::chrono::milliseconds patience;
};

/// The pattern in a body. For convenience a condition may be a plain value where patterns have a
/// list with one: `{"Operation":"SendCommand"}`. Everything fits an empty body, and an empty
/// object. Or what is wrong.
std::variant<conditions, std::string> read_conditions(std::string_view body);

/// A body that has, beside its conditions, Count (1 when it is missing) and TimeoutSeconds (5). If
/// `key` is not empty, the conditions stand under it, else beside these two.
std::variant<awaited_count, std::string> read_awaited(std::string_view body, std::string_view key);

/// Answers when `found` is enough, or when nobody may wait any longer.
service::reply count_or_wait(const call& asked, const awaited_count& wanted, std::uint64_t found,
                             std::uint64_t dropped, service::awaited awaits);

}  // namespace ssmock::control
