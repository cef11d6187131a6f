// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/fleet.hpp"
#include "support/differences.hpp"
#include "support/pages.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string operation = "DescribeInstancePatchStatesForPatchGroup";
const item_place place{"InstancePatchStates", "InstanceId"};

/// The node that lacks so many of the three packages.
std::string lacking(std::size_t packages) { return node_id(packages - 1); }

/// Three nodes of a group.
std::string group() {
  json nodes = json::array();
  json installed = json::array();
  const std::vector<std::string> packages{"bash", "curl", "tar"};
  for (std::size_t number = 1; number <= 3; ++number) {
    nodes.push_back({{"InstanceId", lacking(number)},
                     {"PlatformName", "Amazon Linux"},
                     {"PlatformVersion", "2023"},
                     {"Tags", {{{"Key", "PatchGroup"}, {"Value", "web"}}}}});
    json names = json::array();
    for (std::size_t index = 0; index < packages.size(); ++index) {
      names.push_back(packages[index] + (index < number ? "-1-*" : "-2-*"));
    }
    installed.push_back({{"InstanceId", lacking(number)}, {"Patches", names}});
  }
  json patches = json::array();
  for (const auto& package : packages) {
    patches.push_back(linux_patch(package, "1", "now-200d"));
    patches.push_back(linux_patch(package, "2", "now-100d"));
  }
  return json{
      {"InstanceInformationList", nodes}, {"InstalledPatches", installed}, {"Patches", patches}}
      .dump();
}

json filter(std::string_view key, std::string_view value, std::string_view type) {
  return {{"Key", key}, {"Values", {value}}, {"Type", type}};
}

std::vector<std::string> filtered(in_process& server, const json& filters) {
  return ids_of(answer(server, operation, {{"PatchGroup", "web"}, {"Filters", filters}}), place);
}

// --- serialization

TEST(DescribeInstancePatchStatesForPatchGroupSerialization, StatesAreThoseOfTheNodes) {
  in_process server{fleet().dump()};
  scan(server);
  EXPECT_EQ(
      server.call(operation, R"({"PatchGroup":"web"})").body,
      server.call("DescribeInstancePatchStates", json{{"InstanceIds", {linux_node}}}.dump()).body);
}

// --- validation

TEST(DescribeInstancePatchStatesForPatchGroupValidation, FiltersCompareCounts) {
  in_process server;
  const auto refused = [&](const json& one) {
    return refusal(server, operation, {{"PatchGroup", "web"}, {"Filters", {one}}});
  };
  EXPECT_THAT(refused(filter("PatchGroup", "1", "Equal")),
              HasSubstr(R"("__type":"InvalidFilter")"));
  for (const auto* value : {"-1", "x", ""}) {
    EXPECT_THAT(refused(filter("MissingCount", value, "Equal")),
                HasSubstr(R"("__type":"InvalidFilter")"))
        << value;
  }
  EXPECT_THAT(refused(filter("MissingCount", "1", "AtLeast")),
              HasSubstr("Value 'AtLeast' at 'filters.1.member.type' failed to satisfy"));
  EXPECT_THAT(refusal(server, operation, {{"PatchGroup", "web"}, {"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(DescribeInstancePatchStatesForPatchGroupBehaviour, EachComparisonIsMade) {
  in_process server{group()};
  scan(server, node_ids(3));
  EXPECT_THAT(filtered(server, json::array({filter("MissingCount", "2", "Equal")})),
              ElementsAre(lacking(2)));
  EXPECT_THAT(filtered(server, json::array({filter("MissingCount", "2", "NotEqual")})),
              ElementsAre(lacking(1), lacking(3)));
  EXPECT_THAT(filtered(server, json::array({filter("MissingCount", "2", "LessThan")})),
              ElementsAre(lacking(1)));
  EXPECT_THAT(filtered(server, json::array({filter("MissingCount", "1", "GreaterThan"),
                                            filter("InstalledCount", "0", "GreaterThan")})),
              ElementsAre(lacking(2)));
}

TEST(DescribeInstancePatchStatesForPatchGroupBehaviour, AGroupWithoutReportsIsEmpty) {
  in_process server{group()};
  EXPECT_THAT(answer(server, operation, {{"PatchGroup", "web"}})["InstancePatchStates"], IsEmpty());
  EXPECT_THAT(answer(server, operation, {{"PatchGroup", "none"}})["InstancePatchStates"],
              IsEmpty());
}

TEST(DescribeInstancePatchStatesForPatchGroupBehaviour, ANodeThatMovedIsInTheGroupOfItsReport) {
  difference("patches.group-of-report");
  in_process server{group()};
  scan(server, node_ids(3));
  const json moved{{{"InstanceId", lacking(1)},
                    {"PlatformName", "Amazon Linux"},
                    {"PlatformVersion", "2023"},
                    {"Tags", {{{"Key", "PatchGroup"}, {"Value", "db"}}}}}};
  server.control("POST", "/_ssmock/fixtures", json{{"InstanceInformationList", moved}}.dump());
  EXPECT_THAT(ids_of(answer(server, operation, {{"PatchGroup", "db"}}), place), IsEmpty());
  scan(server, {lacking(1)});
  EXPECT_THAT(ids_of(answer(server, operation, {{"PatchGroup", "db"}}), place),
              ElementsAre(lacking(1)));
  EXPECT_THAT(ids_of(answer(server, operation, {{"PatchGroup", "web"}}), place),
              ElementsAre(lacking(2), lacking(3)));
}

TEST(DescribeInstancePatchStatesForPatchGroupBehaviour, PagesGoThroughTheGroup) {
  json nodes = json::array();
  for (std::size_t number = 0; number < 25; ++number) {
    nodes.push_back(
        {{"InstanceId", node_id(number)}, {"Tags", {{{"Key", "Patch Group"}, {"Value", "web"}}}}});
  }
  in_process server{json{{"InstanceInformationList", nodes}}.dump()};
  scan(server, node_ids(25));
  const auto walked =
      walk_pages(server, operation, place, {{"PatchGroup", "web"}, {"MaxResults", 10}});
  EXPECT_THAT(walked.sizes(), ElementsAre(10, 10, 5));
  EXPECT_EQ(walked.ids(), node_ids(25));
}

}  // namespace
}  // namespace ssmock
