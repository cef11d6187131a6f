// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/in_process.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DeregisterTaskFromMaintenanceWindow";

// --- serialization

TEST(DeregisterTaskSerialization, TheAnswerIsBothIds) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_task(server, window);
  EXPECT_EQ(server.call(operation, json{{"WindowId", window}, {"WindowTaskId", id}}.dump()).body,
            R"({"WindowId":")" + window + R"(","WindowTaskId":")" + id + "\"}");
}

// --- validation

TEST(DeregisterTaskValidation, BothIdsAreRequired) {
  in_process server;
  EXPECT_THAT(server.call(operation, "{}").body, HasSubstr("2 validation errors detected"));
}

// --- behaviour

TEST(DeregisterTaskBehaviour, ATaskIsGoneOnce) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_task(server, window);
  answer(server, operation, {{"WindowId", window}, {"WindowTaskId", id}});
  EXPECT_EQ(server.call(operation, json{{"WindowId", window}, {"WindowTaskId", id}}.dump()).body,
            error_text("DoesNotExistException", "Message",
                       "Maintenance window task " + id + " does not exist"));
  EXPECT_TRUE(
      answer(server, "DescribeMaintenanceWindowTasks", {{"WindowId", window}})["Tasks"].empty());
}

}  // namespace
}  // namespace ssmock
