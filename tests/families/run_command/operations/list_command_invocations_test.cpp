// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/calls.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using names = std::vector<std::string>;

const std::string operation = "ListCommandInvocations";
const std::string command_id = "ef7fdfd8-9b57-4151-a15c-db9a12345678";

/// A command's invocation on a node; the command was requested as many minutes after midnight.
json invocation(std::size_t minute, std::size_t node, const json& changes = json::object()) {
  json out{{"CommandId", numbered_id(minute)},
           {"InstanceId", node_id(node)},
           {"RequestedDateTime", 1'768'003'200 + 60 * minute},
           {"DocumentName", "AWS-RunShellScript"},
           {"Status", "Success"},
           {"StatusDetails", "Success"}};
  out.update(changes);
  return out;
}

std::string fixture(const json& list) { return json{{"CommandInvocations", list}}.dump(); }

/// As many commands, each on as many nodes.
std::string many(std::size_t commands, std::size_t nodes) {
  auto list = json::array();
  for (std::size_t minute = 0; minute < commands; ++minute) {
    for (std::size_t node = 0; node < nodes; ++node) list.push_back(invocation(minute, node));
  }
  return fixture(list);
}

/// Minute and node.
std::string name(std::size_t minute, std::size_t node) {
  return numbered_id(minute) + " " + node_id(node);
}

names names_of(const json& reply) {
  names out;
  for (const auto& each : reply["CommandInvocations"]) {
    out.push_back(each["CommandId"].get<std::string>() + " " +
                  each["InstanceId"].get<std::string>());
  }
  return out;
}

names found(in_process& server, const json& input = json::object()) {
  return names_of(answer(server, operation, input));
}

names walk(in_process& server, const json& input) {
  names out;
  for (const auto& reply : all_pages(server, operation, input)) {
    const auto page = names_of(reply);
    EXPECT_LE(page.size(), input["MaxResults"].get<std::size_t>());
    out.insert(out.end(), page.begin(), page.end());
  }
  return out;
}

// --- serialization

/// What aws-cli prints as its example, without the second node.
const std::string recorded = R"({"CommandInvocations":[{
  "CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","InstanceId":"i-02573cafcf1234567",
  "InstanceName":"","Comment":"c","DocumentName":"AWS-UpdateSSMAgent","DocumentVersion":"",
  "RequestedDateTime":1582136283.089,"Status":"Success","StatusDetails":"Success",
  "StandardOutputUrl":"","StandardErrorUrl":"",
  "CommandPlugins":[{"Name":"aws:updateSsmAgent","Status":"Success","StatusDetails":"Success",
    "ResponseCode":0,"ResponseStartDateTime":1582136283.419,
    "ResponseFinishDateTime":1582136283.51,"Output":"skipped\n","StandardOutputUrl":"",
    "StandardErrorUrl":"","OutputS3Region":"us-east-2","OutputS3BucketName":"",
    "OutputS3KeyPrefix":""}],
  "ServiceRole":"","NotificationConfig":{"NotificationArn":"","NotificationEvents":[],
    "NotificationType":""},
  "CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false}}]})";

TEST(ListCommandInvocationsSerialization, DetailsShowEveryMemberInAlphabeticalOrder) {
  in_process server{recorded};
  EXPECT_EQ(
      server.call(operation, R"({"Details":true})").body,
      R"({"CommandInvocations":[{"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false},"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","CommandPlugins":[{"Name":"aws:updateSsmAgent","Output":"skipped\n","OutputS3BucketName":"","OutputS3KeyPrefix":"","OutputS3Region":"us-east-2","ResponseCode":0,"ResponseFinishDateTime":1.58213628351E9,"ResponseStartDateTime":1.582136283419E9,"StandardErrorUrl":"","StandardOutputUrl":"","Status":"Success","StatusDetails":"Success"}],"Comment":"c","DocumentName":"AWS-UpdateSSMAgent","DocumentVersion":"","InstanceId":"i-02573cafcf1234567","InstanceName":"","NotificationConfig":{"NotificationArn":"","NotificationEvents":[],"NotificationType":""},"RequestedDateTime":1.582136283089E9,"ServiceRole":"","StandardErrorUrl":"","StandardOutputUrl":"","Status":"Success","StatusDetails":"Success"}]})");
}

/// Recorded on the wire in 2018 (aws-cli#3707), member for member.
TEST(ListCommandInvocationsSerialization, WithoutDetailsTheListOfPluginsIsThereAndEmpty) {
  in_process server{recorded};
  const std::string plain =
      R"({"CommandInvocations":[{"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false},"CommandId":"ef7fdfd8-9b57-4151-a15c-db9a12345678","CommandPlugins":[],"Comment":"c","DocumentName":"AWS-UpdateSSMAgent","DocumentVersion":"","InstanceId":"i-02573cafcf1234567","InstanceName":"","NotificationConfig":{"NotificationArn":"","NotificationEvents":[],"NotificationType":""},"RequestedDateTime":1.582136283089E9,"ServiceRole":"","StandardErrorUrl":"","StandardOutputUrl":"","Status":"Success","StatusDetails":"Success"}]})";
  EXPECT_EQ(server.call(operation, "{}").body, plain);
  EXPECT_EQ(server.call(operation, R"({"Details":false})").body, plain);
}

TEST(ListCommandInvocationsSerialization, ATraceOutputIsShownWhereThereIsOne) {
  in_process server{fixture(json::array({invocation(1, 1, {{"TraceOutput", "seen"}})}))};
  const auto reply = answer(server, operation);
  EXPECT_EQ(reply["CommandInvocations"][0]["TraceOutput"], "seen");
}

TEST(ListCommandInvocationsSerialization, AStepShowsTheRegionEvenWithoutABucket) {
  in_process server{fixture(
      json::array({invocation(1, 1, {{"CommandPlugins", json::array({{{"Name", "step"}}})}})}))};
  const auto body = server.call(operation, R"({"Details":true})",
                                authorization("AKIAIOSFODNN7EXAMPLE", "eu-west-1"));
  EXPECT_THAT(body.body, HasSubstr(R"("OutputS3Region":"eu-west-1")"));
}

TEST(ListCommandInvocationsSerialization, TheOutputOfAStepIsBothItsStreams) {
  in_process server{json{
      {"CommandId", command_id},
      {"InstanceId", node_id(1)},
      {"PluginName", "step"},
      {"StandardOutputContent", "out"},
      {"StandardErrorContent",
       "bad"}}.dump()};
  const auto reply = answer(server, operation, {{"Details", true}});
  EXPECT_EQ(reply["CommandInvocations"][0]["CommandPlugins"][0]["Output"],
            "out\n----------ERROR-------\nbad");
}

// --- validation

TEST(ListCommandInvocationsValidation, APageHasOneToFiftyInvocations) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"MaxResults", 51}}),
              HasSubstr("Member must have value less than or equal to 50"));
}

TEST(ListCommandInvocationsValidation, AStageIsNoFilterOfInvocationsAndTheErrorHasNoText) {
  in_process server;
  EXPECT_EQ(refusal(server, operation, filtered_by("ExecutionStage", "Complete")),
            R"({"__type":"InvalidFilterKey"})");
}

TEST(ListCommandInvocationsValidation, AValueThatAFilterDoesNotHaveIsRefused) {
  in_process server;
  for (const auto* const status : {"Incomplete", "NoInstancesInTag", "Cancelling", "done"}) {
    EXPECT_EQ(refusal(server, operation, filtered_by("Status", status)),
              validation_error("Filter value " + std::string(status) +
                               " is not supported for filter key Status"));
  }
}

TEST(ListCommandInvocationsValidation, AForeignTokenIsInvalid) {
  in_process server{many(2, 2)};
  const auto invalid =
      error_text("InvalidNextToken", "Message", "The specified token is not valid");
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "made up"}}), invalid);
  const std::string token = answer(server, operation, {{"MaxResults", 1}})["NextToken"];
  EXPECT_EQ(refusal(server, operation, {{"NextToken", token}, {"InstanceId", node_id(1)}}),
            invalid);
}

// --- behaviour

TEST(ListCommandInvocationsBehaviour, ACommandThatNobodyKnowsHasNoInvocations) {
  in_process server{many(1, 1)};
  EXPECT_EQ(server.call(operation, json{{"CommandId", command_id}}.dump()).body,
            R"({"CommandInvocations":[]})");
}

TEST(ListCommandInvocationsBehaviour, TheNewestCommandAndOfItTheNewestInvocationComeFirst) {
  in_process server{many(2, 3)};
  EXPECT_THAT(found(server),
              ElementsAre(name(1, 2), name(1, 1), name(1, 0), name(0, 2), name(0, 1), name(0, 0)));
}

TEST(ListCommandInvocationsBehaviour, PagesOfAnySizeGiveEveryInvocationOnce) {
  in_process server{many(5, 7)};
  const auto all = found(server);
  EXPECT_EQ(all.size(), 35U);
  for (const std::size_t size : {1U, 2U, 3U, 6U, 7U, 8U, 34U, 35U, 36U}) {
    EXPECT_EQ(walk(server, {{"MaxResults", size}}), all) << size;
  }
}

TEST(ListCommandInvocationsBehaviour, APageHasFiftyInvocationsUnlessTheRequestSaysOtherwise) {
  in_process server{many(1, 51)};
  EXPECT_EQ(found(server).size(), 50U);
}

TEST(ListCommandInvocationsBehaviour, PagesStayAsTheyAreWhileNewCommandsComeInFront) {
  in_process server{many(2, 2)};
  const auto first = answer(server, operation, {{"MaxResults", 1}});
  const auto newer = fixture(json::array({invocation(20, 1)}));
  EXPECT_EQ(server.control("POST", "/_ssmock/fixtures", newer).status, 200);
  EXPECT_THAT(found(server, {{"MaxResults", 50}, {"NextToken", first["NextToken"]}}),
              ElementsAre(name(1, 0), name(0, 1), name(0, 0)));
}

TEST(ListCommandInvocationsBehaviour, ACommandAndANodeGiveOneInvocation) {
  in_process server{many(3, 3)};
  EXPECT_THAT(found(server, {{"CommandId", numbered_id(1)}}),
              ElementsAre(name(1, 2), name(1, 1), name(1, 0)));
  EXPECT_THAT(found(server, {{"CommandId", numbered_id(1)}, {"InstanceId", node_id(2)}}),
              ElementsAre(name(1, 2)));
  EXPECT_THAT(walk(server, {{"InstanceId", node_id(1)}, {"MaxResults", 1}}),
              ElementsAre(name(2, 1), name(1, 1), name(0, 1)));
  EXPECT_THAT(found(server, {{"InstanceId", node_id(7)}}), ElementsAre());
}

TEST(ListCommandInvocationsBehaviour, AStatusIsThatOfTheInvocationOrItsDetails) {
  in_process server{fixture(json::array(
      {invocation(1, 1, {{"Status", "TimedOut"}, {"StatusDetails", "DeliveryTimedOut"}}),
       invocation(1, 2, {{"Status", "TimedOut"}, {"StatusDetails", "ExecutionTimedOut"}}),
       invocation(1, 3, {{"Status", "Failed"}, {"StatusDetails", "Undeliverable"}}),
       invocation(1, 4, {{"Status", "Delayed"}, {"StatusDetails", "Delayed"}})}))};
  EXPECT_THAT(found(server, filtered_by("Status", "TimedOut")),
              ElementsAre(name(1, 2), name(1, 1)));
  EXPECT_THAT(found(server, filtered_by("Status", "ExecutionTimedOut")), ElementsAre(name(1, 2)));
  EXPECT_THAT(found(server, filtered_by("Status", "Failed")), ElementsAre(name(1, 3)));
  EXPECT_THAT(found(server, filtered_by("Status", "Undeliverable")), ElementsAre(name(1, 3)));
  EXPECT_THAT(found(server, filtered_by("Status", "Delayed")), ElementsAre(name(1, 4)));
  EXPECT_THAT(found(server, filtered_by("Status", "Success")), ElementsAre());
}

TEST(ListCommandInvocationsBehaviour, TimesAndDocumentsChooseToo) {
  difference("commands.document-name-filter");
  in_process server{fixture(json::array({invocation(1, 1), invocation(2, 1), invocation(3, 1),
                                         invocation(4, 1, {{"DocumentName", "other"}})}))};
  EXPECT_THAT(found(server, filtered_by("InvokedAfter", "2026-01-10T00:03:00Z")),
              ElementsAre(name(4, 1), name(3, 1)));
  EXPECT_THAT(found(server, filtered_by("InvokedBefore", "2026-01-10T00:03:00Z")),
              ElementsAre(name(2, 1), name(1, 1)));
  EXPECT_THAT(found(server, filtered_by("DocumentName", "other")), ElementsAre(name(4, 1)));
}

TEST(ListCommandInvocationsBehaviour, AnInvocationThatIsNotVisibleYetIsLeftOut) {
  in_process server{
      fixture(json::array({invocation(1, 1, {{"VisibleFrom", "2026-01-10T02:00:01Z"}}),
                           invocation(1, 2, {{"VisibleFrom", "2026-01-10T02:00:00Z"}}),
                           invocation(2, 1, {{"VisibleFrom", "2026-01-10T03:00:00Z"}})}))};
  EXPECT_THAT(found(server), ElementsAre(name(1, 2)));
  EXPECT_THAT(found(server, {{"InstanceId", node_id(1)}}), ElementsAre());
}

}  // namespace
}  // namespace ssmock
