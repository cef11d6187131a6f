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

const std::string operation = "GetMaintenanceWindowExecutionTaskInvocation";

json request(const std::string& invocation_id) {
  return {
      {"WindowExecutionId", execution_id}, {"TaskId", task_id}, {"InvocationId", invocation_id}};
}

// --- serialization

TEST(GetTaskInvocationSerialization, HasEveryMemberInAlphabeticalOrder) {
  in_process server{R"json({"WindowExecutionTaskInvocationIdentities":[{
    "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
    "TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567",
    "InvocationId":"00000000-0000-4000-8000-000000000000",
    "ExecutionId":"03b6baa0-5460-4e15-83f2-ea6851234567","TaskType":"RUN_COMMAND",
    "Parameters":"{\"comment\":\"\",\"documentName\":\"AWS-RunPowerShellScript\"}",
    "Status":"FAILED","StatusDetails":"Failed","StartTime":1549998326.421,
    "EndTime":1550001931.784,"OwnerInformation":"me",
    "WindowTargetId":"23d3c7a1-71cf-4c7a-8b91-0f3e01234567"}]})json"};
  EXPECT_EQ(
      server.call(operation, request(numbered_id(0)).dump()).body,
      R"json({"EndTime":1.550001931784E9,"ExecutionId":"03b6baa0-5460-4e15-83f2-ea6851234567","InvocationId":"00000000-0000-4000-8000-000000000000","OwnerInformation":"me","Parameters":"{\"comment\":\"\",\"documentName\":\"AWS-RunPowerShellScript\"}","StartTime":1.549998326421E9,"Status":"FAILED","StatusDetails":"Failed","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","TaskType":"RUN_COMMAND","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","WindowTargetId":"23d3c7a1-71cf-4c7a-8b91-0f3e01234567"})json");
}

TEST(GetTaskInvocationSerialization, UnsetMembersAreAbsent) {
  in_process server{invocations_fixture(1, {"PENDING"})};
  EXPECT_EQ(
      server.call(operation, request(numbered_id(0)).dump()).body,
      R"({"InvocationId":"00000000-0000-4000-8000-000000000000","Status":"PENDING","TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567","WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"})");
}

// --- validation

TEST(GetTaskInvocationValidation, ExecutionTaskAndInvocationAreRequired) {
  in_process server;
  EXPECT_THAT(refusal(server, operation), HasSubstr("3 validation errors detected: "));
}

// --- behaviour

TEST(GetTaskInvocationBehaviour, AnInvocationIsFoundAmongMany) {
  in_process server{invocations_fixture(300, {"SUCCESS", "FAILED", "TIMED_OUT"})};
  const auto reply = answer(server, operation, request(numbered_id(290)));
  EXPECT_EQ(reply["InvocationId"], numbered_id(290));
  EXPECT_EQ(reply["Status"], "TIMED_OUT");
}

TEST(GetTaskInvocationBehaviour, WhatIsNotKnownDoesNotExist) {
  in_process server{invocations_fixture(1, {"SUCCESS"})};
  const auto missing = [&](const json& input, const std::string& what) {
    EXPECT_EQ(refusal(server, operation, input),
              error_text("DoesNotExistException", "Message",
                         "Maintenance window " + what + " does not exist"));
  };
  missing(request(numbered_id(1)), "execution task invocation " + numbered_id(1));
  auto other_task = request(numbered_id(0));
  other_task["TaskId"] = other_task_id;
  missing(other_task, "task execution " + std::string(other_task_id));
  auto other_execution = request(numbered_id(0));
  other_execution["WindowExecutionId"] = other_execution_id;
  missing(other_execution, "execution " + std::string(other_execution_id));
}

}  // namespace
}  // namespace ssmock
