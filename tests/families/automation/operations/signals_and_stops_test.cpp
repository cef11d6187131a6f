// SPDX-License-Identifier: Apache-2.0
// SendAutomationSignal and StopAutomationExecution; scenarios/automation.json has what they do.
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

constexpr auto unknown = "4105a4fc-f944-11e6-9d32-0a7736f7c41c";

TEST(SendAutomationSignalBehaviour, TheReplyIsEmpty) {
  in_process server;
  create_runbook(server, "Waits", json::array({step("a", "pause")}));
  const auto id = start(server, "Waits");
  EXPECT_EQ(answer(server, "SendAutomationSignal",
                   {{"AutomationExecutionId", id}, {"SignalType", "Resume"}}),
            json::object());
}

TEST(SendAutomationSignalBehaviour, WrongSignalsAreErrors) {
  in_process server;
  create_runbook(server, "Waits", json::array({nap("a")}));
  const auto id = start(server, "Waits");
  const auto type = [&](const std::string& execution, const std::string& signal) {
    return json::parse(refusal_without_change(
        server, "SendAutomationSignal",
        {{"AutomationExecutionId", execution}, {"SignalType", signal}}))["__type"];
  };
  EXPECT_EQ(type(unknown, "Approve"), "AutomationExecutionNotFoundException");
  for (const auto* signal : {"Approve", "Reject", "Resume", "StartStep", "Revoke"}) {
    EXPECT_EQ(type(id, signal), "InvalidAutomationSignalException") << signal;
  }
}

TEST(StopAutomationExecutionBehaviour, TheReplyIsEmptyAndTheTypeIsCancel) {
  in_process server;
  create_runbook(server, "Naps", json::array({nap("a")}));
  const auto id = start(server, "Naps");
  EXPECT_EQ(answer(server, "StopAutomationExecution", {{"AutomationExecutionId", id}}),
            json::object());
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Cancelled");
}

TEST(StopAutomationExecutionBehaviour, UnknownExecutionsAreErrors) {
  in_process server;
  EXPECT_EQ(json::parse(refusal(server, "StopAutomationExecution",
                                {{"AutomationExecutionId", unknown}}))["__type"],
            "AutomationExecutionNotFoundException");
}

TEST(StopAutomationExecutionBehaviour, OneThatWaitsForItsTurnIsCancelled) {
  in_process server;
  create_runbook(server, "Naps", json::array({nap("a")}));
  std::string last;
  for (int number = 0; number < 101; ++number) last = start(server, "Naps");
  answer(server, "StopAutomationExecution", {{"AutomationExecutionId", last}});
  const auto shown = execution(server, last);
  EXPECT_EQ(shown["AutomationExecutionStatus"], "Cancelled");
  EXPECT_EQ(shown["StepExecutions"][0]["StepStatus"], "Pending");
}

}  // namespace
}  // namespace ssmock::testing
