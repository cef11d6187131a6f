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

const std::string operation = "DescribeInstancePatches";
const item_place place{"Patches", "KBId"};

std::vector<std::string> filtered(in_process& server, const json& filters) {
  return ids_of(answer(server, operation, {{"InstanceId", windows_node}, {"Filters", filters}}),
                place);
}

// --- serialization

// States are in camel case, although the model has INSTALLED_OTHER, and what is not installed has
// the time 0 [R]. Of other patches AWS shows the id only [R].
TEST(DescribeInstancePatchesSerialization, APatchOfEachSystemHasItsNames) {
  difference("patches.other-patches-of-linux");
  in_process server{fleet().dump()};
  scan(server);
  EXPECT_EQ(
      server.call(operation, json{{"InstanceId", linux_node}}.dump()).body,
      R"({"Patches":[{"Classification":"Security","InstalledTime":0.0,"KBId":"bash.x86_64","Severity":"Critical","State":"Missing","Title":"bash.x86_64:0:2-1"},{"Classification":"Bugfix","InstalledTime":1.7507304E9,"KBId":"curl.x86_64","Severity":"None","State":"Installed","Title":"curl.x86_64:0:1-1"},{"Classification":"","InstalledTime":1.7507304E9,"KBId":"sudo.x86_64","Severity":"","State":"InstalledOther","Title":"sudo.x86_64:0:1-1"},{"Classification":"Security","InstalledTime":1.7507304E9,"KBId":"tar.x86_64","Severity":"Critical","State":"Installed","Title":"tar.x86_64:0:1-1"}]})");
  const auto of_windows = answer(server, operation, {{"InstanceId", windows_node}})["Patches"];
  EXPECT_EQ(of_windows[0], json({{"Classification", "SecurityUpdates"},
                                 {"InstalledTime", 1750730400.0},
                                 {"KBId", "KB50001"},
                                 {"Severity", "Critical"},
                                 {"State", "Installed"},
                                 {"Title", "Update 50001"}}));
  EXPECT_EQ(of_windows[2]["Title"], "") << "of one that is InstalledOther";
}

// AWS's script reports them of these two states only [R].
TEST(DescribeInstancePatchesSerialization, CvesOfWhatIsMissingOrFailedStandInOneText) {
  auto fixture = fleet();
  fixture["Patches"][1]["CVEIds"] = {"CVE-2026-1", "CVE-2026-2"};
  fixture["Patches"][3]["CVEIds"] = {"CVE-2026-3"};
  in_process server{fixture.dump()};
  scan(server);
  EXPECT_FALSE(
      answer(server, operation, {{"InstanceId", linux_node}})["Patches"][3].contains("CVEIds"));
  EXPECT_EQ(answer(server, operation, {{"InstanceId", linux_node}})["Patches"][0]["CVEIds"],
            "CVE-2026-1,CVE-2026-2");
}

// --- validation

TEST(DescribeInstancePatchesValidation, AnUnknownNodeIsRefused) {
  difference("patches.errors");
  in_process server{fleet().dump()};
  EXPECT_THAT(refusal(server, operation, {{"InstanceId", "i-0123456789abcdef0"}}),
              HasSubstr(R"("__type":"InvalidInstanceId")"));
}

TEST(DescribeInstancePatchesValidation, FiltersHaveFourKeysAndValues) {
  in_process server{fleet().dump()};
  const auto refused = [&](const json& filter) {
    return refusal(server, operation,
                   {{"InstanceId", windows_node}, {"Filters", json::array({filter})}});
  };
  EXPECT_THAT(refused(by("Title", {"x"})), HasSubstr(R"("__type":"InvalidFilter")"));
  EXPECT_THAT(refused(by("Title", {"x"})), HasSubstr("use Classification, KBId, Severity, State"));
  EXPECT_THAT(refused({{"Key", "State"}}), HasSubstr(R"("__type":"InvalidFilter")"));
}

TEST(DescribeInstancePatchesValidation, ATokenIsOneOfThisList) {
  in_process server{fleet().dump()};
  EXPECT_THAT(refusal(server, operation, {{"InstanceId", windows_node}, {"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(DescribeInstancePatchesBehaviour, ANodeThatWasNeverScannedHasNone) {
  in_process server{fleet().dump()};
  EXPECT_THAT(answer(server, operation, {{"InstanceId", linux_node}})["Patches"], IsEmpty());
}

TEST(DescribeInstancePatchesBehaviour, FiltersCompareWhatTheListShows) {
  in_process server{fleet().dump()};
  scan(server);
  EXPECT_THAT(filtered(server, json::array({by("State", {"Missing"})})),
              ElementsAre("KB50002", "KB50004"));
  EXPECT_THAT(filtered(server, json::array({by("State", {"Missing", "Installed"}),
                                            by("Classification", {"SecurityUpdates"})})),
              ElementsAre("KB50001", "KB50002"));
  EXPECT_THAT(filtered(server, json::array({by("Severity", {"Important"})})),
              ElementsAre("KB50004"));
  EXPECT_THAT(filtered(server, json::array({by("KBId", {"KB50003"})})), ElementsAre("KB50003"));
  EXPECT_THAT(filtered(server, json::array({by("State", {"MISSING"})})), IsEmpty());
}

TEST(DescribeInstancePatchesBehaviour, PagesGoThroughAllOfThem) {
  in_process server{json{{"InstanceInformationList", fleet()["InstanceInformationList"]}}.dump()};
  scan(server);
  const auto walked =
      walk_pages(server, operation, place, {{"InstanceId", windows_node}, {"MaxResults", 10}});
  EXPECT_GT(walked.pages.size(), 3U);
  EXPECT_EQ(
      walked.ids().size(),
      answer(server, operation, {{"InstanceId", windows_node}, {"MaxResults", 100}})["Patches"]
          .size());
}

TEST(DescribeInstancePatchesBehaviour, ADeletedNodesReportIsStillThere) {
  const std::string hybrid = "mi-0123456789abcdef0";
  const json nodes{
      {{"InstanceId", hybrid}, {"PlatformName", "Amazon Linux"}, {"PlatformVersion", "2023"}}};
  in_process server{json{{"InstanceInformationList", nodes}}.dump()};
  scan(server, {hybrid});
  answer(server, "DeregisterManagedInstance", {{"InstanceId", hybrid}});
  EXPECT_FALSE(states(server, hybrid).empty());
}

}  // namespace
}  // namespace ssmock
