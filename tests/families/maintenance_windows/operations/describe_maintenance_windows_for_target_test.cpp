// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/in_process.hpp"
#include "support/pages.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeMaintenanceWindowsForTarget";

json search(std::string_view key, const json& values) {
  return {{"ResourceType", "INSTANCE"}, {"Targets", {{{"Key", key}, {"Values", values}}}}};
}

std::vector<std::string> names(in_process& server, const json& input) {
  std::vector<std::string> found;
  const auto reply = answer(server, operation, input);
  for (const auto& window : reply["WindowIdentities"]) {
    found.push_back(window["Name"]);
  }
  std::ranges::sort(found);
  return found;
}

json targets(std::string_view key, const json& values) {
  return {{"Targets", {{{"Key", key}, {"Values", values}}}}};
}

// --- serialization

TEST(WindowsForTargetSerialization, AWindowHasItsIdAndName) {
  in_process server;
  const auto window = create_window(server, "Patching");
  register_target(server, window);
  EXPECT_EQ(server.call(operation, search("InstanceIds", {node}).dump()).body,
            R"({"WindowIdentities":[{"Name":"Patching","WindowId":")" + window + "\"}]}");
}

// --- validation

TEST(WindowsForTargetValidation, TargetsAndTypeAreRequiredAndFit) {
  in_process server;
  EXPECT_THAT(server.call(operation, "{}").body, HasSubstr("2 validation errors detected"));
  auto input = search("InstanceIds", {node});
  input["ResourceType"] = "RESOURCE_GROUP";
  EXPECT_EQ(server.call(operation, input.dump()).body,
            validation_error("Target Type does not match with the provided target."));
}

// --- behaviour

TEST(WindowsForTargetBehaviour, ANodeIsFoundByTargetsTasksAndTags) {
  difference("windows.for-target-by-tags");
  in_process server{R"({"InstanceInformationList":[{"InstanceId":"i-0123456789abcdef0",
    "Tags":[{"Key":"Env","Value":"prod"},{"Key":"Role","Value":"web"}]}]})"};
  register_target(server, create_window(server, "by-target"));
  register_task(server, create_window(server, "by-task"));
  register_target(server, create_window(server, "by-tag"), targets("tag:Env", {"test", "prod"}));
  register_target(server, create_window(server, "by-key"), targets("tag-key", {"Role"}));
  register_target(server, create_window(server, "other"), targets("tag:Env", {"test"}));
  const json both{
      {"Targets",
       {{{"Key", "tag:Env"}, {"Values", {"prod"}}}, {{"Key", "tag:Role"}, {"Values", {"db"}}}}}};
  register_target(server, create_window(server, "half"), both);
  EXPECT_THAT(names(server, search("InstanceIds", {node})),
              ElementsAre("by-key", "by-tag", "by-target", "by-task"));
  EXPECT_THAT(names(server, search("tag:Env", {"test"})), ElementsAre("by-tag", "other"));
  EXPECT_THAT(names(server, search("InstanceIds", {"i-00000000000000000"})), ElementsAre());
}

TEST(WindowsForTargetBehaviour, ADeregisteredTargetIsFoundNoMore) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto first = register_target(server, window);
  const auto second = register_target(server, window);
  answer(server, "DeregisterTargetFromMaintenanceWindow",
         {{"WindowId", window}, {"WindowTargetId", first}});
  EXPECT_THAT(names(server, search("InstanceIds", {node})), ElementsAre("Patching"));
  answer(server, "UpdateMaintenanceWindowTarget",
         {{"WindowId", window},
          {"WindowTargetId", second},
          {"Targets", targets("tag:Env", {"x"})["Targets"]}});
  EXPECT_THAT(names(server, search("InstanceIds", {node})), ElementsAre());
}

TEST(WindowsForTargetBehaviour, WindowsComeInPages) {
  in_process server;
  for (int count = 0; count < 7; ++count) register_target(server, create_window(server, "window"));
  auto input = search("InstanceIds", {node});
  input["MaxResults"] = 3;
  const auto all = walk_pages(server, operation, {"WindowIdentities", "WindowId"}, input);
  EXPECT_THAT(all.sizes(), ElementsAre(3, 3, 1));
  const auto ids = all.ids();
  EXPECT_EQ(std::set<std::string>(ids.begin(), ids.end()).size(), 7U);
}

}  // namespace
}  // namespace ssmock
