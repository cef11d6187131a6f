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

const std::string operation = "DeleteMaintenanceWindow";

// --- serialization

TEST(DeleteWindowSerialization, TheAnswerIsTheId) {
  in_process server;
  const auto id = create_window(server, "Patching");
  EXPECT_EQ(server.call(operation, json{{"WindowId", id}}.dump()).body,
            R"({"WindowId":")" + id + "\"}");
}

// --- validation

TEST(DeleteWindowValidation, TheIdIsRequired) {
  in_process server;
  EXPECT_THAT(server.call(operation, "{}").body, HasSubstr("Value null at 'windowId'"));
}

// --- behaviour

TEST(DeleteWindowBehaviour, AnUnknownWindowIsAnsweredAlike) {
  in_process server;
  EXPECT_EQ(server.call(operation, json{{"WindowId", unknown_window}}.dump()).body,
            R"({"WindowId":"mw-0123456789abcdef0"})");
}

TEST(DeleteWindowBehaviour, TheWindowAndWhatBelongsToItAreGone) {
  in_process server;
  const auto id = create_window(server, "Patching");
  register_target(server, id);
  register_task(server, id);
  answer(server, operation, {{"WindowId", id}});
  EXPECT_EQ(server.call("GetMaintenanceWindow", json{{"WindowId", id}}.dump()).status, 400);
  EXPECT_TRUE(
      answer(server, "DescribeMaintenanceWindows", json::object())["WindowIdentities"].empty());
  const json search{{"ResourceType", "INSTANCE"},
                    {"Targets", {{{"Key", "InstanceIds"}, {"Values", {node}}}}}};
  EXPECT_TRUE(
      answer(server, "DescribeMaintenanceWindowsForTarget", search)["WindowIdentities"].empty());
}

}  // namespace
}  // namespace ssmock
