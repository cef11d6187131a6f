// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <algorithm>

#include "support/child_process.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::StartsWith;

TEST(EventsCommand, PrintsAnEventOfEachType) {
  const auto all = run({"events"});
  EXPECT_EQ(all.exit_code, 0);
  EXPECT_EQ(std::ranges::count(all.output, '\n'), 14);
}

TEST(EventsCommand, PrintsTheOneThatIsNamed) {
  EXPECT_EQ(run({"events", "--detail-type", "Maintenance Window State-change Notification",
                 "--status", "ENABLED"})
                .output,
            R"({"version":"0","id":"01234567-0123-0123-0123-0123456789ab","detail-type":)"
            R"("Maintenance Window State-change Notification","source":"aws.ssm",)"
            R"("account":"123456789012","time":"2024-11-16T00:58:37Z","region":"us-east-2",)"
            R"("resources":["arn:aws:ssm:us-east-2:123456789012:)"
            R"(maintenancewindow/mw-0c50858d01EXAMPLE"],)"
            R"("detail":{"window-id":"mw-0c50858d01EXAMPLE","status":"ENABLED"}})"
            "\n");
}

TEST(EventsCommand, SaysWhichThereAre) {
  const auto type = run({"events", "--detail-type", "x"});
  EXPECT_EQ(type.exit_code, 2);
  EXPECT_THAT(type.error, HasSubstr("\nParameter Store Change\n"));
  const auto status = run({"events", "--detail-type", "Parameter Store Change", "--status", "x"});
  EXPECT_EQ(status.exit_code, 2);
  EXPECT_THAT(status.error, StartsWith("--status: expected one of Create, Update, Delete"));
  EXPECT_EQ(run({"events", "--status", "SUCCESS"}).exit_code, 2);
}

}  // namespace
}  // namespace ssmock
