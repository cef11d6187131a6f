// SPDX-License-Identifier: Apache-2.0
// Holds "Differences from AWS" to the code where it speaks of commands and executions.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/readme.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string no_uuid = "24bea65d-5ccc-462d-a2f3-e99c81234567";

void expect_difference(std::string_view sentence, std::string_view reply, std::string_view answer) {
  EXPECT_THAT(differences(), HasSubstr(std::string(sentence)));
  EXPECT_THAT(std::string(reply), HasSubstr(std::string(answer)));
}

json send_input(const json& more) {
  json input{{"DocumentName", "AWS-RunShellScript"}, {"Parameters", {{"commands", {"df"}}}}};
  input.update(more);
  return input;
}

const json by_tag{{"Targets", {{{"Key", "tag:Env"}, {"Values", {"none"}}}}}};

TEST(CommandDifferences, OfErrorsAreWhatTheReadmeSays) {
  in_process server{nodes_fixture(1)};
  expect_difference("`Either InstanceIds or Targets must be specified`",
                    refusal(server, "SendCommand", send_input(json::object())),
                    "Either InstanceIds or Targets must be specified");
  auto both = send_input(by_tag);
  both["InstanceIds"] = {node_id(0)};
  expect_difference("`InstanceIds and Targets cannot both be specified`",
                    refusal(server, "SendCommand", both),
                    "InstanceIds and Targets cannot both be specified");
  auto hashed = send_input(by_tag);
  hashed["DocumentHash"] = "0";
  expect_difference("`The hash of the document does not match DocumentHash`",
                    refusal(server, "SendCommand", hashed),
                    "The hash of the document does not match DocumentHash");
  expect_difference("A bad token there: `InvalidNextToken`, `The specified token is not valid`",
                    refusal(server, "ListCommands", {{"NextToken", "made up"}}),
                    R"({"__type":"InvalidNextToken","Message":"The specified token is not valid)");
  const json pending = {{{"key", "Status"}, {"value", "Pending"}}};
  expect_difference(
      "`InstanceId cannot be used together with the filter Status=Pending`",
      refusal(server, "ListCommands", {{"InstanceId", node_id(0)}, {"Filters", pending}}),
      "InstanceId cannot be used together with the filter Status=Pending");
}

TEST(CommandDifferences, OfStatusesAreWhatTheReadmeSays) {
  in_process server{nodes_fixture(1)};
  answer(server, "SendCommand", send_input(by_tag));
  expect_difference("A command that found no node is `Success`, `NoInstancesInTag`",
                    answer(server, "ListCommands").dump(), R"("StatusDetails":"NoInstancesInTag")");
}

TEST(ExecutionDifferences, AreWhatTheReadmeSays) {
  in_process server;
  expect_difference(
      "`DescribeMaintenanceWindowExecutions` of an unknown window is an empty list",
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", unknown_window}}).dump(),
      R"({"WindowExecutions":[]})");
  const auto window = create_window(server, "Patching");
  register_task(
      server, window,
      {{"Targets",
        {{{"Key", "WindowTargetIds"},
          {"Values",
           {register_target(server, window,
                            {{"Targets", {{{"Key", "tag:Env"}, {"Values", {"none"}}}}}})}}}}}});
  server.control("POST", "/_ssmock/windows/" + window + "/run");
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT1M"})");
  const auto executions =
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", window}});
  const std::string execution = executions["WindowExecutions"][0]["WindowExecutionId"];
  const auto tasks =
      answer(server, "DescribeMaintenanceWindowExecutionTasks", {{"WindowExecutionId", execution}});
  expect_difference("A task whose targets find nothing is `SUCCESS`, `No invocations to execute.`",
                    tasks.dump(),
                    R"("Status":"SUCCESS","StatusDetails":"No invocations to execute.")");
  const std::string task = tasks["WindowExecutionTaskIdentities"][0]["TaskExecutionId"];
  expect_difference(
      "`Maintenance window execution task invocation <id> does not exist`",
      refusal(server, "GetMaintenanceWindowExecutionTaskInvocation",
              {{"WindowExecutionId", execution}, {"TaskId", task}, {"InvocationId", no_uuid}}),
      "Maintenance window execution task invocation " + no_uuid + " does not exist");
}

}  // namespace
}  // namespace ssmock
