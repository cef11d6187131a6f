// SPDX-License-Identifier: Apache-2.0
// Parses the fields of a cron expression; cron_item.cpp parses the items between commas.
#include <algorithm>
#include <bit>
#include <functional>
#include <stdexcept>
#include <vector>

#include "core/text.hpp"
#include "schedules/cron.hpp"
#include "schedules/cron_item.hpp"

namespace ssmock::engine {
namespace {

using namespace cron_text;
using fields_result = boost::system::result<cron_fields, cron_fault>;

/// The fault of a field that has an item in a list though Quartz allows it only alone.
std::optional<cron_fault> lone_only(field kind, std::string_view text) {
  const bool list = text.find(',') != text.npos;
  const bool last = text.find('L') != text.npos;
  if (kind == field::day && last && list) {
    return cron_fault{
        -1, "Support for specifying 'L' and 'LW' with other days of the month is not implemented"};
  }
  if (kind != field::day_of_week) return std::nullopt;
  if (last && list) {
    return cron_fault{-1,
                      "Support for specifying 'L' with other days of the week is not implemented"};
  }
  if (text.find('#') != text.rfind('#')) {
    return cron_fault{-1, "Support for specifying multiple \"nth\" days is not implemented."};
  }
  return std::nullopt;
}

cron_fields fields_of(const parsed_items& items) {
  const auto set = [&](field kind) { return items.sets[static_cast<std::size_t>(kind)]; };
  cron_fields fields;
  fields.seconds = set(field::second);
  fields.minutes = set(field::minute);
  fields.hours = set(field::hour);
  fields.months = set(field::month);
  fields.years = items.years;
  if (items.any_day_of_week) {
    fields.days = set(field::day);
    if (items.last_day) {
      fields.rule = items.working_day ? day_rule::last_working_day : day_rule::last_day;
      fields.number = items.before_last;
    } else if (items.working_day) {
      // If there are several days, Quartz uses only the first.
      fields.rule = day_rule::nearest_working_day;
      fields.number = std::countr_zero(fields.days);
    }
    return fields;
  }
  // With L or #, Quartz uses only the first of several days here too.
  fields.days = set(field::day_of_week);
  fields.rule = day_rule::days_of_week;
  if (items.last_day_of_week) {
    fields.rule = day_rule::last_day_of_week;
  } else if (items.nth != 0) {
    fields.rule = day_rule::nth_day_of_week;
    fields.number = items.nth;
  }
  return fields;
}

/// Parses the fields from seconds on, with the year or without. Text behind the year is ignored
/// [P].
fields_result parse_fields(const std::vector<std::string_view>& texts) {
  parsed_items items;
  auto kind = field::second;
  for (const auto text : texts) {
    if (kind > field::year) break;
    if (auto fault = lone_only(kind, text)) return *fault;
    for (const auto item : split(text, ",")) {
      if (auto fault = parse_item(item, kind, items)) return *fault;
    }
    kind = static_cast<field>(static_cast<int>(kind) + 1);
  }
  if (kind == field::year) {
    if (auto fault = parse_item("*", kind, items)) return *fault;
  }
  if (items.any_day == items.any_day_of_week) {
    // AWS's text [R]; Quartz has "Support for specifying both ... is not implemented."
    return cron_fault{
        0, "Specifying both a day-of-week AND a day-of-month parameter is not supported."};
  }
  if (!std::ranges::all_of(items.given, std::identity{}))
    return illegal_format("java.util.NoSuchElementException");
  return fields_of(items);
}

}  // namespace

void throw_exception_from_error(const cron_fault& fault, const boost::source_location& /*where*/) {
  throw std::logic_error("a cron expression that was refused: " + fault.details);
}

fields_result parse_cron(std::string_view text) {
  constexpr std::size_t fewest = 6;  // [P]: with five AWS answers "Invalid CRON expression"
  const auto upper = upper_case(text);
  const auto texts = split(upper, " \t");
  if (texts.size() < fewest) {
    return cron_fault{static_cast<int>(text.size()), "Unexpected end of expression."};
  }
  auto from_minutes = texts;
  from_minutes.insert(from_minutes.begin(), "0");
  // Seven fields either begin with seconds [D], or are the usual six and one too many, which AWS
  // accepts [P]. At most one of these readings is valid, since ? is allowed only in the day fields.
  auto first = parse_fields(texts.size() == fewest ? from_minutes : texts);
  if (first) return first;
  auto second = parse_fields(texts.size() == fewest ? texts : from_minutes);
  if (second) return second;
  // Which of the two faults AWS reports is unknown; this one is of the documented reading [I].
  return first;
}

}  // namespace ssmock::engine
