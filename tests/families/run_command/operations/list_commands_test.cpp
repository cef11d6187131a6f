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
using ids = std::vector<std::string>;

const std::string operation = "ListCommands";
const item_place listed_commands{"Commands", "CommandId"};
const std::string node = "i-1234567890abcdef0";

/// A command that was requested as many minutes after midnight.
json command(std::size_t minute, const json& changes = json::object()) {
  json out{{"CommandId", numbered_id(minute)},
           {"DocumentName", "AWS-RunShellScript"},
           {"RequestedDateTime", 1'768'003'200 + 60 * minute},
           {"Status", "Success"},
           {"StatusDetails", "Success"}};
  out.update(changes);
  return out;
}

std::string commands(std::size_t count) {
  auto list = json::array();
  for (std::size_t minute = 0; minute < count; ++minute) list.push_back(command(minute));
  return json{{"Commands", list}}.dump();
}

ids found(in_process& server, const json& input) {
  return ids_of(answer(server, operation, input), listed_commands);
}

std::string bad_value(const std::string& key, const std::string& value) {
  return validation_error("Filter value " + value + " is not supported for filter key " + key);
}

// --- serialization

TEST(ListCommandsSerialization, ACommandHasEveryMemberInAlphabeticalOrder) {
  in_process server{R"({"Commands":[{
    "CommandId":"e9ade581-c03d-476b-9b07-266671234567","DocumentName":"AWS-FindWindowsUpdates",
    "DocumentVersion":"1","Comment":"","ExpiresAfter":"2020-01-24T12:37:31.874000-08:00",
    "Parameters":{"UpdateLevel":["All"],"KbArticleIds":[""]},"InstanceIds":[],
    "Targets":[{"Key":"InstanceIds","Values":["i-00ec29b21e1234567"]}],
    "RequestedDateTime":"2020-01-24T11:27:31.874000-08:00","Status":"Success",
    "StatusDetails":"Success","OutputS3BucketName":"my-us-east-2-bucket",
    "OutputS3KeyPrefix":"my-rc-output","MaxConcurrency":"50","MaxErrors":"0","TargetCount":2,
    "CompletedCount":2,"ErrorCount":0,"DeliveryTimedOutCount":0,"ServiceRole":"",
    "NotificationConfig":{"NotificationArn":"","NotificationEvents":["All"],
      "NotificationType":"Invocation"},
    "CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false}}]})"};
  const auto reply = server.call(operation, "{}");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(
      reply.body,
      R"({"Commands":[{"CloudWatchOutputConfig":{"CloudWatchLogGroupName":"","CloudWatchOutputEnabled":false},"CommandId":"e9ade581-c03d-476b-9b07-266671234567","Comment":"","CompletedCount":2,"DeliveryTimedOutCount":0,"DocumentName":"AWS-FindWindowsUpdates","DocumentVersion":"1","ErrorCount":0,"ExpiresAfter":1.579898251874E9,"InstanceIds":[],"MaxConcurrency":"50","MaxErrors":"0","NotificationConfig":{"NotificationArn":"","NotificationEvents":["All"],"NotificationType":"Invocation"},"OutputS3BucketName":"my-us-east-2-bucket","OutputS3KeyPrefix":"my-rc-output","Parameters":{"UpdateLevel":["All"],"KbArticleIds":[""]},"RequestedDateTime":1.579894051874E9,"ServiceRole":"","Status":"Success","StatusDetails":"Success","TargetCount":2,"Targets":[{"Key":"InstanceIds","Values":["i-00ec29b21e1234567"]}]}]})");
}

TEST(ListCommandsSerialization, WithoutCommandsTheListIsEmpty) {
  in_process server;
  EXPECT_EQ(server.call(operation, "{}").body, R"({"Commands":[]})");
}

// --- validation

TEST(ListCommandsValidation, APageHasOneToFiftyCommands) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"MaxResults", 0}}),
              HasSubstr("Member must have value greater than or equal to 1"));
  EXPECT_THAT(refusal(server, operation, {{"MaxResults", 51}}),
              HasSubstr("Member must have value less than or equal to 50"));
}

TEST(ListCommandsValidation, AFilterKeyMustBeOneOfTheModel) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, filtered_by("Owner", "x")),
              HasSubstr("at 'filters.1.member.key' failed to satisfy constraint: Member must "
                        "satisfy enum value set"));
}

TEST(ListCommandsValidation, AValueThatAFilterDoesNotHaveIsRefused) {
  difference("commands.filter-value");
  in_process server;
  for (const auto* const status : {"Delayed", "Cancelling", "success", "Undeliverable"}) {
    EXPECT_EQ(refusal(server, operation, filtered_by("Status", status)),
              bad_value("Status", status));
  }
  EXPECT_EQ(refusal(server, operation, filtered_by("ExecutionStage", "Done")),
            bad_value("ExecutionStage", "Done"));
  EXPECT_EQ(refusal(server, operation, filtered_by("InvokedAfter", "yesterday")),
            bad_value("InvokedAfter", "yesterday"));
  EXPECT_EQ(refusal(server, operation, filtered_by("InvokedBefore", "2026")),
            bad_value("InvokedBefore", "2026"));
}

TEST(ListCommandsValidation, ANodeAndPendingCommandsExcludeEachOther) {
  in_process server;
  auto input = filtered_by("Status", "Pending");
  input["InstanceId"] = node;
  EXPECT_EQ(refusal(server, operation, input),
            validation_error("InstanceId cannot be used together with the filter Status=Pending"));
}

TEST(ListCommandsValidation, AForeignTokenIsInvalid) {
  in_process server{commands(3)};
  const auto invalid =
      error_text("InvalidNextToken", "Message", "The specified token is not valid");
  EXPECT_EQ(refusal(server, operation, {{"NextToken", "made up"}}), invalid);
  const std::string token = answer(server, operation, {{"MaxResults", 1}})["NextToken"];
  auto other = filtered_by("Status", "Success");
  other["NextToken"] = token;
  EXPECT_EQ(refusal(server, operation, other), invalid);
}

// --- behaviour

TEST(ListCommandsBehaviour, TheNewestCommandComesFirst) {
  in_process server{json{{"Commands", {command(2), command(9), command(5)}}}.dump()};
  EXPECT_THAT(found(server, json::object()),
              ElementsAre(numbered_id(9), numbered_id(5), numbered_id(2)));
}

TEST(ListCommandsBehaviour, OfOneTimeTheLaterCommandComesFirst) {
  difference("commands.order");
  const json same{{"RequestedDateTime", 1'768'003'200}};
  in_process server{json{{"Commands", {command(1, same), command(2, same)}}}.dump()};
  EXPECT_THAT(found(server, json::object()), ElementsAre(numbered_id(2), numbered_id(1)));
  EXPECT_THAT(found(server, {{"MaxResults", 1}}), ElementsAre(numbered_id(2)));
}

TEST(ListCommandsBehaviour, APageHasFiftyCommandsUnlessTheRequestSaysOtherwise) {
  in_process server{commands(51)};
  const auto first = answer(server, operation);
  EXPECT_EQ(first["Commands"].size(), 50U);
  const auto second = answer(server, operation, {{"NextToken", first["NextToken"]}});
  EXPECT_THAT(ids_of(second, listed_commands), ElementsAre(numbered_id(0)));
  EXPECT_FALSE(second.contains("NextToken"));
}

TEST(ListCommandsBehaviour, PagesStayAsTheyAreWhileNewCommandsComeInFront) {
  in_process server{commands(5)};
  const auto first = answer(server, operation, {{"MaxResults", 2}});
  EXPECT_THAT(ids_of(first, listed_commands), ElementsAre(numbered_id(4), numbered_id(3)));
  const auto newer = json{{"Commands", {command(20), command(21)}}}.dump();
  EXPECT_EQ(server.control("POST", "/_ssmock/fixtures", newer).status, 200);
  EXPECT_THAT(found(server, {{"MaxResults", 3}, {"NextToken", first["NextToken"]}}),
              ElementsAre(numbered_id(2), numbered_id(1), numbered_id(0)));
}

TEST(ListCommandsBehaviour, ACommandIdGivesThatCommandOnly) {
  in_process server{commands(3)};
  EXPECT_THAT(found(server, {{"CommandId", numbered_id(1)}}), ElementsAre(numbered_id(1)));
  EXPECT_THAT(found(server, {{"CommandId", numbered_id(7)}}), ElementsAre());
  auto failed = filtered_by("Status", "Failed");
  failed["CommandId"] = numbered_id(1);
  EXPECT_THAT(found(server, failed), ElementsAre());
}

TEST(ListCommandsBehaviour, ANodeHasTheCommandsThatNameItOrRanOnIt) {
  in_process server{json{
      {"Commands", {command(1), command(2, {{"InstanceIds", json::array({node})}}), command(3)}},
      {"CommandInvocations", json::array({{{"CommandId", numbered_id(3)}, {"InstanceId", node}}})}}
                        .dump()};
  EXPECT_THAT(found(server, {{"InstanceId", node}}), ElementsAre(numbered_id(3), numbered_id(2)));
  EXPECT_THAT(found(server, {{"InstanceId", "i-00000000"}}), ElementsAre());
}

TEST(ListCommandsBehaviour, AStatusIsThatOfTheCommandOrItsDetails) {
  in_process server{
      json{{"Commands",
            {command(1, {{"Status", "TimedOut"}, {"StatusDetails", "DeliveryTimedOut"}}),
             command(2, {{"Status", "TimedOut"}, {"StatusDetails", "ExecutionTimedOut"}}),
             command(3, {{"Status", "Failed"}, {"StatusDetails", "Incomplete"}}),
             command(4, {{"Status", "Pending"}, {"StatusDetails", "Pending"}})}}}
          .dump()};
  EXPECT_THAT(found(server, filtered_by("Status", "TimedOut")),
              ElementsAre(numbered_id(2), numbered_id(1)));
  EXPECT_THAT(found(server, filtered_by("Status", "DeliveryTimedOut")),
              ElementsAre(numbered_id(1)));
  EXPECT_THAT(found(server, filtered_by("Status", "ExecutionTimedOut")),
              ElementsAre(numbered_id(2)));
  EXPECT_THAT(found(server, filtered_by("Status", "Failed")), ElementsAre(numbered_id(3)));
  EXPECT_THAT(found(server, filtered_by("Status", "Incomplete")), ElementsAre(numbered_id(3)));
  EXPECT_THAT(found(server, filtered_by("Status", "Pending")), ElementsAre(numbered_id(4)));
  EXPECT_THAT(found(server, filtered_by("Status", "NoInstancesInTag")), ElementsAre());
}

TEST(ListCommandsBehaviour, AStageTellsWhatRunsFromWhatHasEnded) {
  in_process server{json{
      {"Commands",
       {command(1, {{"Status", "Pending"}}), command(2, {{"Status", "Failed"}}),
        command(3, {{"Status", "InProgress"}}), command(4), command(5, {{"Status", "Cancelling"}}),
        command(6, {{"Status", "Cancelled"}}), command(7, {{"Status", "TimedOut"}})}}}
                        .dump()};
  EXPECT_THAT(found(server, filtered_by("ExecutionStage", "Executing")),
              ElementsAre(numbered_id(5), numbered_id(3), numbered_id(1)));
  EXPECT_THAT(found(server, filtered_by("ExecutionStage", "Complete")),
              ElementsAre(numbered_id(7), numbered_id(6), numbered_id(4), numbered_id(2)));
}

TEST(ListCommandsBehaviour, InvokedAfterIncludesItsTimeAndInvokedBeforeDoesNot) {
  in_process server{commands(5)};
  EXPECT_THAT(found(server, filtered_by("InvokedAfter", "2026-01-10T00:03:00Z")),
              ElementsAre(numbered_id(4), numbered_id(3)));
  EXPECT_THAT(found(server, filtered_by("InvokedBefore", "2026-01-10T00:02:00Z")),
              ElementsAre(numbered_id(1), numbered_id(0)));
  EXPECT_THAT(found(server, filtered_by("InvokedAfter", "2026-01-10T02:04:00+02:00")),
              ElementsAre(numbered_id(4)));
  EXPECT_THAT(found(server, filtered_by("InvokedBefore", "2026-01-10")), ElementsAre());
}

TEST(ListCommandsBehaviour, SeveralFiltersHoldTogetherOnEveryPage) {
  auto list = json::array();
  for (std::size_t minute = 0; minute < 9; ++minute) {
    list.push_back(command(minute, {{"DocumentName", minute % 2 == 0 ? "even" : "odd"}}));
  }
  in_process server{json{{"Commands", list}}.dump()};
  json input{{"MaxResults", 2},
             {"Filters",
              {{{"key", "DocumentName"}, {"value", "even"}},
               {{"key", "InvokedAfter"}, {"value", "2026-01-10T00:02:00Z"}},
               {{"key", "InvokedBefore"}, {"value", "2026-01-10T00:08:00Z"}}}}};
  const auto first = answer(server, operation, input);
  EXPECT_THAT(ids_of(first, listed_commands), ElementsAre(numbered_id(6), numbered_id(4)));
  input["NextToken"] = first["NextToken"];
  const auto second = answer(server, operation, input);
  EXPECT_THAT(ids_of(second, listed_commands), ElementsAre(numbered_id(2)));
  EXPECT_FALSE(second.contains("NextToken"));
}

TEST(ListCommandsBehaviour, ADocumentNameMustBeTheWholeName) {
  in_process server{commands(1)};
  EXPECT_THAT(found(server, filtered_by("DocumentName", "AWS-RunShellScript")),
              ElementsAre(numbered_id(0)));
  EXPECT_THAT(found(server, filtered_by("DocumentName", "AWS-RunShell")), ElementsAre());
}

}  // namespace
}  // namespace ssmock
