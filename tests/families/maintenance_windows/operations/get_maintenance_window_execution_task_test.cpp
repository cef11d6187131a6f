// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "GetMaintenanceWindowExecutionTask";
const json request{{"WindowExecutionId", execution_id}, {"TaskId", task_id}};

// --- serialization

/// As aws-cli prints it, with two of its parameters.
const std::string recorded = R"({"WindowExecutionTaskIdentities":[{
  "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
  "TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskArn":"AWS-RunPatchBaseline",
  "ServiceRole":"role","Type":"RUN_COMMAND",
  "TaskParameters":[{"Operation":{"Values":["Scan"]},
    "aws:InstanceId":{"Values":["i-02573cafcf1234567","i-0471e042401234567"]}}],
  "Priority":1,"MaxConcurrency":"1","MaxErrors":"3","Status":"SUCCESS",
  "StartTime":"2021-08-04T11:45:35.088000-07:00","EndTime":"2021-08-04T11:53:09.079000-07:00"}]})";

TEST(GetExecutionTaskSerialization, HasTheMembersOfTheRecording) {
  in_process server{recorded};
  EXPECT_EQ(
      server.call(operation, request.dump()).body,
      R"({"EndTime":1.628103189079E9,"MaxConcurrency":"1","MaxErrors":"3","Priority":1,"ServiceRole":"role","StartTime":1.628102735088E9,"Status":"SUCCESS","TaskArn":"AWS-RunPatchBaseline","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskParameters":[{"Operation":{"Values":["Scan"]},"aws:InstanceId":{"Values":["i-02573cafcf1234567","i-0471e042401234567"]}}],"Type":"RUN_COMMAND","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"})");
}

TEST(GetExecutionTaskSerialization, AnAlarmAndDetailsAreShownWhereTheyAreSet) {
  in_process server{R"({"WindowExecutionTaskIdentities":[{
    "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
    "TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskType":"LAMBDA",
    "StatusDetails":"The maximum error count was exceeded.",
    "AlarmConfiguration":{"Alarms":[{"Name":"disk"}]},
    "TriggeredAlarms":[{"Name":"disk","State":"ALARM"}]}]})"};
  const auto reply = answer(server, operation, request);
  EXPECT_EQ(reply["Type"], "LAMBDA");
  EXPECT_EQ(reply["StatusDetails"], "The maximum error count was exceeded.");
  EXPECT_EQ(reply["AlarmConfiguration"]["Alarms"][0]["Name"], "disk");
  EXPECT_EQ(reply["TriggeredAlarms"][0]["State"], "ALARM");
}

TEST(GetExecutionTaskSerialization, UnsetMembersAreAbsentAndTheListOfParametersIsEmpty) {
  in_process server{invocations_fixture(1, {"SUCCESS"})};
  EXPECT_EQ(
      server.call(operation, request.dump()).body,
      R"({"Status":"SUCCESS","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskParameters":[],"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"})");
}

// --- validation

TEST(GetExecutionTaskValidation, ExecutionAndTaskAreRequired) {
  in_process server;
  EXPECT_THAT(refusal(server, operation), HasSubstr("2 validation errors detected: "));
}

// --- behaviour

TEST(GetExecutionTaskBehaviour, AnUnknownExecutionDoesNotExist) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, request),
            error_text("DoesNotExistException", "Message",
                       "Maintenance window execution 14bea65d-5ccc-462d-a2f3-e99c81234567 does "
                       "not exist"));
}

TEST(GetExecutionTaskBehaviour, AnUnknownTaskDoesNotExist) {
  in_process server{recorded};
  EXPECT_EQ(
      refusal(server, operation, {{"WindowExecutionId", execution_id}, {"TaskId", other_task_id}}),
      error_text("DoesNotExistException", "Message",
                 "Maintenance window task execution e407ba63-998f-4b89-8467-279fc1234567 "
                 "does not exist"));
}

}  // namespace
}  // namespace ssmock
