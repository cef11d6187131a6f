// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/times.hpp"

#include <charconv>
#include <cmath>

namespace ssmock::fixtures {
namespace {

std::optional<std::chrono::seconds> unit_of(char letter) {
  using namespace std::chrono;
  switch (letter) {
    case 's':
      return seconds{1};
    case 'm':
      return minutes{1};
    case 'h':
      return hours{1};
    case 'd':
      return days{1};
    default:
      return std::nullopt;
  }
}

std::optional<instant> within_range(instant time) {
  if (time < earliest_instant || time > latest_instant) return std::nullopt;
  return time;
}

std::optional<instant> from_epoch_seconds(double seconds) {
  constexpr double limit = 1e12;  // beyond any four-digit year, and safe to scale below
  if (!(std::abs(seconds) < limit)) return std::nullopt;
  return within_range(instant{milliseconds{std::llround(seconds * 1000)}});
}

}  // namespace

std::optional<instant> parse_relative_time(std::string_view text, instant now) {
  if (!text.starts_with("now")) return std::nullopt;
  text.remove_prefix(3);
  if (text.empty()) return now;
  if (text.front() != '+' && text.front() != '-') return std::nullopt;
  const int sign = text.front() == '-' ? -1 : 1;
  text.remove_prefix(1);
  instant time = now;
  do {
    int amount = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), amount);
    if (error != std::errc{} || amount < 0 || end == text.data() + text.size()) {
      return std::nullopt;
    }
    const auto unit = unit_of(*end);
    if (!unit) return std::nullopt;
    time += sign * amount * std::chrono::duration_cast<milliseconds>(*unit);
    if (!within_range(time)) return std::nullopt;
    text.remove_prefix(static_cast<std::size_t>(end - text.data()) + 1);
  } while (!text.empty());
  return time;
}

std::optional<instant> parse_time(std::string_view text, instant now) {
  if (const auto relative = parse_relative_time(text, now)) return relative;
  const auto time = parse_iso_8601(text);
  return time ? within_range(*time) : std::nullopt;
}

std::optional<instant> read_time(const json::value& content, instant now) {
  if (const auto* text = content.get_if<std::string>()) return parse_time(*text, now);
  if (const auto* decimal = content.get_if<double>()) return from_epoch_seconds(*decimal);
  if (const auto* whole = content.get_if<std::int64_t>()) {
    return from_epoch_seconds(static_cast<double>(*whole));
  }
  return std::nullopt;
}

void put_earlier(std::optional<instant>& known, std::optional<instant> other) {
  if (other && (!known || *other < *known)) known = other;
}

}  // namespace ssmock::fixtures
