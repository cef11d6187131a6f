// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/calendar.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <string>
#include <utility>

#include "core/text.hpp"

namespace ssmock::documents {
namespace {

using namespace std::chrono;
using local_instant = local_time<milliseconds>;

/// A line of a calendar without its folds: `DTSTART;TZID=Europe/Paris:20260110T090000`.
struct content_line {
  std::string name;
  std::string parameters;
  std::string value;
};

std::vector<content_line> lines_of(std::string_view text) {
  std::vector<std::string> unfolded;
  for (auto rest = text; !rest.empty();) {
    auto line = take_until(rest, '\n');
    if (line.ends_with('\r')) line.remove_suffix(1);
    const bool folded = line.starts_with(' ') || line.starts_with('\t');
    if (folded && !unfolded.empty()) {
      unfolded.back().append(line.substr(1));
    } else {
      unfolded.emplace_back(line);
    }
  }
  std::vector<content_line> out;
  for (std::string_view line : unfolded) {
    const auto colon = line.find(':');
    if (colon == std::string_view::npos) continue;
    auto name = line.substr(0, colon);
    const auto parameters = std::min(name.find(';'), name.size());
    out.push_back({upper_case(name.substr(0, parameters)), std::string(name.substr(parameters)),
                   std::string(line.substr(colon + 1))});
  }
  return out;
}

/// A number of the digits at a place; nullopt when there is none.
std::optional<int> digits(std::string_view text, std::size_t from, std::size_t size) {
  if (from + size > text.size()) return std::nullopt;
  const auto part = text.substr(from, size);
  return all_digits(part) ? parse_whole<int>(part) : std::nullopt;
}

/// `20260110`, `20260110T090000`, `20260110T090000Z`
std::optional<local_instant> read_time(std::string_view text) {
  const auto year_part = digits(text, 0, 4);
  const auto month_part = digits(text, 4, 2);
  const auto day_part = digits(text, 6, 2);
  if (!year_part || !month_part || !day_part) return std::nullopt;
  const year_month_day date{year{*year_part}, month{static_cast<unsigned>(*month_part)},
                            day{static_cast<unsigned>(*day_part)}};
  if (!date.ok()) return std::nullopt;
  local_instant out = local_days{date};
  if (text.size() == 8) return out;
  const auto hour = digits(text, 9, 2);
  const auto minute = digits(text, 11, 2);
  const auto second = digits(text, 13, 2);
  if (text[8] != 'T' || !hour || !minute || !second) return std::nullopt;
  return out + hours{*hour} + minutes{*minute} + seconds{*second};
}

/// The zone of a line: its TZID, UTC for a `Z`, and else UTC too, since ssmock knows no other.
engine::time_zone zone_of(const content_line& line) {
  constexpr std::string_view key = "TZID=";
  const auto at = line.parameters.find(key);
  if (at == std::string::npos) return {};
  auto name = std::string_view(line.parameters).substr(at + key.size());
  name = trimmed(name.substr(0, name.find(';')), "\" ");
  return engine::find_time_zone(name).value_or(engine::time_zone{});
}

instant to_instant(local_instant time, const engine::time_zone& zone) {
  const auto whole = floor<seconds>(time);
  return zone.meaning_of(whole).earlier + (time - whole);
}

constexpr std::array<std::string_view, 7> day_names{"SU", "MO", "TU", "WE", "TH", "FR", "SA"};

std::optional<recurrence> read_rule(std::string_view text) {
  recurrence out;
  bool known = false;
  for (const auto part : split(text, ";")) {
    auto value = part;
    const auto name = take_until(value, '=');
    if (name == "FREQ") {
      constexpr std::array<std::string_view, 4> units{"DAILY", "WEEKLY", "MONTHLY", "YEARLY"};
      const auto found = std::ranges::find(units, value);
      if (found == units.end()) return std::nullopt;
      out.every = static_cast<recurrence::unit>(found - units.begin());
      known = true;
    } else if (name == "INTERVAL") {
      out.interval = std::max(parse_whole<int>(value).value_or(1), 1);
    } else if (name == "COUNT") {
      out.count = parse_whole<int>(value);
    } else if (name == "UNTIL") {
      if (const auto until = read_time(value)) out.until = instant{until->time_since_epoch()};
    } else if (name == "BYDAY") {
      for (const auto each : split(value, ",")) {
        const auto found = std::ranges::find(day_names, each);
        if (found == day_names.end()) continue;
        out.days.emplace_back(static_cast<unsigned>(found - day_names.begin()));
      }
    }
  }
  return known ? std::optional(out) : std::nullopt;
}

/// Reads the lines of one event, from behind BEGIN:VEVENT; nullopt for one without a time.
std::optional<calendar_event> read_event(std::span<const content_line> lines) {
  calendar_event out;
  std::optional<local_instant> start;
  std::optional<local_instant> end;
  std::optional<milliseconds> duration;
  for (const auto& line : lines) {
    if (line.name == "DTSTART") {
      start = read_time(line.value);
      out.zone = zone_of(line);
      if (line.value.size() == 8) duration = hours{24};  // a whole day, unless it has an end
    } else if (line.name == "DTEND") {
      end = read_time(line.value);
    } else if (line.name == "DURATION") {
      duration = parse_duration(line.value);
    } else if (line.name == "RRULE") {
      out.repeats = read_rule(line.value);
    } else if (line.name == "EXDATE") {
      for (const auto each : split(line.value, ",")) {
        if (const auto time = read_time(each)) out.exceptions.push_back(*time);
      }
    }
  }
  if (!start) return std::nullopt;
  out.start = *start;
  if (end) duration = *end - *start;
  out.duration = duration.value_or(milliseconds{0});
  return out;
}

}  // namespace

std::optional<change_calendar> read_calendar(std::string_view text) {
  const auto lines = lines_of(text);
  if (lines.empty() || lines.front().name != "BEGIN" || lines.front().value != "VCALENDAR")
    return std::nullopt;
  change_calendar out;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    const auto& line = lines[at];
    if (line.name == "X-CALENDAR-TYPE") out.open_by_default = line.value != "DEFAULT_CLOSED";
    if (line.name != "BEGIN" || line.value != "VEVENT") continue;
    auto last = at + 1;
    while (last < lines.size() && lines[last].name != "END") ++last;
    const auto within = std::span(lines).subspan(at + 1, last - at - 1);
    if (auto event = read_event(within)) out.events.push_back(*std::move(event));
    at = last;
  }
  return out;
}

namespace {

struct interval {
  instant from;
  instant to;
};

/// The date of a repetition; a day that its month does not have is left out, as RFC 5545 says.
std::optional<local_days> moved(local_days first, recurrence::unit by, int steps) {
  if (by == recurrence::unit::day) return first + days{steps};
  if (by == recurrence::unit::week) return first + weeks{steps};
  const year_month_day date{first};
  const auto shifted = by == recurrence::unit::month ? date + months{steps} : date + years{steps};
  return shifted.ok() ? std::optional(local_days{shifted}) : std::nullopt;
}

/// A step before which no time of the event ends after `from`: what is long over is not looked at.
int first_step(const calendar_event& of, instant from) {
  const auto& rule = *of.repeats;
  if (rule.count) return 0;  // each time counts
  const auto past = from - to_instant(of.start, of.zone) - of.duration;
  const auto length = rule.every == recurrence::unit::day     ? days{1}
                      : rule.every == recurrence::unit::week  ? days{7}
                      : rule.every == recurrence::unit::month ? days{31}
                                                              : days{366};
  const auto steps = floor<days>(past) / (length * rule.interval) - 1;
  return steps > 0 ? static_cast<int>(steps) : 0;
}

/// Adds the times of an event that end after `from` and begin before `to`.
void add_times(const calendar_event& of, const interval& within, std::vector<interval>& out) {
  const auto add = [&](local_instant start) {
    if (std::ranges::find(of.exceptions, start) != of.exceptions.end()) return;
    const auto from = to_instant(start, of.zone);
    if (from + of.duration > within.from && from < within.to)
      out.push_back({from, from + of.duration});
  };
  if (!of.repeats) return add(of.start);
  const auto& rule = *of.repeats;
  const auto date = floor<days>(of.start);
  const auto time = of.start - date;
  constexpr int most_times = 100'000;  // more than two centuries of days
  int made = 0;
  for (int step = first_step(of, within.from); step < most_times; ++step) {
    const auto base = moved(date, rule.every, step * rule.interval);
    if (!base) continue;
    std::vector<local_days> on{*base};
    if (rule.every == recurrence::unit::week && !rule.days.empty()) {
      on.clear();
      const auto monday = *base - (weekday{*base} - Monday);
      for (const auto each : rule.days) on.push_back(monday + (each - Monday));
      std::ranges::sort(on);
    }
    for (const auto each : on) {
      if (each < date) continue;
      const auto start = each + time;
      const auto begins = to_instant(start, of.zone);
      if (rule.count && made >= *rule.count) return;
      if ((rule.until && begins > *rule.until) || begins >= within.to) return;
      ++made;
      add(start);
    }
  }
}

/// The state of one calendar.
calendar_state state_of(const change_calendar& calendar, instant time) {
  constexpr auto horizon = days{366};
  std::vector<interval> times;
  for (const auto& event : calendar.events) add_times(event, {time, time + horizon}, times);
  std::ranges::sort(times, {}, &interval::from);
  bool within = false;
  std::optional<instant> change;
  for (const auto& each : times) {
    if (each.from <= time || (within && each.from <= *change)) {
      within = true;
      change = std::max(change.value_or(each.to), each.to);
    } else {
      if (!within) change = each.from;
      break;
    }
  }
  return {calendar.open_by_default != within, change};
}

}  // namespace

calendar_state state_at(const std::vector<change_calendar>& calendars, instant time) {
  const auto all_open = [&](instant at, std::optional<instant>& next) {
    bool open = true;
    for (const auto& each : calendars) {
      const auto state = state_of(each, at);
      open = open && state.open;
      if (state.next) next = std::min(next.value_or(*state.next), *state.next);
    }
    return open;
  };
  calendar_state out;
  out.open = all_open(time, out.next);
  // A change of one calendar may leave the state of all as it is.
  constexpr int most_changes = 100;
  for (int looked = 0; out.next && looked < most_changes; ++looked) {
    std::optional<instant> later;
    if (all_open(*out.next, later) != out.open) return out;
    out.next = later;
  }
  out.next.reset();
  return out;
}

}  // namespace ssmock::documents
