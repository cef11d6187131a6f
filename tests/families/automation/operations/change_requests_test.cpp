// SPDX-License-Identifier: Apache-2.0
// StartChangeRequestExecution, StartExecutionPreview and GetExecutionPreview.
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

class ChangeRequests : public ::testing::Test {
 protected:
  void SetUp() override {
    create_runbook(server, "Change", json::array({nap("work")}),
                   {{"parameters", {{"What", {{"type", "String"}}}}}});
    json content{{"schemaVersion", "0.3"},
                 {"mainSteps", json::array({step("ApproveAction1", "approve",
                                                 {{"EnhancedApprovals", json::object()}})})}};
    answer(server, "CreateDocument",
           {{"Name", "Template"},
            {"DocumentType", "Automation.ChangeTemplate"},
            {"Content", content.dump()}});
  }

  std::string request(const json& more = json::object()) {
    json input{{"DocumentName", "Template"},
               {"ChangeRequestName", "Change one"},
               {"Runbooks",
                json::array({{{"DocumentName", "Change"}, {"Parameters", {{"What", {"all"}}}}}})}};
    input.update(more);
    return answer(server, "StartChangeRequestExecution", input)["AutomationExecutionId"];
  }
  void signal(const std::string& id, const std::string& type) {
    answer(server, "SendAutomationSignal", {{"AutomationExecutionId", id}, {"SignalType", type}});
  }
  std::string status(const std::string& id) {
    return execution(server, id)["AutomationExecutionStatus"];
  }

  in_process server;
};

TEST_F(ChangeRequests, ARunbookRunsWhenItIsApproved) {
  const auto id = request();
  EXPECT_EQ(status(id), "PendingApproval");
  const auto shown = execution(server, id);
  EXPECT_EQ(shown["AutomationSubtype"], "ChangeRequest");
  EXPECT_EQ(shown["ChangeRequestName"], "Change one");
  EXPECT_EQ(shown["Runbooks"][0]["DocumentName"], "Change");
  signal(id, "Approve");
  EXPECT_EQ(status(id), "RunbookInProgress");
  advance(server, "PT10S");
  EXPECT_EQ(status(id), "CompletedWithSuccess");
}

TEST_F(ChangeRequests, ACalendarHoldsNothingUp) {
  answer(server, "CreateDocument",
         {{"Name", "Closed"},
          {"DocumentType", "ChangeCalendar"},
          {"DocumentFormat", "TEXT"},
          {"Content",
           "BEGIN:VCALENDAR\r\nPRODID:-//AWS//Change Calendar 1.0//EN\r\nVERSION:2.0\r\n"
           "X-CALENDAR-TYPE:DEFAULT_CLOSED\r\nEND:VCALENDAR\r\n"}});
  EXPECT_EQ(answer(server, "GetCalendarState", {{"CalendarNames", {"Closed"}}})["State"], "CLOSED");
  EXPECT_EQ(status(request({{"AutoApprove", true}})), "RunbookInProgress");
}

TEST_F(ChangeRequests, TheTemplateSaysWhoApprovesHowOften) {
  difference("automation.approvers");
  const json approvers =
      json::array({{{"approver", "ann"}, {"type", "IamUser"}, {"minRequiredApprovals", 0}},
                   {{"approver", "sales"}, {"type", "IamGroup"}, {"minRequiredApprovals", 2}}});
  const json content{
      {"schemaVersion", "0.3"},
      {"mainSteps",
       json::array({step("ask", "approve", {{"EnhancedApprovals", {{"Approvers", approvers}}}})})}};
  answer(server, "CreateDocument",
         {{"Name", "Two"},
          {"DocumentType", "Automation.ChangeTemplate"},
          {"Content", content.dump()}});
  const auto id = request({{"DocumentName", "Two"}});
  signal(id, "Approve");
  EXPECT_EQ(status(id), "PendingApproval");
  signal(id, "Approve");
  EXPECT_EQ(status(id), "RunbookInProgress");
  const auto decisions = execution(server, id)["StepExecutions"][0]["Outputs"]["ApproverDecisions"];
  EXPECT_EQ(json::parse(decisions[1].get<std::string>())["approver"], "sales");
}

TEST_F(ChangeRequests, TheRunbookRunsInItsTargetLocations) {
  const json locations = json::array({{{"Accounts", {"111111111111", "222222222222"}},
                                       {"Regions", {"us-east-1", "eu-west-1"}},
                                       {"ExecutionRoleName", "role"}}});
  const auto id = request({{"AutoApprove", true},
                           {"Runbooks", json::array({{{"DocumentName", "Change"},
                                                      {"Parameters", {{"What", {"all"}}}},
                                                      {"TargetLocations", locations}}})}});
  EXPECT_EQ(status(id), "RunbookInProgress");
  const auto children =
      answer(server, "DescribeAutomationExecutions",
             {{"Filters", json::array({by("ParentExecutionId", json::array({id}))})}});
  const auto child = children["AutomationExecutionMetadataList"][0]["AutomationExecutionId"];
  EXPECT_EQ(execution(server, child)["ResolvedTargets"]["ParameterValues"].size(), 4U);
}

TEST_F(ChangeRequests, ARejectionEndsIt) {
  difference("automation.changes");
  const auto id = request();
  signal(id, "Reject");
  EXPECT_EQ(status(id), "Rejected");
}

TEST_F(ChangeRequests, ItWaitsForItsTime) {
  const auto id = request({{"ScheduledTime", 1768014000}, {"AutoApprove", true}});
  EXPECT_EQ(status(id), "Scheduled");
  advance(server, "PT1H");
  EXPECT_EQ(status(id), "RunbookInProgress");
}

TEST_F(ChangeRequests, AFailureOfTheRunbookIsItsOwn) {
  server.control("POST", "/_ssmock/outcomes", R"({"StepName":"work","Status":"Failed"})");
  const auto id = request({{"AutoApprove", true}});
  EXPECT_EQ(status(id), "CompletedWithFailure");
}

TEST_F(ChangeRequests, CancellingItCancelsItsRunbook) {
  const auto id = request({{"AutoApprove", true}});
  EXPECT_EQ(status(id), "RunbookInProgress");
  answer(server, "StopAutomationExecution", {{"AutomationExecutionId", id}});
  EXPECT_EQ(status(id), "Cancelled");
}

TEST_F(ChangeRequests, WrongRequestsAreErrors) {
  const auto type = [&](const json& more) {
    json input{{"DocumentName", "Template"},
               {"Runbooks",
                json::array({{{"DocumentName", "Change"}, {"Parameters", {{"What", {"all"}}}}}})}};
    input.update(more);
    return json::parse(
        refusal_without_change(server, "StartChangeRequestExecution", input))["__type"];
  };
  EXPECT_EQ(type({{"DocumentName", "Change"}}), "AutomationDefinitionNotApprovedException");
  EXPECT_EQ(type({{"DocumentName", "Nobodys"}}), "AutomationDefinitionNotFoundException");
  EXPECT_EQ(type({{"Runbooks", json::array({{{"DocumentName", "Change"}}})}}),
            "InvalidAutomationExecutionParametersException");
}

TEST_F(ChangeRequests, APreviewCountsStepsByWhatTheyChange) {
  difference("automation.previews");
  create_runbook(
      server, "Mixed",
      json::array({nap("a"), step("b", "deleteImage", {{"ImageId", "ami-1"}}),
                   step("c", "executeAwsApi", {{"Service", "ec2"}, {"Api", "DescribeImages"}}),
                   step("d", "executeAwsApi", {{"Service", "ec2"}, {"Api", "StopInstances"}}),
                   step("e", "invokeLambdaFunction", {{"FunctionName", "f"}})}),
      {{"parameters", {{"Id", {{"type", "String"}}}}}});
  const auto id =
      answer(server, "StartExecutionPreview",
             {{"DocumentName", "Mixed"},
              {"ExecutionInputs",
               {{"Automation",
                 {{"TargetParameterName", "Id"},
                  {"Targets",
                   json::array({by("ParameterValues", {"x", "y"})})}}}}}})["ExecutionPreviewId"];
  EXPECT_EQ(answer(server, "GetExecutionPreview", {{"ExecutionPreviewId", id}}),
            json({{"EndedAt", 1768010400.0},
                  {"ExecutionPreview",
                   {{"Automation",
                     {{"Regions", {"us-east-1"}},
                      {"StepPreviews", {{"Mutating", 2}, {"NonMutating", 2}, {"Undetermined", 1}}},
                      {"TargetPreviews", json::array({{{"Count", 2}}})},
                      {"TotalAccounts", 1}}}}},
                  {"ExecutionPreviewId", id},
                  {"Status", "Success"}}));
}

TEST_F(ChangeRequests, APreviewOfWhatCannotStartFails) {
  const auto id =
      answer(server, "StartExecutionPreview", {{"DocumentName", "Change"}})["ExecutionPreviewId"];
  const auto shown = answer(server, "GetExecutionPreview", {{"ExecutionPreviewId", id}});
  EXPECT_EQ(shown["Status"], "Failed");
  EXPECT_EQ(shown["StatusMessage"], "Missing required parameter: What in user inputs.");
  EXPECT_EQ(json::parse(refusal(
                server, "GetExecutionPreview",
                {{"ExecutionPreviewId", "4105a4fc-f944-11e6-9d32-0a7736f7c41c"}}))["__type"],
            "ResourceNotFoundException");
}

}  // namespace
}  // namespace ssmock::testing
