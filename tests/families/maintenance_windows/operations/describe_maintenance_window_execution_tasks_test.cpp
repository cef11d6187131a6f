// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeMaintenanceWindowExecutionTasks";
const std::string of_execution = R"("WindowExecutionId":")" + std::string(execution_id) + "\"";

// --- serialization

TEST(DescribeExecutionTasksSerialization, ATaskHasEveryMemberInAlphabeticalOrder) {
  in_process server{R"({"WindowExecutionTaskIdentities":[{
    "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
    "TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567",
    "Status":"FAILED","StatusDetails":"The maximum error count was exceeded.",
    "StartTime":"2021-08-04T11:35:35.145000-07:00","EndTime":1628102289.062,
    "TaskArn":"AWS-RunPatchBaseline","TaskType":"RUN_COMMAND",
    "AlarmConfiguration":{"IgnorePollAlarmFailure":true,"Alarms":[{"Name":"disk"}]},
    "TriggeredAlarms":[{"Name":"disk","State":"ALARM"}]}]})"};
  const auto reply = server.call(operation, "{" + of_execution + "}");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.content_type, service::amz_json);
  EXPECT_EQ(
      reply.body,
      R"({"WindowExecutionTaskIdentities":[{"AlarmConfiguration":{"Alarms":[{"Name":"disk"}],"IgnorePollAlarmFailure":true},"EndTime":1.628102289062E9,"StartTime":1.628102135145E9,"Status":"FAILED","StatusDetails":"The maximum error count was exceeded.","TaskArn":"AWS-RunPatchBaseline","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskType":"RUN_COMMAND","TriggeredAlarms":[{"Name":"disk","State":"ALARM"}],"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})");
}

TEST(DescribeExecutionTasksSerialization, UnsetMembersAreAbsent) {
  in_process server{tasks_fixture(1, {"PENDING"})};
  EXPECT_EQ(
      server.call(operation, "{" + of_execution + "}").body,
      R"({"WindowExecutionTaskIdentities":[{"Status":"PENDING","TaskExecutionId":"00000000-0000-4000-8000-000000000000","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})");
}

TEST(DescribeExecutionTasksSerialization, AnExecutionWithoutTasksHasAnEmptyList) {
  difference("lists.empty");
  in_process server{
      R"({"WindowExecutions":[{"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})"};
  EXPECT_EQ(server.call(operation, "{" + of_execution + "}").body,
            R"({"WindowExecutionTaskIdentities":[]})");
}

// --- validation

TEST(DescribeExecutionTasksValidation, TheExecutionIsRequired) {
  in_process server;
  EXPECT_EQ(
      server.call(operation, "{}").body,
      validation_error("1 validation error detected: Value null at 'windowExecutionId' failed to "
                       "satisfy constraint: Member must not be null"));
}

TEST(DescribeExecutionTasksValidation, AnUnknownFilterKeyIsRefused) {
  in_process server{tasks_fixture(1, {"SUCCESS"})};
  for (const std::string filter :
       {R"({"Key":"Status","Values":["SUCCESS"]})", R"({"Key":"TASK_TYPE","Values":["LAMBDA"]})",
        R"({"Values":["SUCCESS"]})", R"({})"}) {
    const auto reply =
        server.call(operation, "{" + of_execution + R"(,"Filters":[)" + filter + "]}");
    EXPECT_EQ(reply.status, 400);
    EXPECT_THAT(reply.body, HasSubstr(R"({"__type":"ValidationException","message":"Filter key )"));
  }
}

TEST(DescribeExecutionTasksValidation, AnUnknownStatusAndAFilterWithoutValuesAreRefused) {
  in_process server{tasks_fixture(1, {"SUCCESS"})};
  for (const std::string values : {R"(["Success"])", R"(["SUCCESS","DONE"])", "[]"}) {
    const auto reply =
        server.call(operation, "{" + of_execution + R"(,"Filters":[{"Key":"STATUS","Values":)" +
                                   values + "}]}");
    EXPECT_EQ(reply.status, 400);
    EXPECT_THAT(reply.body, HasSubstr("ValidationException"));
  }
}

// --- behaviour

TEST(DescribeExecutionTasksBehaviour, AnUnknownExecutionDoesNotExist) {
  in_process server{tasks_fixture(1, {"SUCCESS"})};
  EXPECT_EQ(
      server.call(operation, R"({"WindowExecutionId":")" + std::string(other_execution_id) + "\"}")
          .body,
      error_text(
          "DoesNotExistException", "Message",
          "Maintenance window execution 24bea65d-5ccc-462d-a2f3-e99c81234567 does not exist"));
}

TEST(DescribeExecutionTasksBehaviour, TasksComeInTheOrderTheyWereAddedInPages) {
  in_process server{tasks_fixture(25, {"SUCCESS"})};
  const auto all = walk_pages(server, operation, of_execution + R"(,"MaxResults":10)");
  ASSERT_EQ(all.pages.size(), 3U);
  EXPECT_EQ(all.pages[2].size(), 5U);
  const auto ids = all.ids();
  for (std::size_t index = 0; index < ids.size(); ++index)
    EXPECT_EQ(ids[index], numbered_id(index));
}

TEST(DescribeExecutionTasksBehaviour, ValuesOfAFilterAreAlternativesAndFiltersHoldTogether) {
  in_process server{tasks_fixture(4, {"SUCCESS", "FAILED", "TIMED_OUT", "PENDING"})};
  const auto either =
      walk_pages(server, operation,
                 of_execution + R"(,"Filters":[{"Key":"STATUS","Values":["FAILED","PENDING"]}])");
  EXPECT_THAT(either.ids(), ElementsAre(numbered_id(1), numbered_id(3)));
  const auto both = walk_pages(
      server, operation,
      of_execution +
          R"(,"Filters":[{"Key":"STATUS","Values":["FAILED","PENDING"]},{"Key":"STATUS","Values":["PENDING","SUCCESS"]}])");
  EXPECT_THAT(both.ids(), ElementsAre(numbered_id(3)));
  const auto none = walk_pages(
      server, operation,
      of_execution +
          R"(,"Filters":[{"Key":"STATUS","Values":["FAILED"]},{"Key":"STATUS","Values":["PENDING"]}])");
  EXPECT_THAT(none.ids(), ElementsAre());
}

}  // namespace
}  // namespace ssmock
