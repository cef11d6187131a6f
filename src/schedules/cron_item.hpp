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

/// What was read of an expression so far.
struct parsed_items {
  std::array<std::uint64_t, 6> sets{};  ///< of all fields but the year
  std::array<std::uint64_t, 4> years{};
  std::array<bool, 7> given{};  ///< whether there is any item, as in "," there is not
  bool any_day = false;         ///< a ?
  bool any_day_of_week = false;
  bool last_day = false;
  bool working_day = false;
  bool last_day_of_week = false;
  int before_last = 0;
  int nth = 0;
};

/// Reads one item of a field's list, in capitals, into `items`. As Quartz does, it does not look
/// at what follows a whole item: MONDAY is MON.
std::optional<cron_fault> parse_item(std::string_view item, field kind, parsed_items& items);

/// Quartz's text around an exception of Java's own.
cron_fault illegal_format(std::string_view exception);

}  // namespace ssmock::engine::cron_text
