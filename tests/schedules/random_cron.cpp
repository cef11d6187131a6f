// SPDX-License-Identifier: Apache-2.0
#include "schedules/random_cron.hpp"

namespace ssmock::testing {

using namespace std::chrono;

random_cron::random_cron(std::mt19937& random) : random_(&random) {
  const auto minute = values(0, 59, minutes_);
  const auto hour = values(0, 23, hours_);
  kind_ = static_cast<day_kinds>(pick(0, 5));
  const auto day = days();
  const auto month = values(1, 12, months_);
  text_ = "cron(" + minute + " " + hour + " ";
  text_ += kind_ >= day_kinds::weekdays ? "? " + month + " " + day : day + " " + month + " ?";
  text_ += " *)";
}

/// *, a value, a range, a range over the end, steps, or a list, with the set of what it means.
std::string random_cron::values(int low, int high, std::set<int>& set) {
  const int from = pick(low, high);
  const int to = pick(low, high);
  const int step = pick(1, high / 2);
  const auto number = [](int value) { return std::to_string(value); };
  const auto fill = [&](int first, int last, int by) {
    for (int value = first; value <= last; value += by) {
      set.insert(value > high ? value - (high - low + 1) : value);
    }
  };
  switch (pick(0, 5)) {
    case 0:
      fill(low, high, 1);
      return "*";
    case 1:
      fill(from, from, 1);
      return number(from);
    case 2:
      fill(from, to < from ? to + high - low + 1 : to, 1);
      return number(from) + "-" + number(to);
    case 3:
      fill(from, high, step);
      return number(from) + "/" + number(step);
    case 4:
      fill(low, high, step);
      return "*/" + number(step);
    default:
      break;
  }
  fill(from, from, 1);
  fill(to, to, 1);
  return number(from) + "," + number(to);
}

std::string random_cron::days() {
  static constexpr const char* names[] = {"", "SUN", "MON", "TUE", "WED", "THU", "FRI", "SAT"};
  number_ = pick(1, 5);
  const int weekday = pick(1, 7);
  const auto name = pick(0, 1) == 0 ? std::to_string(weekday) : names[weekday];
  switch (kind_) {
    case day_kinds::month_days:
      return values(1, 31, days_);
    case day_kinds::last:
      number_ = 0;
      return "L";
    case day_kinds::last_but:
      return "L-" + std::to_string(number_);
    case day_kinds::weekdays:
      return values(1, 7, days_);
    case day_kinds::nth_weekday:
      days_ = {weekday};
      return name + "#" + std::to_string(number_);
    case day_kinds::last_weekday:
      days_ = {weekday};
      return name + "L";
  }
  return "";
}

bool random_cron::matches_day(year_month_day date) const {
  const local_days day{date};
  const auto weekday_number = static_cast<int>(weekday{day}.c_encoding()) + 1;
  const auto day_number = static_cast<int>(static_cast<unsigned>(date.day()));
  const auto months_match = [&](int distance) {
    return year_month_day{day + std::chrono::days{distance}}.month() == date.month();
  };
  switch (kind_) {
    case day_kinds::month_days:
      return days_.contains(day_number);
    case day_kinds::last:
    case day_kinds::last_but:
      return months_match(number_) && !months_match(number_ + 1);
    case day_kinds::weekdays:
      return days_.contains(weekday_number);
    case day_kinds::nth_weekday:
      return days_.contains(weekday_number) && (day_number + 6) / 7 == number_;
    case day_kinds::last_weekday:
      return days_.contains(weekday_number) && !months_match(7);
  }
  return false;
}

bool random_cron::matches(engine::local_seconds time) const {
  const auto day = floor<std::chrono::days>(time);
  const hh_mm_ss clock{time - day};
  const year_month_day date{day};
  return clock.seconds() == seconds{0} &&
         minutes_.contains(static_cast<int>(clock.minutes().count())) &&
         hours_.contains(static_cast<int>(clock.hours().count())) &&
         months_.contains(static_cast<int>(static_cast<unsigned>(date.month()))) &&
         matches_day(date);
}

}  // namespace ssmock::testing
