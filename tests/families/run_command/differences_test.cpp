// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: commands.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/documents.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string no_uuid = "24bea65d-5ccc-462d-a2f3-e99c81234567";

json send_input(const json& more) {
  json input{{"DocumentName", "AWS-RunShellScript"}, {"Parameters", {{"commands", {"df"}}}}};
  input.update(more);
  return input;
}

const json by_tag{{"Targets", {{{"Key", "tag:Env"}, {"Values", {"none"}}}}}};

TEST(CommandDifferences, OfErrorsAreAsListed) {
  in_process server{nodes_fixture(1)};
  expect_difference("commands.nodes-or-targets",
                    refusal(server, "SendCommand", send_input(json::object())),
                    "Either InstanceIds or Targets must be specified");
  auto both = send_input(by_tag);
  both["InstanceIds"] = {node_id(0)};
  expect_difference("commands.nodes-or-targets", refusal(server, "SendCommand", both),
                    "InstanceIds and Targets cannot both be specified");
  auto hashed = send_input(by_tag);
  hashed["DocumentHash"] = "0";
  expect_difference("commands.document-hash", refusal(server, "SendCommand", hashed),
                    "The hash of the document does not match DocumentHash");
  expect_difference("commands.token", refusal(server, "ListCommands", {{"NextToken", "made up"}}),
                    R"({"__type":"InvalidNextToken","Message":"The specified token is not valid)");
  const json pending = {{{"key", "Status"}, {"value", "Pending"}}};
  expect_difference(
      "commands.instance-and-pending",
      refusal(server, "ListCommands", {{"InstanceId", node_id(0)}, {"Filters", pending}}),
      "InstanceId cannot be used together with the filter Status=Pending");
}

TEST(CommandDifferences, OfStatusesAreAsListed) {
  in_process server{nodes_fixture(1)};
  answer(server, "SendCommand", send_input(by_tag));
  expect_difference("commands.no-nodes", answer(server, "ListCommands").dump(),
                    R"("StatusDetails":"NoInstancesInTag")");
}

json two_steps(const json& first_inputs) {
  return {{"Content",
           json{{"schemaVersion", "2.2"},
                {"mainSteps",
                 {{{"action", "aws:runShellScript"}, {"name", "one"}, {"inputs", first_inputs}},
                  {{"action", "aws:runShellScript"},
                   {"name", "two"},
                   {"inputs", {{"runCommand", {"ls"}}}}}}}}
               .dump()}};
}

const json no_parameters{{"DocumentName", "steps"}, {"Parameters", json::object()}};

TEST(CommandDifferences, OfOutputsAreAsListed) {
  in_process server{two_nodes()};
  create(server, "steps", two_steps({{"runCommand", {"df"}}}));
  auto input = no_parameters;
  input.update({{"OutputS3BucketName", "no-such-bucket"},
                {"ServiceRoleArn", "arn:aws:iam::123456789012:role/NoSuchRole"},
                {"CloudWatchOutputConfig", {{"CloudWatchOutputEnabled", true}}}});
  difference("commands.nothing-is-sent");
  const auto command = send_command(server, input);
  const auto listed = answer(server, "ListCommandInvocations",
                             {{"CommandId", command}, {"Details", true}})["CommandInvocations"][0];
  EXPECT_EQ(statuses_of(listed), "Success/Success");
  difference("commands.address-of-several-steps");
  EXPECT_EQ(listed["StandardOutputUrl"], "");
  EXPECT_EQ(listed["CommandPlugins"].size(), 2U);
  EXPECT_THAT(listed["CommandPlugins"][0]["StandardOutputUrl"].get<std::string>(),
              HasSubstr("no-such-bucket"));
}

TEST(CommandDifferences, OfTimeoutsAreAsListed) {
  difference("commands.expiry-without-timeout");
  in_process server{two_nodes()};
  create(server, "steps", two_steps({{"runCommand", {"df"}}, {"timeoutSeconds", "600"}}));
  auto input = no_parameters;
  input["TimeoutSeconds"] = 30;
  const auto command = answer(server, "SendCommand", sending(input))["Command"];
  EXPECT_EQ(command["ExpiresAfter"].get<double>() - command["RequestedDateTime"].get<double>(),
            630);
}

TEST(CommandDifferences, OfAlarmsAreAsListed) {
  difference("commands.unknown-alarm");
  in_process server{two_nodes()};
  script(server, {{"Duration", "PT5M"}});
  const auto command =
      send_command(server, {{"AlarmConfiguration", {{"Alarms", {{{"Name", "nobody knows it"}}}}}}});
  advance(server, "PT5M");
  EXPECT_EQ(statuses_of(command_of(server, command)), "Success/Success");
}

TEST(CommandDifferences, OfFixturesAreAsListed) {
  difference("commands.document-version");
  in_process server{json{{"CommandInvocationDetails",
                          {{{"CommandId", no_uuid}, {"InstanceId", node}, {"PluginName", "p"}}}}}
                        .dump()};
  EXPECT_EQ(invocation_of(server, no_uuid)["DocumentVersion"], "$DEFAULT");
}

}  // namespace
}  // namespace ssmock
