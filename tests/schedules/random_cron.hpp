// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <random>
#include <set>
#include <string>

#include "schedules/time_zones.hpp"

namespace ssmock::testing {

/// A cron expression made at random from the sets of values that it stands for, with a matcher that
/// knows those alone and no cron.
class random_cron {
 public:
  explicit random_cron(std::mt19937& random);

  const std::string& text() const { return text_; }
  bool matches(engine::local_seconds time) const;

 private:
  enum class day_kinds { month_days, last, last_but, weekdays, nth_weekday, last_weekday };

  int pick(int low, int high) { return std::uniform_int_distribution<int>{low, high}(*random_); }
  std::string values(int low, int high, std::set<int>& set);
  std::string days();
  bool matches_day(std::chrono::year_month_day date) const;

  std::mt19937* random_;
  std::string text_;
  std::set<int> minutes_;
  std::set<int> hours_;
  std::set<int> months_;
  std::set<int> days_;  // of the month; or of the week, from 1
  day_kinds kind_ = day_kinds::month_days;
  int number_ = 0;
};

}  // namespace ssmock::testing
