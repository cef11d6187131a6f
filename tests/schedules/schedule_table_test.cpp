// SPDX-License-Identifier: Apache-2.0
// Against tests/schedules/schedules.json: what Quartz and java.time computed
// (scripts/make-schedules).
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "schedules/schedule.hpp"
#include "support/paths.hpp"

namespace ssmock::engine {
namespace {

using json = nlohmann::json;

const json& rows() {
  static const auto table = json::parse(testing::source_text("tests/schedules/schedules.json"));
  return table.at("rows");
}

std::optional<instant> time_of(const json& row, const char* name) {
  if (!row.contains(name)) return std::nullopt;
  const auto time = parse_iso_8601(row.at(name).get<std::string>());
  EXPECT_TRUE(time) << row;
  return time;
}

schedule_terms terms_of(const json& row) {
  schedule_terms terms;
  const auto zone = find_time_zone(row.at("zone").get<std::string>());
  EXPECT_TRUE(zone) << row;
  terms.zone = zone.value_or(time_zone{});
  terms.start = time_of(row, "start");
  terms.end = time_of(row, "end");
  terms.created = time_of(row, "created").value_or(instant{});
  if (row.contains("offset")) terms.offset_days = row.at("offset").get<int>();
  return terms;
}

TEST(ScheduleTable, HasManyRowsOfBothKinds) {
  std::size_t times = 0;
  for (const auto& row : rows()) times += row.count("times");
  EXPECT_GE(times, 170U);
  EXPECT_GE(rows().size() - times, 80U);
}

TEST(ScheduleTable, NextFiveTimesAreThoseOfQuartzAndJava) {
  constexpr std::size_t asked = 5;
  for (const auto& row : rows()) {
    if (!row.contains("times")) continue;
    const auto parsed = schedule::parse(row.at("schedule").get<std::string>());
    ASSERT_TRUE(parsed) << row << "\n" << parsed.error().message;
    const auto terms = terms_of(row);
    EXPECT_TRUE(!terms.offset_days || parsed->takes_offset()) << row;
    auto time = *time_of(row, "after");
    json times = json::array();
    while (const auto next = parsed->next_after(time, terms)) {
      if (times.size() == asked) break;
      EXPECT_GT(*next, time) << row;
      times.push_back(next_execution_text(*next, terms.zone));
      time = *next;
    }
    EXPECT_EQ(times, row.at("times")) << row.at("schedule") << " " << row.at("zone");
  }
}

TEST(ScheduleTable, FaultsHaveAwssText) {
  for (const auto& row : rows()) {
    if (!row.contains("error")) continue;
    const auto parsed = schedule::parse(row.at("schedule").get<std::string>());
    ASSERT_FALSE(parsed) << row;
    EXPECT_EQ(parsed.error().message, row.at("error").get<std::string>()) << row;
  }
}

}  // namespace
}  // namespace ssmock::engine
