// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"

namespace ssmock::testing {
namespace {

using ::testing::ElementsAre;
using json = nlohmann::json;

class DescribeAutomationStepExecutionsBehaviour : public ::testing::Test {
 protected:
  void SetUp() override {
    server.control("POST", "/_ssmock/outcomes", R"({"StepName":"broken","Status":"Failed"})");
    id = run_steps(
        server, {nap("first", "PT5S"),
                 step("each", "loop",
                      {{"Iterators", {"x", "y"}}, {"Steps", json::array({nap("within", "PT5S")})}}),
                 step("broken", "executeAwsApi", {{"Service", "ec2"}, {"Api", "A"}}),
                 nap("last")})["AutomationExecutionId"];
    advance(server, "PT1M");
  }

  std::vector<std::string> listed(const json& more) {
    json input{{"AutomationExecutionId", id}};
    input.update(more);
    const auto found = answer(server, "DescribeAutomationStepExecutions", input);
    std::vector<std::string> out;
    for (const auto& each : found["StepExecutions"]) out.push_back(each["StepName"]);
    return out;
  }
  std::vector<std::string> with(const std::string& key, const std::string& value) {
    return listed({{"Filters", json::array({by(key, json::array({value}))})}});
  }

  in_process server;
  std::string id;
};

TEST_F(DescribeAutomationStepExecutionsBehaviour, StepsComeInTheOrderOfTheirRun) {
  EXPECT_THAT(listed(json::object()),
              ElementsAre("first", "each", "within", "within", "broken", "last"));
  EXPECT_THAT(listed({{"ReverseOrder", true}}),
              ElementsAre("last", "broken", "within", "within", "each", "first"));
}

TEST_F(DescribeAutomationStepExecutionsBehaviour, FiltersFindWhatTheyName) {
  EXPECT_THAT(with("StepExecutionStatus", "Pending"), ElementsAre("last"));
  EXPECT_THAT(with("StepName", "within"), ElementsAre("within", "within"));
  EXPECT_THAT(with("Action", "aws:loop"), ElementsAre("each"));
  EXPECT_THAT(with("StartTimeBefore", "2026-01-10T02:00:05Z"), ElementsAre("first"));
  EXPECT_THAT(with("StartTimeAfter", "2026-01-10T02:00:10Z"), ElementsAre("within", "broken"));
  EXPECT_THAT(with("ParentStepIteration", "2"), ElementsAre("within"));
  EXPECT_THAT(with("ParentStepIteratorValue", "x"), ElementsAre("within"));
  const auto loop = execution(server, id)["StepExecutions"][1]["StepExecutionId"];
  EXPECT_THAT(with("ParentStepExecutionId", loop), ElementsAre("within", "within"));
  EXPECT_THAT(with("StepExecutionId", loop), ElementsAre("each"));
}

TEST_F(DescribeAutomationStepExecutionsBehaviour, PagesAreTheWholeList) {
  std::vector<std::string> pages;
  json input{{"AutomationExecutionId", id}, {"MaxResults", 4}};
  const auto first = answer(server, "DescribeAutomationStepExecutions", input);
  EXPECT_EQ(first["StepExecutions"].size(), 4U);
  input["NextToken"] = first["NextToken"];
  const auto second = answer(server, "DescribeAutomationStepExecutions", input);
  EXPECT_EQ(second["StepExecutions"].size(), 2U);
  EXPECT_FALSE(second.contains("NextToken"));
}

TEST_F(DescribeAutomationStepExecutionsBehaviour, WrongRequestsAreErrors) {
  const auto type = [&](const json& more) {
    json input{{"AutomationExecutionId", id}};
    input.update(more);
    return json::parse(refusal(server, "DescribeAutomationStepExecutions", input))["__type"];
  };
  EXPECT_EQ(type({{"AutomationExecutionId", "4105a4fc-f944-11e6-9d32-0a7736f7c41c"}}),
            "AutomationExecutionNotFoundException");
  EXPECT_EQ(type({{"Filters", json::array({by("StepExecutionStatus", {"Done"})})}}),
            "InvalidFilterValue");
  EXPECT_EQ(type({{"Filters", json::array({by("StartTimeBefore", {"noon"})})}}),
            "InvalidFilterValue");
  EXPECT_EQ(type({{"NextToken", "x"}}), "InvalidNextToken");
}

}  // namespace
}  // namespace ssmock::testing
