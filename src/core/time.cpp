// SPDX-License-Identifier: Apache-2.0
#include "core/time.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <cstdint>
#include <cstdio>

namespace ssmock {
namespace {

using namespace std::chrono;

/// Reads a text from left to right. A step that fails returns false and reads nothing.
class reader {
 public:
  explicit reader(std::string_view text) : rest_(text) {}

  bool take(char expected) {
    if (rest_.empty() || rest_.front() != expected) return false;
    rest_.remove_prefix(1);
    return true;
  }

  /// Exactly `count` digits.
  bool digits(std::size_t count, int& value) {
    if (rest_.size() < count) return false;
    const char* const end = rest_.data() + count;
    if (rest_.front() < '0' || rest_.front() > '9') return false;
    const auto read = std::from_chars(rest_.data(), end, value);
    if (read.ec != std::errc{} || read.ptr != end) return false;
    rest_.remove_prefix(count);
    return true;
  }

  /// As many digits as follow, but at least one.
  bool number(std::int64_t& value) {
    if (rest_.empty() || rest_.front() < '0' || rest_.front() > '9') return false;
    const auto read = std::from_chars(rest_.data(), rest_.data() + rest_.size(), value);
    if (read.ec != std::errc{}) return false;
    rest_.remove_prefix(static_cast<std::size_t>(read.ptr - rest_.data()));
    return true;
  }

  /// Digits of a fraction of a second, after the point or comma.
  bool fraction(milliseconds& value) {
    std::int64_t thousandths = 0;
    std::size_t count = 0;
    for (; count < rest_.size() && rest_[count] >= '0' && rest_[count] <= '9'; ++count) {
      if (count < 3) thousandths = thousandths * 10 + (rest_[count] - '0');
    }
    if (count == 0) return false;
    for (std::size_t filled = count; filled < 3; ++filled) thousandths *= 10;
    rest_.remove_prefix(count);
    value = milliseconds{thousandths};
    return true;
  }

  bool at_end() const { return rest_.empty(); }
  char peek() const { return rest_.empty() ? '\0' : rest_.front(); }

 private:
  std::string_view rest_;
};

/// The difference between the latest and the earliest time that an instant can express.
constexpr milliseconds longest_duration = latest_instant - earliest_instant;

bool read_time_of_day(reader& in, milliseconds& time) {
  int hour_count = 0;
  int minute_count = 0;
  int second_count = 0;
  milliseconds fraction{0};
  if (!in.digits(2, hour_count) || !in.take(':') || !in.digits(2, minute_count)) return false;
  if (in.take(':')) {
    if (!in.digits(2, second_count)) return false;
    if ((in.take('.') || in.take(',')) && !in.fraction(fraction)) return false;
  }
  if (hour_count > 23 || minute_count > 59 || second_count > 59) return false;
  time = hours{hour_count} + minutes{minute_count} + seconds{second_count} + fraction;
  return true;
}

bool read_offset(reader& in, minutes& offset) {
  offset = minutes{0};
  if (in.at_end() || in.take('Z')) return true;
  const bool negative = in.peek() == '-';
  if (!in.take('+') && !in.take('-')) return false;
  int hour_count = 0;
  int minute_count = 0;
  if (!in.digits(2, hour_count)) return false;
  in.take(':');
  if (!in.at_end() && !in.digits(2, minute_count)) return false;
  if (hour_count > 18 || minute_count > 59) return false;
  offset = hours{hour_count} + minutes{minute_count};
  if (negative) offset = -offset;
  return true;
}

}  // namespace

std::string iso_8601(instant time) {
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{time - day};
  std::array<char, 40> text;
  const int size = std::snprintf(
      text.data(), text.size(), "%04d-%02u-%02uT%02d:%02d:%02d.%03dZ",
      static_cast<int>(date.year()), static_cast<unsigned>(date.month()),
      static_cast<unsigned>(date.day()), static_cast<int>(clock.hours().count()),
      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()),
      static_cast<int>(clock.subseconds().count()));
  return {text.data(), static_cast<std::size_t>(size)};
}

std::string iso_8601_seconds(instant time) {
  return iso_8601(time).substr(0, std::string_view("2019-01-30T14:16:03").size()) + "Z";
}

std::optional<instant> parse_iso_8601(std::string_view text) {
  reader in{text};
  int year_number = 0;
  int month_number = 0;
  int day_number = 0;
  if (!in.digits(4, year_number) || !in.take('-') || !in.digits(2, month_number) || !in.take('-') ||
      !in.digits(2, day_number)) {
    return std::nullopt;
  }
  const year_month_day date{year{year_number}, month{static_cast<unsigned>(month_number)},
                            day{static_cast<unsigned>(day_number)}};
  if (!date.ok() || year_number == 0) return std::nullopt;
  milliseconds time_of_day{0};
  minutes offset{0};
  if (in.take('T') || in.take(' ')) {
    if (!read_time_of_day(in, time_of_day) || !read_offset(in, offset)) return std::nullopt;
  }
  if (!in.at_end()) return std::nullopt;
  return instant{sys_days{date}} + time_of_day - offset;
}

std::string java_duration(milliseconds elapsed) {
  if (elapsed == milliseconds{0}) return "PT0S";
  std::string out = "PT";
  const auto whole_hours = duration_cast<hours>(elapsed);
  const auto whole_minutes = duration_cast<minutes>(elapsed - whole_hours);
  const auto rest = (elapsed - whole_hours - whole_minutes).count();
  if (whole_hours.count() != 0) out += std::to_string(whole_hours.count()) + "H";
  if (whole_minutes.count() != 0) out += std::to_string(whole_minutes.count()) + "M";
  if (rest == 0) return out;
  if (rest < 0) out += '-';
  const auto magnitude = rest < 0 ? -rest : rest;
  out += std::to_string(magnitude / 1000);
  if (magnitude % 1000 != 0) {
    auto thousandths = std::to_string(1000 + magnitude % 1000).substr(1);
    thousandths.erase(thousandths.find_last_not_of('0') + 1);
    out += "." + thousandths;
  }
  return out + "S";
}

std::optional<milliseconds> parse_duration(std::string_view text) {
  reader in{text};
  if (!in.take('P')) return std::nullopt;
  milliseconds total{0};
  bool in_time = false;
  bool any = false;
  while (!in.at_end()) {
    if (!in_time && in.take('T')) {
      in_time = true;
      any = false;
      continue;
    }
    std::int64_t amount = 0;
    constexpr std::int64_t sane = 1'000'000'000;  // so that no term can overflow 64 bits
    if (!in.number(amount) || amount > sane || total > longest_duration) return std::nullopt;
    milliseconds fraction{0};
    if (in_time && in.take('.') && (!in.fraction(fraction) || in.peek() != 'S')) {
      return std::nullopt;
    }
    if (!in_time && in.take('D')) {
      total += days{amount};
    } else if (in_time && in.take('H')) {
      total += hours{amount};
    } else if (in_time && in.take('M')) {
      total += minutes{amount};
    } else if (in_time && in.take('S')) {
      total += seconds{amount} + fraction;
    } else {
      return std::nullopt;
    }
    any = true;
  }
  if (!any || total > longest_duration) return std::nullopt;
  return total;
}

void append_epoch_seconds(std::string& out, instant time) {
  auto count = time.time_since_epoch().count();
  if (count < 0) {
    out += '-';
    count = -count;
  }
  std::array<char, 24> digits;
  const auto end = std::to_chars(digits.data(), digits.data() + digits.size(), count).ptr;
  const auto size = static_cast<std::size_t>(end - digits.data());
  std::size_t significant = size;
  while (significant > 1 && digits[significant - 1] == '0') --significant;
  constexpr std::size_t scientific_from = 11;  // 10^7 seconds have eleven digits of milliseconds
  if (size >= scientific_from) {
    // One digit, the point, the other digits or a zero, and the exponent of one or two digits.
    std::array<char, 32> text;
    text[0] = digits[0];
    text[1] = '.';
    text[2] = '0';
    std::copy_n(digits.data() + 1, significant - 1, text.data() + 2);
    char* place = text.data() + 1 + std::max<std::size_t>(significant, 2);
    *place++ = 'E';
    place = std::to_chars(place, text.data() + text.size(), size - 4).ptr;
    out.append(text.data(), place);
    return;
  }
  // Below 10^7, Double.toString writes a plain decimal with at least one digit on each side.
  const auto whole = count / 1000;
  out += std::to_string(whole);
  auto thousandths = std::to_string(1000 + count % 1000).substr(1);
  const auto last = thousandths.find_last_not_of('0');
  thousandths.erase(last == std::string::npos ? 1 : last + 1);
  out += '.';
  out += thousandths;
}

}  // namespace ssmock
