// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/pages.hpp"

namespace ssmock::testing {
namespace {

using ::testing::ElementsAre;
using json = nlohmann::json;

std::vector<std::string> listed(in_process& server, const std::string& key,
                                const std::string& value) {
  const auto found = answer(server, "DescribeAutomationExecutions",
                            {{"Filters", json::array({by(key, json::array({value}))})}});
  std::vector<std::string> out;
  for (const auto& each : found["AutomationExecutionMetadataList"])
    out.push_back(each["DocumentName"]);
  return out;
}

class DescribeAutomationExecutionsBehaviour : public ::testing::Test {
 protected:
  void SetUp() override {
    create_runbook(server, "First", json::array({nap("a", "PT1H")}));
    create_runbook(server, "Second", json::array({nap("b", "PT0S")}));
    first = start(server, "First", {{"Tags", json::array({{{"Key", "Env"}, {"Value", "dev"}}})}});
    advance(server, "PT10M");
    second = start(server, "Second");
    execution(server, second);
  }

  in_process server;
  std::string first;
  std::string second;
};

TEST_F(DescribeAutomationExecutionsBehaviour, OneThatRunsIsAsRecorded) {
  const auto found = answer(server, "DescribeAutomationExecutions",
                            {{"Filters", json::array({by("ExecutionId", {first})})}});
  // [R] the user guide, 2019
  EXPECT_EQ(found["AutomationExecutionMetadataList"][0],
            json({{"AutomationExecutionId", first},
                  {"AutomationExecutionStatus", "InProgress"},
                  {"AutomationType", "Local"},
                  {"CurrentAction", "aws:sleep"},
                  {"CurrentStepName", "a"},
                  {"DocumentName", "First"},
                  {"DocumentVersion", "1"},
                  {"ExecutedBy", "arn:aws:iam::123456789012:root"},
                  {"ExecutionStartTime", 1768010400.0},
                  {"LogFile", ""},
                  {"Mode", "Auto"},
                  {"Outputs", json::object()},
                  {"ResolvedTargets", {{"ParameterValues", json::array()}, {"Truncated", false}}},
                  {"Targets", json::array()}}));
}

TEST_F(DescribeAutomationExecutionsBehaviour, TheNewestComesFirst) {
  EXPECT_THAT(listed(server, "AutomationType", "Local"), ElementsAre("Second", "First"));
}

TEST_F(DescribeAutomationExecutionsBehaviour, FiltersFindWhatTheyName) {
  EXPECT_THAT(listed(server, "DocumentNamePrefix", "Sec"), ElementsAre("Second"));
  EXPECT_THAT(listed(server, "ExecutionStatus", "Success"), ElementsAre("Second"));
  EXPECT_THAT(listed(server, "CurrentAction", "aws:sleep"), ElementsAre("First"));
  EXPECT_THAT(listed(server, "TagKey", "Env"), ElementsAre("First"));
  EXPECT_THAT(listed(server, "StartTimeBefore", "2026-01-10T02:05:00Z"), ElementsAre("First"));
  EXPECT_THAT(listed(server, "StartTimeAfter", "2026-01-10T02:05:00Z"), ElementsAre("Second"));
  EXPECT_THAT(listed(server, "ParentExecutionId", first), ElementsAre());
  EXPECT_THAT(listed(server, "AutomationSubtype", "ChangeRequest"), ElementsAre());
  EXPECT_THAT(listed(server, "OpsItemId", "oi-1"), ElementsAre());
  EXPECT_THAT(listed(server, "TargetResourceGroup", "g"), ElementsAre());
}

TEST_F(DescribeAutomationExecutionsBehaviour, AnUnknownValueIsAnError) {
  EXPECT_EQ(refusal(server, "DescribeAutomationExecutions",
                    {{"Filters", json::array({by("ExecutionStatus", {"Done"})})}}),
            error_text("InvalidFilterValue", "Message",
                       "The value \"Done\" of the filter ExecutionStatus is not valid."));
}

TEST_F(DescribeAutomationExecutionsBehaviour, PagesAreTheWholeList) {
  for (int number = 0; number < 7; ++number) start(server, "Second");
  const auto all = answer(server, "DescribeAutomationExecutions");
  EXPECT_EQ(all["AutomationExecutionMetadataList"].size(), 9U);
  json pages = json::array();
  json input{{"MaxResults", 2}};
  while (true) {
    const auto page = answer(server, "DescribeAutomationExecutions", input);
    for (const auto& each : page["AutomationExecutionMetadataList"]) pages.push_back(each);
    if (!page.contains("NextToken")) break;
    input["NextToken"] = page["NextToken"];
  }
  EXPECT_EQ(pages, all["AutomationExecutionMetadataList"]);
  EXPECT_EQ(
      json::parse(refusal(server, "DescribeAutomationExecutions", {{"NextToken", "x"}}))["__type"],
      "InvalidNextToken");
}

}  // namespace
}  // namespace ssmock::testing
