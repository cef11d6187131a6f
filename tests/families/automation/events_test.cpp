// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/events.hpp"

namespace ssmock::testing {
namespace {

using json = nlohmann::json;

TEST(AutomationEvents, AreThoseOfTheDocumentation) {
  in_process server;
  create_runbook(server, "Naps", json::array({nap("rest", "PT2.63S")}));
  const auto id = start(server, "Naps");
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT10S"})");
  const auto all = events(server);
  ASSERT_EQ(all.size(), 2U) << all;
  // [D]
  EXPECT_EQ(all[0]["detail-type"], "EC2 Automation Step Status-change Notification");
  EXPECT_EQ(all[0]["resources"],
            json({"arn:aws:ssm:us-east-1:123456789012:automation-execution/" + id,
                  "arn:aws:ssm:us-east-1:123456789012:automation-definition/Naps:1"}));
  EXPECT_EQ(
      last_text(server, "?detail-type=EC2%20Automation%20Step%20Status-change%20Notification"),
      R"({"version":"0","id":"UUID","detail-type":"EC2 Automation Step Status-change Notification",)"
      R"("source":"aws.ssm","account":"123456789012","time":"2026-01-10T02:00:02Z",)"
      R"("region":"us-east-1","resources":["arn:aws:ssm:us-east-1:123456789012:automation-execution/UUID",)"
      R"("arn:aws:ssm:us-east-1:123456789012:automation-definition/Naps:1"],)"
      R"("detail":{"ExecutionId":"UUID","Definition":"Naps","DefinitionVersion":1.0,)"
      R"("Status":"Success","EndTime":"Jan 10, 2026 2:00:02 AM","StartTime":"Jan 10, 2026 2:00:00 AM",)"
      R"("Time":2630.0,"StepName":"rest","Action":"aws:sleep"}})");
  EXPECT_EQ(all[1]["detail"], json({{"ExecutionId", id},
                                    {"Definition", "Naps"},
                                    {"DefinitionVersion", 1.0},
                                    {"Status", "Success"},
                                    {"StartTime", "Jan 10, 2026 2:00:00 AM"},
                                    {"EndTime", "Jan 10, 2026 2:00:02 AM"},
                                    {"Time", 2630.0},
                                    {"ExecutedBy", "arn:aws:iam::123456789012:root"}}));
}

TEST(AutomationEvents, ACancelledOneIsCanceled) {
  in_process server;
  create_runbook(server, "Naps", json::array({nap("rest")}));
  answer(server, "StopAutomationExecution", {{"AutomationExecutionId", start(server, "Naps")}});
  for (const auto& each : events(server)) EXPECT_EQ(each["detail"]["Status"], "Canceled");
}

}  // namespace
}  // namespace ssmock::testing
