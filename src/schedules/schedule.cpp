// SPDX-License-Identifier: Apache-2.0
#include "schedules/schedule.hpp"

#include "core/text.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <stdexcept>

namespace ssmock::engine {
namespace {

using namespace std::chrono;

// These texts are measured [P]. Whether AWS has longer texts for some faults of at() is unknown.
constexpr std::string_view syntax_text =
    R"(Schedule expressions must have the following syntax: )"
    R"(rate(<number>\s?(minutes?|hours?|days?)), cron(<cron_expression>) or at(yyyy-MM-dd'T'HH:mm:ss).)";
constexpr std::string_view frequency_text = "Invalid schedule frequency";
constexpr std::string_view at_text = "Invalid schedule at DateTime expression";

schedule_fault fault(std::string_view message) { return {std::string{message}}; }

/// The text within the brackets of `word(...)`, whose word may be in any case.
std::optional<std::string_view> within(std::string_view expression, std::string_view word) {
  const auto same = [](char left, char right) { return (left | ' ') == right; };
  if (expression.size() < word.size() + 2 || !expression.ends_with(')') ||
      expression[word.size()] != '(' ||
      !std::ranges::equal(expression.substr(0, word.size()), word, same)) {
    return std::nullopt;
  }
  return expression.substr(word.size() + 1, expression.size() - word.size() - 2);
}

/// The same local time `count` days later. Skipped and repeated local times are resolved as
/// plusDays() of java.time does [I].
instant days_later(instant time, int count, const time_zone& zone) {
  return zone.meaning_of(floor<seconds>(zone.to_local(time)) + days{count}).earlier;
}

/// The first instant after `time` whose local time in the zone matches. A local time that the
/// clocks skip does not count, and one that occurs twice counts only the second time, as in Quartz
/// because of java.util.Calendar [I].
std::optional<instant> next_match_after(const cron_fields& fields, instant time,
                                        const time_zone& zone) {
  using kinds = local_meaning::kinds;
  auto from = floor<seconds>(zone.to_local(time));
  const auto meaning = zone.meaning_of(from);
  if (meaning.kind == kinds::repeated && time < meaning.change) {
    // `time` is the first occurrence of its local time, so all second occurrences are still ahead.
    from = floor<seconds>(zone.to_local(meaning.change));
  } else {
    from += seconds{1};
  }
  while (const auto match = next_match(fields, from)) {
    const auto found = zone.meaning_of(*match);
    if (found.kind != kinds::skipped) return instant{found.later};
    from = floor<seconds>(zone.to_local(found.change));
  }
  return std::nullopt;
}

/// The first execution after `time` when each one is `count` days later than its match.
std::optional<instant> next_put_off(const cron_fields& fields, instant time, int count,
                                    const time_zone& zone) {
  // An execution at a skipped local time is moved past the gap. So an earlier match may have an
  // execution after `time`, and the search starts before the change.
  constexpr hours most_change{3};
  const bool changed = zone.offset_at(time) != zone.offset_at(time - most_change);
  const auto shown = floor<seconds>(zone.to_local(time)) - days{count};
  const auto begin = zone.meaning_of(changed ? shown - most_change : shown);
  auto match = next_match_after(fields, std::min(begin.earlier, begin.change) - seconds{1}, zone);
  while (match) {
    const auto execution = days_later(*match, count, zone);
    if (execution > time) return execution;
    match = next_match_after(fields, *match, zone);
  }
  return std::nullopt;
}

/// Counts the periods from the window's creation, or from its StartDate if that was in the future
/// then; in this case the first execution is at the StartDate. If the StartDate is in the past, AWS
/// uses the current time instead [D].
std::optional<instant> next_of_rate(milliseconds period, instant time,
                                    const schedule_terms& terms) {
  const bool delayed = terms.start && *terms.start > terms.created;
  const instant first = delayed ? *terms.start : terms.created + period;
  if (time < first) return first;
  return first + ((time - first) / period + 1) * period;
}

}  // namespace

void throw_exception_from_error(const schedule_fault& fault,
                                const boost::source_location& /*where*/) {
  throw std::logic_error("a schedule that was refused: " + fault.message);
}

boost::system::result<schedule, schedule_fault> schedule::parse(std::string_view expression) {
  if (const auto inner = within(expression, "rate")) return parse_rate(*inner);
  if (const auto inner = within(expression, "at")) return parse_at(*inner);
  const auto inner = within(expression, "cron");
  if (!inner) return fault(syntax_text);
  auto fields = parse_cron(*inner);
  if (fields) return schedule{*fields};
  const auto& [position, details] = fields.error();
  // The details quote single bytes of the expression, which may be parts of UTF-8 characters.
  return schedule_fault{"Invalid CRON expression: error at position " + std::to_string(position) +
                        ", details: " + printable(details)};
}

boost::system::result<schedule, schedule_fault> schedule::parse_rate(std::string_view inner) {
  struct unit {
    std::string_view name;
    milliseconds length;
  };
  constexpr std::array units{unit{"minute", minutes{1}}, unit{"minutes", minutes{1}},
                             unit{"hour", hours{1}},     unit{"hours", hours{1}},
                             unit{"day", days{1}},       unit{"days", days{1}}};
  const auto digits = std::min(inner.find_first_not_of("0123456789"), inner.size());
  auto name = inner.substr(digits);
  constexpr std::string_view white = " \t\n\v\f\r";  // Java's \s
  if (!name.empty() && white.find(name.front()) != std::string_view::npos) name.remove_prefix(1);
  const auto found = std::ranges::find(units, name, &unit::name);
  if (digits == 0 || found == units.end()) return fault(syntax_text);
  int count = 0;
  const auto read = std::from_chars(inner.data(), inner.data() + digits, count);
  if (read.ec != std::errc{} || count == 0) return fault(frequency_text);
  return schedule{rate{count * found->length}};
}

boost::system::result<schedule, schedule_fault> schedule::parse_at(std::string_view inner) {
  // AWS accepts only yyyy-MM-ddTHH:mm, with seconds or without [P]; parse_iso_8601() accepts more.
  constexpr std::string_view form = "dddd-dd-ddTdd:dd:dd";
  constexpr std::size_t without_seconds = 16;
  const auto fits = [](char character, char expected) {
    return expected == 'd' ? character >= '0' && character <= '9' : character == expected;
  };
  if ((inner.size() != form.size() && inner.size() != without_seconds) ||
      !std::ranges::equal(inner, form.substr(0, inner.size()), fits)) {
    return fault(at_text);
  }
  const auto time = parse_iso_8601(inner);
  if (!time) return fault(at_text);
  return schedule{once{local_seconds{floor<seconds>(time->time_since_epoch())}}};
}

bool schedule::takes_offset() const {
  const auto* fields = std::get_if<cron_fields>(&kind_);
  return fields != nullptr &&
         (fields->rule == day_rule::nth_day_of_week || fields->rule == day_rule::last_day_of_week);
}

std::optional<instant> schedule::next_of_kind(instant time, const schedule_terms& terms) const {
  if (const auto* fields = std::get_if<cron_fields>(&kind_)) {
    if (terms.offset_days) return next_put_off(*fields, time, *terms.offset_days, terms.zone);
    return next_match_after(*fields, time, terms.zone);
  }
  if (const auto* every = std::get_if<rate>(&kind_)) {
    return next_of_rate(every->period, time, terms);
  }
  const instant only = terms.zone.meaning_of(std::get<once>(kind_).time).earlier;
  return only > time ? std::optional{only} : std::nullopt;
}

std::optional<instant> schedule::next_after(instant time, const schedule_terms& terms) const {
  if (terms.start) time = std::max(time, *terms.start - milliseconds{1});
  auto next = next_of_kind(time, terms);
  const bool over = next && (*next > latest_instant || (terms.end && *next >= *terms.end));
  return over ? std::nullopt : next;
}

}  // namespace ssmock::engine
