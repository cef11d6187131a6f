// SPDX-License-Identifier: Apache-2.0
// Reports and what is installed, as fixtures: what aws-cli prints loads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "core/text.hpp"
#include "families/patch_manager/fleet.hpp"
#include "support/faults.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Pair;

/// What describe-instance-patch-states prints, as aws-cli's example has it [R] but for ids.
const json printed_state{{"InstanceId", linux_node},
                         {"PatchGroup", "my-patch-group"},
                         {"BaselineId", "pb-0713accee01234567"},
                         {"SnapshotId", "521c3536-930c-4aa9-950e-012345678901"},
                         {"CriticalNonCompliantCount", 2},
                         {"SecurityNonCompliantCount", 2},
                         {"OtherNonCompliantCount", 1},
                         {"InstalledCount", 123},
                         {"InstalledOtherCount", 334},
                         {"InstalledPendingRebootCount", 0},
                         {"InstalledRejectedCount", 0},
                         {"MissingCount", 1},
                         {"FailedCount", 2},
                         {"UnreportedNotApplicableCount", 11},
                         {"NotApplicableCount", 2063},
                         {"OperationStartTime", "2021-05-03T11:00:56-07:00"},
                         {"OperationEndTime", "2021-05-03T11:01:09-07:00"},
                         {"Operation", "Scan"},
                         {"LastNoRebootInstallOperationTime", "2020-06-14T12:17:41-07:00"},
                         {"RebootOption", "NoReboot"}};

/// What describe-instance-patches prints [R].
const json printed_patches{{{"Title", "2019-01 Security Update for Adobe Flash Player (KB4480979)"},
                            {"KBId", "KB4480979"},
                            {"Classification", "SecurityUpdates"},
                            {"Severity", "Critical"},
                            {"State", "Installed"},
                            {"InstalledTime", "2019-01-09T00:00:00+00:00"}},
                           {{"Title", ""},
                            {"KBId", "KB4481031"},
                            {"Classification", ""},
                            {"Severity", ""},
                            {"State", "InstalledOther"},
                            {"InstalledTime", "2019-02-08T00:00:00+00:00"}},
                           {{"Title", "bind-libs.x86_64:32:9.8.2-0.68.rc1.60.amzn1"},
                            {"KBId", "bind-libs.x86_64"},
                            {"Classification", "Security"},
                            {"Severity", "Important"},
                            {"State", "INSTALLED_PENDING_REBOOT"},
                            {"InstalledTime", "2019-08-26T11:05:24-07:00"},
                            {"CVEIds", "CVE-2018-5745,CVE-2019-6465"}}};

TEST(ReportFixtures, DescribeInstancePatchStatesPrintsStates) {
  for (const auto& fixture : {json{{"InstancePatchStates", {printed_state}}}, printed_state}) {
    in_process server{fixture.dump()};
    auto expected = printed_state;
    expected["OperationStartTime"] = 1620064856.0;
    expected["OperationEndTime"] = 1620064869.0;
    expected["LastNoRebootInstallOperationTime"] = 1592162261.0;
    EXPECT_EQ(patch_state(server, linux_node), expected);
  }
}

TEST(ReportFixtures, DescribeInstancePatchesPrintsTheListOfANode) {
  in_process server{
      json{{"InstancePatches", {{{"InstanceId", linux_node}, {"Patches", printed_patches}}}}}
          .dump()};
  auto expected = printed_patches;
  expected[0]["InstalledTime"] = 1546992000.0;
  expected[1]["InstalledTime"] = 1549584000.0;
  expected[2]["InstalledTime"] = 1566842724.0;
  expected[2]["State"] = "InstalledPendingReboot";
  expected[2].erase("CVEIds");  // shown of what is missing or failed [R]
  EXPECT_EQ(answer(server, "DescribeInstancePatches", {{"InstanceId", linux_node}})["Patches"],
            expected);
  const auto state = patch_state(server, linux_node);
  EXPECT_EQ(state["InstalledCount"], 1);
  EXPECT_EQ(state["InstalledOtherCount"], 1);
  EXPECT_EQ(state["InstalledPendingRebootCount"], 1);
}

TEST(ReportFixtures, PatchesWithoutTheirNodeAreRefusedWithAReason) {
  EXPECT_THAT(joined(faults_of(json{{"Patches", printed_patches}}.dump()), ", "),
              HasSubstr("put the list as Patches beside an InstanceId into InstancePatches"));
  EXPECT_THAT(joined(faults_of(R"({"Patches":[{"Name":"bash"}]})"), ", "),
              HasSubstr("needs Product"));
}

TEST(ReportFixtures, LoadedPatchesAreWhatTheNodeHas) {
  auto fixture = fleet();
  const json installed{{"Title", "bash.x86_64:0:1-1"}, {"KBId", "bash.x86_64"},
                       {"Classification", "Security"}, {"Severity", "Critical"},
                       {"State", "Installed"},         {"InstalledTime", 1}};
  fixture["InstancePatches"] = {{{"InstanceId", linux_node}, {"Patches", {installed}}}};
  in_process server{fixture.dump()};
  EXPECT_THAT(states(server, linux_node), ElementsAre(Pair("bash", "Installed")));
  scan(server);
  EXPECT_THAT(states(server, linux_node), ElementsAre(Pair("bash", "Missing")));
}

TEST(ReportFixtures, AnOutdatedPackageSurvivesASavedState) {
  in_process server{fleet().dump()};
  scan(server);
  in_process after{server.state()};
  scan(after);
  EXPECT_EQ(states(after, linux_node)["bash"], "Missing") << "not a package that is not there";
  install(after, {linux_node});
  EXPECT_EQ(states(after, linux_node)["bash"], "Installed");
}

TEST(ReportFixtures, AFileHasBaselinesOrPatches) {
  const std::string text = "has either the Baselines of a BaselineOverride or the Patches of an";
  EXPECT_THAT(joined(faults_of(R"({"PatchFiles":[{"Url":"s3://a/b"}]})"), ", "), HasSubstr(text));
  EXPECT_THAT(
      joined(faults_of(R"({"PatchFiles":[{"Url":"s3://a/b","Patches":[],"Baselines":[]}]})"), ", "),
      HasSubstr(text));
}

}  // namespace
}  // namespace ssmock
