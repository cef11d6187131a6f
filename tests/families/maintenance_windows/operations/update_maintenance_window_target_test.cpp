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

const std::string operation = "UpdateMaintenanceWindowTarget";

// --- serialization

TEST(UpdateTargetSerialization, UnsetMembersAreAbsent) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(server, window);
  EXPECT_EQ(
      server
          .call(operation,
                json{{"WindowId", window}, {"WindowTargetId", id}, {"Name", "NewName"}}.dump())
          .body,
      R"({"Name":"NewName","Targets":[{"Key":"InstanceIds","Values":["i-0123456789abcdef0"]}],"WindowId":")" +
          window + R"(","WindowTargetId":")" + id + "\"}");
}

// --- validation

TEST(UpdateTargetValidation, ReplaceRequiresTheTargets) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(server, window);
  const json input{{"WindowId", window}, {"WindowTargetId", id}, {"Replace", true}};
  EXPECT_THAT(server.call(operation, input.dump()).body, HasSubstr("Value null at 'targets'"));
}

TEST(UpdateTargetValidation, TheTypeOfTheTargetStays) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(server, window);
  const json input{{"WindowId", window},
                   {"WindowTargetId", id},
                   {"Targets", {{{"Key", "resource-groups:Name"}, {"Values", {"g"}}}}}};
  EXPECT_EQ(server.call(operation, input.dump()).body,
            validation_error("Target Type does not match with the provided target."));
}

// --- behaviour

TEST(UpdateTargetBehaviour, AnUnknownTargetDoesNotExist) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const std::string id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
  EXPECT_EQ(server.call(operation, json{{"WindowId", window}, {"WindowTargetId", id}}.dump()).body,
            error_text("DoesNotExistException", "Message",
                       "Maintenance window target " + id + " does not exist"));
}

TEST(UpdateTargetBehaviour, ReplaceClearsWhatIsNotGiven) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(
      server, window, {{"Name", "abc"}, {"Description", "d"}, {"OwnerInformation", "o"}});
  auto kept = answer(server, operation, {{"WindowId", window}, {"WindowTargetId", id}});
  EXPECT_EQ(kept["OwnerInformation"], "o");
  const json tags = json::parse(R"([{"Key":"tag:Env","Values":["prod"]}])");
  kept =
      answer(server, operation,
             {{"WindowId", window}, {"WindowTargetId", id}, {"Targets", tags}, {"Replace", true}});
  EXPECT_EQ(kept, json({{"WindowId", window}, {"WindowTargetId", id}, {"Targets", tags}}));
}

}  // namespace
}  // namespace ssmock
