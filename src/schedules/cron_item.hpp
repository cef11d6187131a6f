// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "schedules/cron.hpp"

namespace ssmock::engine::cron_text {

enum class field : unsigned char { second, minute, hour, day, month, day_of_week, year };

/// The items of an expression that were parsed so far.
struct parsed_items {
  std::array<std::uint64_t, 6> sets{};  ///< the values of each field but the year
  std::array<std::uint64_t, 4> years{};
  std::array<bool, 7> given{};  ///< whether a field has any item; the field "," has none
  bool any_day = false;         ///< the day field is ?
  bool any_day_of_week = false;
  bool last_day = false;
  bool working_day = false;
  bool last_day_of_week = false;
  int before_last = 0;
  int nth = 0;
};

/// Parses one item of a field's list, in upper case, and adds it to `items`. Like Quartz, it
/// ignores text behind a complete item, so MONDAY is MON.
std::optional<cron_fault> parse_item(std::string_view item, field kind, parsed_items& items);

/// The fault in whose text Quartz embeds an exception of Java's library.
cron_fault illegal_format(std::string_view exception);

}  // namespace ssmock::engine::cron_text
