// SPDX-License-Identifier: Apache-2.0
#include <string>

#include "core/text.hpp"
#include "fuzz/require.hpp"
#include "fuzz/targets.hpp"
#include "schedules/schedule.hpp"

namespace ssmock::fuzz {
namespace {

using engine::schedule;
using engine::schedule_terms;

/// A time that the next line names in hours since 2026, or nothing.
std::optional<instant> time_of_line(std::string_view& input) {
  const auto hours = parse_whole<std::int32_t>(take_until(input, '\n'));
  if (!hours) return std::nullopt;
  const auto base = *parse_iso_8601("2026-01-01T00:00:00Z");
  return std::clamp(base + std::chrono::hours{*hours}, earliest_instant, latest_instant);
}

void check_times(const schedule& parsed, const schedule_terms& terms, instant from,
                 std::string_view expression) {
  constexpr int enough = 20;
  auto time = from;
  for (int count = 0; count < enough; ++count) {
    const auto next = parsed.next_after(time, terms);
    require(next == parsed.next_after(time, terms), "another answer", expression);
    if (!next) return;
    require(*next > time, "the next time is not later", expression);
    require(!terms.start || *next >= *terms.start, "before the start", expression);
    require(!terms.end || *next < *terms.end, "not before the end", expression);
    require(parsed.next_at_or_after(*next, terms) == next, "no time of its own", expression);
    require(parsed.next_after(*next - milliseconds{1}, terms) == next, "skipped", expression);
    require(is_utf8(engine::next_execution_text(*next, terms.zone)), "no text", expression);
    time = *next;
  }
}

}  // namespace

void try_schedules(std::string_view input) {
  if (!is_utf8(input)) return;
  const auto expression = take_until(input, '\n');
  const auto parsed = schedule::parse(expression);
  if (!parsed) {
    require(!parsed.error().message.empty() && is_utf8(parsed.error().message), "no reason",
            expression);
    return;
  }
  const auto zone = engine::find_time_zone(take_until(input, '\n'));
  const auto from = time_of_line(input);
  const auto start = time_of_line(input);
  const auto end = time_of_line(input);
  const auto days = parse_whole<int>(take_until(input, '\n'));
  const auto created = time_of_line(input);
  const auto base = *parse_iso_8601("2026-01-01T00:00:00Z");
  schedule_terms terms{zone.value_or(engine::time_zone{}), start, end, {}, created.value_or(base)};
  constexpr int most_days = 6;  // the model's bound
  if (parsed->takes_offset() && days && *days >= 1 && *days <= most_days) terms.offset_days = days;
  check_times(*parsed, terms, from.value_or(base), expression);
}

}  // namespace ssmock::fuzz
