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

const std::string operation = "DescribeMaintenanceWindowTargets";
const item_place listed_targets{"Targets", "WindowTargetId"};

std::vector<std::string> found_ids(in_process& server, const std::string& window,
                                   const json& filters) {
  return ids_of(answer(server, operation, {{"WindowId", window}, {"Filters", filters}}),
                listed_targets);
}

// --- serialization

TEST(DescribeTargetsSerialization, ATargetHasEveryMemberInAlphabeticalOrder) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto id = register_target(
      server, window, {{"Name", "web"}, {"Description", "d"}, {"OwnerInformation", "team"}});
  EXPECT_EQ(
      server.call(operation, json{{"WindowId", window}}.dump()).body,
      R"({"Targets":[{"Description":"d","Name":"web","OwnerInformation":"team","ResourceType":"INSTANCE","Targets":[{"Key":"InstanceIds","Values":["i-0123456789abcdef0"]}],"WindowId":")" +
          window + R"(","WindowTargetId":")" + id + "\"}]}");
}

// --- validation

TEST(DescribeTargetsValidation, OnlyThreeFilterKeysAreKnown) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const json input{{"WindowId", window}, {"Filters", json::array({by("Name", {"x"})})}};
  EXPECT_EQ(server.call(operation, input.dump()).body,
            validation_error("Filter key Name is not supported, use Type, WindowTargetId, "
                             "OwnerInformation"));
}

TEST(DescribeTargetsValidation, AnUnknownWindowDoesNotExist) {
  in_process server;
  EXPECT_THAT(server.call(operation, json{{"WindowId", unknown_window}}.dump()).body,
              HasSubstr("Maintenance window mw-0123456789abcdef0 does not exist"));
}

// --- behaviour

TEST(DescribeTargetsBehaviour, FiltersChoose) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto web = register_target(server, window, {{"OwnerInformation", "web"}});
  const auto group =
      register_target(server, window,
                      {{"ResourceType", "RESOURCE_GROUP"},
                       {"Targets", {{{"Key", "resource-groups:Name"}, {"Values", {"g"}}}}}});
  EXPECT_THAT(found_ids(server, window, json::array({by("Type", {"RESOURCE_GROUP"})})),
              ElementsAre(group));
  EXPECT_THAT(found_ids(server, window, json::array({by("OwnerInformation", {"web", "db"})})),
              ElementsAre(web));
  EXPECT_THAT(found_ids(server, window,
                        json::array({by("WindowTargetId", {web}), by("Type", {"INSTANCE"})})),
              ElementsAre(web));
  EXPECT_THAT(found_ids(server, window, json::array({by("OwnerInformation", {"we"})})),
              ElementsAre());
}

TEST(DescribeTargetsBehaviour, TargetsComeByTheirIdsInPages) {
  difference("windows.order");
  in_process server;
  const auto window = create_window(server, "Patching");
  std::set<std::string> ids;
  for (int count = 0; count < 25; ++count) ids.insert(register_target(server, window));
  const auto all =
      walk_pages(server, operation, listed_targets, {{"WindowId", window}, {"MaxResults", 10}});
  EXPECT_THAT(all.sizes(), ElementsAre(10, 10, 5));
  EXPECT_EQ(all.ids(), std::vector<std::string>(ids.begin(), ids.end()));
}

}  // namespace
}  // namespace ssmock
