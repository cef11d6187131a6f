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

const std::string operation = "DeregisterTargetFromMaintenanceWindow";

// --- serialization

TEST(DeregisterTargetSerialization, TheAnswerIsBothIds) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(server, window);
  EXPECT_EQ(server.call(operation, json{{"WindowId", window}, {"WindowTargetId", id}}.dump()).body,
            R"({"WindowId":")" + window + R"(","WindowTargetId":")" + id + "\"}");
}

// --- validation

TEST(DeregisterTargetValidation, BothIdsAreRequired) {
  in_process server;
  EXPECT_THAT(server.call(operation, "{}").body, HasSubstr("2 validation errors detected"));
}

// --- behaviour

TEST(DeregisterTargetBehaviour, WhatDoesNotExistIsNamed) {
  in_process server;
  const std::string id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
  EXPECT_THAT(
      server.call(operation, json{{"WindowId", unknown_window}, {"WindowTargetId", id}}.dump())
          .body,
      HasSubstr("Maintenance window mw-0123456789abcdef0 does not exist"));
  const auto window = create_window(server, "Patching");
  EXPECT_THAT(
      server.call(operation, json{{"WindowId", window}, {"WindowTargetId", id}}.dump()).body,
      HasSubstr("Maintenance window target " + id + " does not exist"));
}

TEST(DeregisterTargetBehaviour, SafeKeepsATargetThatATaskNames) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(server, window);
  const auto task = register_task(server, window,
                                  {{"Targets", {{{"Key", "WindowTargetIds"}, {"Values", {id}}}}}});
  const json safe{{"WindowId", window}, {"WindowTargetId", id}, {"Safe", true}};
  EXPECT_EQ(
      server.call(operation, safe.dump()).body,
      error_text(
          "TargetInUseException", "Message",
          "This Target cannot be deregistered because it is still referenced in Task: " + task));
  answer(server, operation, {{"WindowId", window}, {"WindowTargetId", id}});
  EXPECT_EQ(server.call(operation, safe.dump()).status, 400);
}

}  // namespace
}  // namespace ssmock
