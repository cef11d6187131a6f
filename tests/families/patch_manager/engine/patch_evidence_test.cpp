// SPDX-License-Identifier: Apache-2.0
// What AWS documents of its documents for patching, beside scans and installations themselves.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/fleet.hpp"
#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string with_hooks = "AWS-RunPatchBaselineWithHooks";
const std::string url = "https://bucket.s3.amazonaws.com/list.yaml";

std::string fleet_with(const json& more = json::object()) {
  auto out = fleet();
  out.update(more);
  return out.dump();
}

std::string with_list(const json& patches) {
  return fleet_with({{"PatchFiles", {{{"Url", url}, {"Patches", patches}}}}});
}

/// The steps that ran, in their order.
std::vector<std::string> ran(in_process& server, const std::string& command,
                             const std::string& node) {
  std::vector<std::string> out;
  const auto listed = answer(server, "ListCommandInvocations",
                             {{"CommandId", command}, {"InstanceId", node}, {"Details", true}});
  for (const auto& each : listed["CommandInvocations"][0]["CommandPlugins"]) {
    const auto output = each["Output"].get<std::string>();
    if (output.find("skipped") == std::string::npos || output.find("will be") != std::string::npos)
      out.push_back(each["Name"]);
  }
  return out;
}

// --- hooks

TEST(PatchHooks, AScanOnlyScans) {
  in_process server{fleet_with()};
  const auto command = patch(server, {linux_node}, {{"Operation", {"Scan"}}}, with_hooks);
  EXPECT_THAT(ran(server, command, linux_node), ElementsAre("Scan", "VerifyPatchState"));
}

TEST(PatchHooks, AnInstallationScansFirst) {
  in_process server{fleet_with()};
  const auto install = [&](const json& more = json::object()) {
    json parameters{{"Operation", {"Install"}}};
    parameters.update(more);
    return ran(server, patch(server, {linux_node}, parameters, with_hooks), linux_node);
  };
  EXPECT_THAT(install(),
              ElementsAre("Scan", "VerifyPatchState", "PreInstallHook", "InstallWithoutReboot",
                          "PostInstallHook", "VerifyReboot", "Reboot", "OnExitHook"));
  EXPECT_THAT(install(), ElementsAre("Scan", "VerifyPatchState", "OnExitHook"))
      << "nothing is missing, and nothing waits for a reboot";
}

TEST(PatchHooks, WithoutARebootNothingIsVerifiedAgain) {
  in_process server{fleet_with()};
  const auto install = [&](const char* reboot) {
    return ran(server,
               patch(server, {linux_node}, {{"Operation", {"Install"}}, {"RebootOption", {reboot}}},
                     with_hooks),
               linux_node);
  };
  EXPECT_THAT(install("NoReboot"),
              ElementsAre("Scan", "VerifyPatchState", "PreInstallHook", "InstallWithoutReboot",
                          "PostInstallHook", "VerifyReboot", "OnExitHook"));
  EXPECT_THAT(install("NoReboot"), ElementsAre("Scan", "VerifyPatchState", "OnExitHook"));
  EXPECT_EQ(install("RebootIfNeeded").size(), 8U);
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed");
}

TEST(PatchHooks, AFailureLeadsToTheLastHook) {
  in_process server{fleet_with()};
  script(server, {{"DocumentName", with_hooks}, {"FailedPatches", {"bash"}}});
  const auto command = patch(server, {linux_node}, {{"Operation", {"Install"}}}, with_hooks);
  EXPECT_THAT(ran(server, command, linux_node),
              ElementsAre("Scan", "VerifyPatchState", "PreInstallHook", "InstallWithoutReboot",
                          "OnExitHook"));
  EXPECT_EQ(step_of(server, command, linux_node, "InstallWithoutReboot")["Status"], "Failed");
  EXPECT_EQ(patch_state(server, linux_node)["RebootOption"], "NoReboot");
}

TEST(PatchHooks, AVerificationThatFailsEndsIt) {
  in_process server{fleet_with()};
  script(server, {{"PluginName", "VerifyPatchState"}, {"ResponseCode", 1}});
  patch(server, {linux_node}, {{"Operation", {"Scan"}}}, with_hooks);
  EXPECT_EQ(patch_state(server, linux_node)["Operation"], "Scan");
  server.control("DELETE", "/_ssmock/outcomes");
  script(server, {{"PluginName", "VerifyReboot"}, {"Status", "Success"}});
  patch(server, {linux_node}, {{"Operation", {"Install"}}, {"RebootOption", {"NoReboot"}}},
        with_hooks);
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledPendingReboot");
}

// --- lists of what to install

TEST(PatchOverrideLists, AScanIgnoresThem) {
  in_process server{fleet_with()};
  const auto command =
      patch(server, {linux_node}, {{"Operation", {"Scan"}}, {"InstallOverrideList", {url}}});
  EXPECT_EQ(step_of(server, command, linux_node, "PatchLinux")["ResponseCode"], 0);
  EXPECT_EQ(patch_state(server, linux_node)["MissingCount"], 1);
}

TEST(PatchOverrideLists, WhatFailsIsReported) {
  in_process server{with_list({"tar*", "vim"})};
  script(server, {{"FailedPatches", {"tar"}}});
  patch(server, {linux_node}, {{"Operation", {"Install"}}, {"InstallOverrideList", {url}}});
  EXPECT_EQ(states(server, linux_node)["tar"], "Failed");
  EXPECT_EQ(patch_state(server, linux_node)["FailedCount"], 1);
  EXPECT_EQ(states(server, linux_node)["bash"], "Missing");
  scan(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["tar"], "Installed") << "in its earlier version";
}

TEST(PatchOverrideLists, AndAnOverrideOfTheBaselineAreRefusedByAScanToo) {
  in_process server{fleet_with()};
  const auto command =
      patch(server, {linux_node},
            {{"Operation", {"Scan"}}, {"InstallOverrideList", {url}}, {"BaselineOverride", {url}}});
  EXPECT_EQ(step_of(server, command, linux_node, "PatchLinux")["ResponseCode"], 167);
}

TEST(PatchOverrideLists, MayNameWhatCameOutAfterTheSnapshot) {
  in_process server{with_list({"tar*"})};
  const json named{{"Operation", {"Install"}},
                   {"SnapshotId", {"521c3536-930c-4aa9-950e-012345678901"}}};
  patch(server, {linux_node}, named);
  advance(server, "P2D");
  answer(server, "DescribeAvailablePatches", json::object());
  auto listed = named;
  listed["InstallOverrideList"] = {url};
  patch(server, {linux_node}, listed);
  const auto all = answer(server, "DescribeInstancePatches", {{"InstanceId", linux_node}});
  EXPECT_EQ(all["Patches"][3]["Title"], "tar.x86_64:0:2-1");
}

// --- snapshots

TEST(PatchSnapshots, KeepTheirApprovalsForThreeDays) {
  difference("patches.snapshots");
  in_process server{fleet_with()};
  const json named{{"Operation", {"Scan"}},
                   {"SnapshotId", {"521c3536-930c-4aa9-950e-012345678901"}}};
  const auto missing = [&](const json& parameters) {
    patch(server, {linux_node}, parameters);
    return patch_state(server, linux_node)["MissingCount"];
  };
  EXPECT_EQ(missing({{"Operation", {"Scan"}}}), 1);
  advance(server, "P2D");
  EXPECT_EQ(missing(named), 1);
  advance(server, "P2DT12H");
  EXPECT_EQ(missing(named), 1) << "tar 2 is seven days old by now";
  EXPECT_EQ(missing({{"Operation", {"Scan"}}}), 2);
  EXPECT_EQ(missing(named), 1);
  const auto saved = server.control("GET", "/_ssmock/state").body;
  EXPECT_EQ(json::parse(saved)["PatchSnapshots"].size(), 1U);
  advance(server, "PT12H");
  EXPECT_EQ(missing(named), 2) << "the snapshot is made anew";
  const auto mine = make_baseline(server, {{"OperatingSystem", "AMAZON_LINUX_2023"}});
  answer(server, "RegisterDefaultPatchBaseline", {{"BaselineId", mine}});
  EXPECT_EQ(missing(named), 0) << "the baseline is another one";
}

// --- associations

TEST(PatchAssociations, APatchPolicyReportsPatchesAsItsOwn) {
  const json mine{{"OperatingSystem", "AMAZON_LINUX_2023"},
                  {"BaselineId", "pb-00000000000000001"},
                  {"Name", "mine"},
                  {"ApprovedPatches", {"bash"}}};
  in_process server{fleet_with({{"PatchFiles", {{{"Url", url}, {"Baselines", {mine}}}}}})};
  const json association{{"Operation", {"Scan"}},
                         {"AssociationId", {"3e5d5694-cd07-40f0-bbea-040e6b2d1a00"}}};
  const auto types = [&] {
    const auto all = answer(server, "ListComplianceItems", {{"ResourceIds", {linux_node}}});
    std::set<std::string> out;
    for (const auto& each : all["ComplianceItems"])
      out.insert(each["ComplianceType"].get<std::string>() + " " +
                 each["ExecutionSummary"]["ExecutionType"].get<std::string>());
    return out;
  };
  patch(server, {linux_node}, association);
  EXPECT_THAT(types(), ElementsAre("Patch Command"));
  auto policy = association;
  policy["BaselineOverride"] = {url};
  patch(server, {linux_node}, policy);
  EXPECT_THAT(types(), ElementsAre("Patch PatchPolicy"));
  EXPECT_EQ(json::parse(
                server.control("GET", "/_ssmock/state").body)["InstancePatchStates"][0]["OfPolicy"],
            true);
}

TEST(PatchAssociations, AnItemThatIsNotCompliantSaysHowSevere) {
  in_process server{fleet_with()};
  const auto text = [&](const char* operation) {
    patch(server, {linux_node},
          {{"Operation", {operation}}, {"AssociationId", {"3e5d5694-cd07-40f0-bbea-040e6b2d1a00"}}},
          "AWS-RunPatchBaselineAssociation");
    const auto all = answer(server, "ListComplianceItems", {{"ResourceIds", {linux_node}}});
    return all["ComplianceItems"][0]["Details"]["DetailedText"].get<std::string>();
  };
  EXPECT_THAT(text("Scan"), ::testing::EndsWith(R"(, "NonCompliantSeverity": "INFORMATIONAL"})"));
  const auto mine = make_baseline(server, {{"OperatingSystem", "AMAZON_LINUX_2023"},
                                           {"ApprovedPatches", {"bash"}},
                                           {"ApprovedPatchesComplianceLevel", "HIGH"}});
  answer(server, "RegisterDefaultPatchBaseline", {{"BaselineId", mine}});
  EXPECT_THAT(text("Scan"), ::testing::EndsWith(R"(, "NonCompliantSeverity": "HIGH"})"));
  EXPECT_THAT(text("Install"), Not(HasSubstr("NonCompliantSeverity")));
}

// --- states

TEST(PatchStates, WhatWaitsForARebootIsNotRejected) {
  in_process server{fleet_with()};
  const auto mine = make_baseline(
      server, {{"OperatingSystem", "AMAZON_LINUX_2023"}, {"ApprovedPatches", {"bash"}}});
  answer(server, "RegisterDefaultPatchBaseline", {{"BaselineId", mine}});
  install(server, {linux_node}, "NoReboot");
  answer(server, "UpdatePatchBaseline",
         {{"BaselineId", mine}, {"RejectedPatches", {"bash"}}, {"RejectedPatchesAction", "BLOCK"}});
  scan(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledPendingReboot");
  install(server, {linux_node});
  scan(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledRejected");
}

TEST(PatchStates, OfUbuntuHaveTitlesWithoutAnEpoch) {
  in_process server{json{{"InstanceInformationList",
                          {{{"InstanceId", linux_node},
                            {"PlatformType", "Linux"},
                            {"PlatformName", "Ubuntu"},
                            {"PlatformVersion", "24.04"}}}}}
                        .dump()};
  scan(server, {linux_node});
  const auto all = answer(server, "DescribeInstancePatches", {{"InstanceId", linux_node}});
  ASSERT_FALSE(all["Patches"].empty());
  for (const auto& each : all["Patches"]) {
    EXPECT_THAT(each["Title"].get<std::string>(),
                ::testing::MatchesRegex("[a-z0-9.-]+\\.amd64:3\\.[0-9.]+-1ubuntu1"));
  }
  const auto saved = server.control("GET", "/_ssmock/state").body;
  in_process again{saved};
  EXPECT_EQ(answer(again, "DescribeInstancePatches", {{"InstanceId", linux_node}}), all);
}

// --- AWS-InstallWindowsUpdates

TEST(WindowsUpdates, MayBeChosenByTheirDay) {
  in_process server{fleet_with()};
  const auto install = [&](const json& parameters) {
    return patch(server, {windows_node}, parameters, "AWS-InstallWindowsUpdates");
  };
  const auto installed = [&] {
    scan(server, {windows_node});
    std::vector<std::string> out;
    for (const auto& [kb, state] : states(server, windows_node)) {
      if (state.starts_with("Installed")) out.push_back(kb);
    }
    return out;
  };
  install({{"PublishedDaysOld", {"31"}}});
  EXPECT_THAT(installed(), ElementsAre("KB50001", "KB50003"));
  install({{"PublishedDaysOld", {"30"}}, {"Categories", {"CriticalUpdates"}}});
  EXPECT_THAT(installed(), ElementsAre("KB50001", "KB50003", "KB50004"));
  install({{"PublishedDateAfter", {"01/08/2026"}}});
  EXPECT_THAT(installed(), ElementsAre("KB50001", "KB50003", "KB50004"));
  install({{"PublishedDateAfter", {"01/07/2026"}}, {"PublishedDateBefore", {"01/07/2026"}}});
  EXPECT_THAT(installed(), ElementsAre("KB50001", "KB50003", "KB50004", "KB50005", "KB50006"));
}

TEST(WindowsUpdates, ANodeMayHaveManyInASavedState) {
  in_process server{json{{"InstanceInformationList",
                          {{{"InstanceId", windows_node},
                            {"PlatformType", "Windows"},
                            {"PlatformName", "Microsoft Windows Server 2022 Datacenter"},
                            {"PlatformVersion", "10.0.20348"}}}}}
                        .dump()};
  patch(server, {windows_node}, {{"Action", {"Install"}}}, "AWS-InstallWindowsUpdates");
  const auto saved = server.control("GET", "/_ssmock/state").body;
  EXPECT_GT(json::parse(saved)["InstalledPatches"][0]["Patches"].size(), 50U);
  scan(server, {windows_node});
  in_process again{saved};
  scan(again, {windows_node});
  EXPECT_EQ(states(again, windows_node), states(server, windows_node));
}

TEST(WindowsUpdates, AWrongDayFailsTheStep) {
  in_process server{fleet_with()};
  const auto error = [&](const json& parameters) {
    const auto command = patch(server, {windows_node}, parameters, "AWS-InstallWindowsUpdates");
    const auto step = step_of(server, command, windows_node, "aws:psModule");
    EXPECT_EQ(step["ResponseCode"], 1);
    return step["StandardErrorContent"].get<std::string>();
  };
  EXPECT_THAT(error({{"PublishedDateAfter", {"2026-01-07"}}}),
              HasSubstr("PublishedDateAfter: expected a day such as 01/31/2026, found "
                        "\"2026-01-07\""));
  EXPECT_THAT(error({{"PublishedDaysOld", {"many"}}}),
              HasSubstr("PublishedDaysOld: expected a number of days up to 65535, found \"many\""));
}

}  // namespace
}  // namespace ssmock
