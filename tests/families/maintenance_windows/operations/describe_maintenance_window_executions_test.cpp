// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/executions.hpp"
#include "support/pages.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ids = std::vector<std::string>;

const std::string operation = "DescribeMaintenanceWindowExecutions";
const item_place listed_executions{"WindowExecutions", "WindowExecutionId"};
const std::string window = "mw-0123456789abcdef0";

/// An execution of the window that began as many minutes after midnight.
json execution(std::size_t minute, const json& changes = json::object()) {
  json out{{"WindowId", window},
           {"WindowExecutionId", numbered_id(minute)},
           {"Status", "SUCCESS"},
           {"StartTime", 1'768'003'200 + 60 * minute}};
  out.update(changes);
  return out;
}

std::string executions(std::size_t count) {
  auto list = json::array();
  for (std::size_t minute = 0; minute < count; ++minute) list.push_back(execution(minute));
  return json{{"WindowExecutions", list}}.dump();
}

json request(const json& more = json::object()) {
  json out{{"WindowId", window}};
  out.update(more);
  return out;
}

json filters(const json& list) { return request({{"Filters", list}}); }

ids found(in_process& server, const json& input) {
  return ids_of(answer(server, operation, input), listed_executions);
}

// --- serialization

TEST(DescribeWindowExecutionsSerialization, UnsetMembersAreAbsent) {
  in_process server{R"({"WindowExecutions":[
    {"WindowId":"mw-0123456789abcdef0","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
     "Status":"IN_PROGRESS","StartTime":"2021-08-04T11:00:00.000000-07:00"},
    {"WindowId":"mw-0123456789abcdef0","WindowExecutionId":"24bea65d-5ccc-462d-a2f3-e99c81234567",
     "Status":"FAILED","StatusDetails":"One or more tasks in the orchestration failed.",
     "StartTime":"2021-08-02T11:00:00.000000-07:00",
     "EndTime":"2021-08-02T11:22:36.190000-07:00"}]})"};
  EXPECT_EQ(
      server.call(operation, request().dump()).body,
      R"({"WindowExecutions":[{"StartTime":1.6281E9,"Status":"IN_PROGRESS","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","WindowId":"mw-0123456789abcdef0"},{"EndTime":1.62792855619E9,"StartTime":1.6279272E9,"Status":"FAILED","StatusDetails":"One or more tasks in the orchestration failed.","WindowExecutionId":"24bea65d-5ccc-462d-a2f3-e99c81234567","WindowId":"mw-0123456789abcdef0"}]})");
}

// --- validation

TEST(DescribeWindowExecutionsValidation, TheWindowIsRequired) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("1 validation error detected: Value null at 'windowId' failed to satisfy "
                       "constraint: Member must not be null"));
}

TEST(DescribeWindowExecutionsValidation, APageHasTenToAHundredExecutions) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, request({{"MaxResults", 9}})),
              HasSubstr("Member must have value greater than or equal to 10"));
}

TEST(DescribeWindowExecutionsValidation, AFilterHasOneOfTwoKeysAndTimesAsValues) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, filters(json::array({by("STATUS", {"SUCCESS"})}))),
      validation_error("Filter key STATUS is not supported, use ExecutedBefore, ExecutedAfter"));
  EXPECT_EQ(refusal(server, operation, filters(json::array({by("ExecutedAfter", {"today"})}))),
            validation_error("Filter value today is not supported for filter key ExecutedAfter"));
  EXPECT_EQ(refusal(server, operation, filters(json::array({by("ExecutedBefore", json::array())}))),
            validation_error("Filter key ExecutedBefore has no values"));
}

TEST(DescribeWindowExecutionsValidation, AForeignTokenIsInvalid) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, request({{"NextToken", "made up"}})),
            validation_error("The specified token is not valid"));
}

// --- behaviour

TEST(DescribeWindowExecutionsBehaviour, AWindowThatDoesNotExistHasNoExecutions) {
  in_process server;
  EXPECT_EQ(server.call(operation, request().dump()).body, R"({"WindowExecutions":[]})");
}

TEST(DescribeWindowExecutionsBehaviour, TheOneThatStartedLastComesFirst) {
  in_process server{json{{"WindowExecutions",
                          {execution(3), execution(8), execution(5),
                           execution(9, {{"WindowId", "mw-0123456789abcdef1"}})}}}
                        .dump()};
  EXPECT_THAT(found(server, request()),
              ElementsAre(numbered_id(8), numbered_id(5), numbered_id(3)));
}

TEST(DescribeWindowExecutionsBehaviour, PagesStayAsTheyAreWhileNewExecutionsComeInFront) {
  in_process server{executions(25)};
  const auto first = answer(server, operation, request({{"MaxResults", 10}}));
  EXPECT_EQ(ids_of(first, listed_executions).size(), 10U);
  EXPECT_EQ(ids_of(first, listed_executions).back(), numbered_id(15));
  const auto newer = json{{"WindowExecutions", {execution(40), execution(41)}}}.dump();
  EXPECT_EQ(server.control("POST", "/_ssmock/fixtures", newer).status, 200);
  const auto second =
      answer(server, operation, request({{"MaxResults", 15}, {"NextToken", first["NextToken"]}}));
  EXPECT_EQ(ids_of(second, listed_executions).size(), 15U);
  EXPECT_EQ(ids_of(second, listed_executions).front(), numbered_id(14));
  EXPECT_EQ(ids_of(second, listed_executions).back(), numbered_id(0));
  EXPECT_FALSE(second.contains("NextToken"));
}

TEST(DescribeWindowExecutionsBehaviour, FiltersCompareTheTimeOfTheStart) {
  in_process server{executions(5)};
  EXPECT_THAT(found(server, filters(json::array({by("ExecutedAfter", {"2026-01-10T00:03:00Z"})}))),
              ElementsAre(numbered_id(4), numbered_id(3)));
  EXPECT_THAT(found(server, filters(json::array({by("ExecutedBefore", {"2026-01-10T00:02:00Z"})}))),
              ElementsAre(numbered_id(1), numbered_id(0)));
}

TEST(DescribeWindowExecutionsBehaviour, ValuesOfAFilterAreAlternativesAndFiltersHoldTogether) {
  in_process server{executions(5)};
  EXPECT_THAT(found(server, filters(json::array({by("ExecutedAfter", {"2026-01-10T00:04:00Z",
                                                                      "2026-01-10T00:03:00Z"})}))),
              ElementsAre(numbered_id(4), numbered_id(3)));
  EXPECT_THAT(found(server, filters(json::array({by("ExecutedAfter", {"2026-01-10T00:01:00Z"}),
                                                 by("ExecutedBefore", {"2026-01-10T00:03:00Z"})}))),
              ElementsAre(numbered_id(2), numbered_id(1)));
  EXPECT_THAT(found(server, filters(json::array({by("ExecutedAfter", {"2026-01-10T00:03:00Z"}),
                                                 by("ExecutedBefore", {"2026-01-10T00:01:00Z"})}))),
              ElementsAre());
}

}  // namespace
}  // namespace ssmock
