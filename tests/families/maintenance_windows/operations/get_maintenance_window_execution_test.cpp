// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/executions.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "GetMaintenanceWindowExecution";
const json request{{"WindowExecutionId", execution_id}};

// --- serialization

TEST(GetWindowExecutionSerialization, HasEveryMemberInAlphabeticalOrder) {
  in_process server{R"({
    "WindowExecutions":[{"WindowId":"mw-0123456789abcdef0",
      "WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","Status":"FAILED",
      "StatusDetails":"One or more tasks in the orchestration failed.",
      "StartTime":1487692834.595,"EndTime":1487692835.051}],
    "WindowExecutionTaskIdentities":[
      {"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567",
       "TaskExecutionId":"f407ba63-998f-4b89-8467-279fc1234567"}]})"};
  EXPECT_EQ(
      server.call(operation, request.dump()).body,
      R"({"EndTime":1.487692835051E9,"StartTime":1.487692834595E9,"Status":"FAILED","StatusDetails":"One or more tasks in the orchestration failed.","TaskIds":["f407ba63-998f-4b89-8467-279fc1234567"],"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"})");
}

TEST(GetWindowExecutionSerialization, UnsetMembersAreAbsentAndTheListOfTasksIsEmpty) {
  in_process server{
      R"({"WindowExecutions":[{"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})"};
  EXPECT_EQ(server.call(operation, request.dump()).body,
            R"({"TaskIds":[],"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"})");
}

// --- validation

TEST(GetWindowExecutionValidation, TheExecutionIsRequired) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("1 validation error detected: Value null at 'windowExecutionId' failed to "
                       "satisfy constraint: Member must not be null"));
}

// --- behaviour

TEST(GetWindowExecutionBehaviour, AnUnknownExecutionDoesNotExist) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, request),
            error_text("DoesNotExistException", "Message",
                       "Maintenance window execution 14bea65d-5ccc-462d-a2f3-e99c81234567 does "
                       "not exist"));
}

TEST(GetWindowExecutionBehaviour, TasksAreNamedInTheirOrder) {
  in_process server{tasks_fixture(3, {"SUCCESS"})};
  const auto reply = answer(server, operation, request);
  EXPECT_EQ(reply["TaskIds"], json::array({numbered_id(0), numbered_id(1), numbered_id(2)}));
}

}  // namespace
}  // namespace ssmock
