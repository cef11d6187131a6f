// SPDX-License-Identifier: Apache-2.0
// What the documents for patching do to nodes: scans, installations, reboots, failures.
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
using ::testing::IsEmpty;
using ::testing::Pair;

std::string fleet_text(const json& more = json::object()) {
  auto out = fleet();
  out.update(more);
  return out.dump();
}

// --- scans

TEST(PatchScan, ComparesWhatIsInstalledWithTheBaseline) {
  difference("patches.installed-at-first");
  in_process server{fleet_text()};
  scan(server);
  // AWS's default approves Critical and Important of Security, and Bugfix, after seven days [D].
  EXPECT_THAT(states(server, linux_node),
              ElementsAre(Pair("bash", "Missing"), Pair("curl", "Installed"),
                          Pair("sudo", "InstalledOther"), Pair("tar", "Installed")));
}

TEST(PatchScan, OfLinuxDoesNotAskForPackagesThatTheNodeLacks) {
  in_process server{fleet_text()};
  scan(server);
  const auto state = patch_state(server, linux_node);
  EXPECT_EQ(state["NotApplicableCount"], 1) << "vim, which no node has";
  EXPECT_EQ(state["UnreportedNotApplicableCount"], -1);
}

TEST(PatchScan, OfWindowsNamesSecurityUpdatesThatAreNotApproved) {
  difference("patches.available-security-updates");
  in_process server{fleet_text()};
  scan(server);
  EXPECT_THAT(states(server, windows_node),
              ElementsAre(Pair("KB50001", "Installed"), Pair("KB50002", "Missing"),
                          Pair("KB50003", "InstalledOther"), Pair("KB50004", "Missing"),
                          Pair("KB50005", "AvailableSecurityUpdate")));
  EXPECT_EQ(patch_state(server, windows_node)["AvailableSecurityUpdateCount"], 1);
}

TEST(PatchScan, ChangesNothing) {
  in_process server{fleet_text()};
  scan(server);
  const auto before = states(server, linux_node);
  scan(server);
  EXPECT_EQ(states(server, linux_node), before);
}

TEST(PatchScan, SeesWhatTheClockApproves) {
  in_process server{fleet_text()};
  scan(server);
  EXPECT_EQ(states(server, linux_node)["tar"], "Installed");
  advance(server, "P5D");
  scan(server);
  EXPECT_EQ(states(server, linux_node)["tar"], "Missing");
}

TEST(PatchScan, UsesTheBaselineOfTheNodesPatchGroup) {
  in_process server{fleet_text()};
  const auto none = make_baseline(server, {{"OperatingSystem", "AMAZON_LINUX_2023"},
                                           {"ApprovedPatches", {"sudo"}},
                                           {"ApprovedPatchesComplianceLevel", "HIGH"}});
  register_group(server, none, "web");
  scan(server);
  const auto state = patch_state(server, linux_node);
  EXPECT_EQ(state["PatchGroup"], "web");
  EXPECT_EQ(state["BaselineId"], none);
  EXPECT_THAT(states(server, linux_node),
              ElementsAre(Pair("bash", "InstalledOther"), Pair("curl", "InstalledOther"),
                          Pair("sudo", "Installed"), Pair("tar", "InstalledOther")));
}

TEST(PatchScan, TellsRejectedPatchesByTheActionOfTheBaseline) {
  for (const auto& [action, state] : {std::pair{"BLOCK", "InstalledRejected"},
                                      std::pair{"ALLOW_AS_DEPENDENCY", "InstalledOther"}}) {
    in_process server{fleet_text()};
    const auto mine = make_baseline(server, {{"OperatingSystem", "AMAZON_LINUX_2023"},
                                             {"RejectedPatches", {"tar*"}},
                                             {"RejectedPatchesAction", action}});
    make_default(server, mine);
    scan(server);
    EXPECT_EQ(states(server, linux_node)["tar"], state);
  }
}

TEST(PatchScan, OfUbuntuApprovesWhatIsOfSecurity) {
  difference("patches.section-and-priority");
  const json nodes{
      {{"InstanceId", linux_node}, {"PlatformName", "Ubuntu"}, {"PlatformVersion", "24.04"}}};
  in_process server{json{{"InstanceInformationList", nodes}}.dump()};
  scan(server, {linux_node});
  const auto state = patch_state(server, linux_node);
  EXPECT_GT(state["InstalledCount"], 0);
  EXPECT_GT(state["MissingCount"], 0);
  EXPECT_EQ(state["OtherNonCompliantCount"], 0) << "what is missing is of security";
}

// --- what a node has

TEST(InstalledPatches, AreWhatAFixtureSays) {
  in_process server{fleet_text(
      {{"InstalledPatches",
        {{{"InstanceId", linux_node}, {"Patches", {"bash-2-1.x86_64", "vim", "mine"}}},
         {{"InstanceId", windows_node}, {"ReleasedUntil", "now-3d"}, {"Patches", {"50006"}}}}}})};
  scan(server);
  EXPECT_THAT(states(server, linux_node),
              ElementsAre(Pair("bash", "Installed"), Pair("mine", "InstalledOther"),
                          Pair("vim", "Installed")));
  EXPECT_EQ(patch_state(server, linux_node)["NotApplicableCount"], 2) << "curl and tar";
  EXPECT_THAT(states(server, windows_node),
              ElementsAre(Pair("KB50001", "Installed"), Pair("KB50002", "Installed"),
                          Pair("KB50003", "InstalledOther"), Pair("KB50004", "Installed"),
                          Pair("KB50005", "InstalledOther"), Pair("KB50006", "InstalledOther")));
}

TEST(InstalledPatches, SaidLaterCountAtTheNextOperation) {
  in_process server{fleet_text()};
  install(server);
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed");
  const json older{{{"InstanceId", linux_node}, {"Patches", {"bash-1-1"}}}};
  server.control("POST", "/_ssmock/fixtures", json{{"InstalledPatches", older}}.dump());
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed") << "as last reported";
  scan(server);
  EXPECT_THAT(states(server, linux_node), ElementsAre(Pair("bash", "Missing")));
}

// --- installations

TEST(PatchInstall, InstallsWhatIsMissingAndReboots) {
  in_process server{fleet_text()};
  install(server);
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed");
  EXPECT_EQ(states(server, windows_node)["KB50002"], "Installed");
  EXPECT_EQ(states(server, windows_node)["KB50005"], "AvailableSecurityUpdate");
  const auto state = patch_state(server, linux_node);
  EXPECT_EQ(state["Operation"], "Install");
  EXPECT_EQ(state["RebootOption"], "RebootIfNeeded");
  EXPECT_FALSE(state.contains("LastNoRebootInstallOperationTime"));
}

TEST(PatchInstall, WithoutRebootLeavesItsPatchesPending) {
  in_process server{fleet_text()};
  install(server, {linux_node}, "NoReboot");
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledPendingReboot");
  const auto state = patch_state(server, linux_node);
  EXPECT_EQ(state["InstalledPendingRebootCount"], 1);
  EXPECT_EQ(state["LastNoRebootInstallOperationTime"], state["OperationEndTime"]);
  // A scan does not reboot, the next installation does, although nothing is missing [D].
  scan(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledPendingReboot");
  EXPECT_TRUE(patch_state(server, linux_node).contains("LastNoRebootInstallOperationTime"));
  install(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed");
}

TEST(PatchInstall, FailsForThePatchesThatAnOutcomeNames) {
  in_process server{fleet_text()};
  script(server, {{"InstanceId", windows_node}, {"FailedPatches", {"KB50002"}}});
  const auto command = patch(server, {windows_node}, {{"Operation", {"Install"}}});
  EXPECT_EQ(states(server, windows_node)["KB50002"], "Failed");
  EXPECT_EQ(states(server, windows_node)["KB50004"], "Installed");
  const auto state = patch_state(server, windows_node);
  EXPECT_EQ(state["FailedCount"], 1);
  EXPECT_EQ(state["MissingCount"], 0);
  difference("patches.failed-patches");
  const auto step = step_of(server, command, windows_node, "PatchWindows");
  EXPECT_EQ(step["Status"], "Failed");
  EXPECT_EQ(step["ResponseCode"], 1);
  EXPECT_THAT(step["StandardOutputContent"].get<std::string>(), HasSubstr("FailedCount : 1\n"));
}

TEST(PatchInstall, WithPatchesThatFailMaySucceedAllTheSame) {
  in_process server{fleet_text()};
  script(server, {{"FailedPatches", {"bash"}}, {"Status", "Success"}});
  const auto command = patch(server, {linux_node}, {{"Operation", {"Install"}}});
  EXPECT_EQ(states(server, linux_node)["bash"], "Failed");
  EXPECT_EQ(step_of(server, command, linux_node, "PatchLinux")["Status"], "Success");
}

TEST(PatchInstall, ThatFailedIsMissingAtTheNextScan) {
  in_process server{fleet_text()};
  script(server, {{"FailedPatches", {"bash"}}, {"Times", 1}});
  install(server, {linux_node});
  scan(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["bash"], "Missing");
}

TEST(PatchInstall, OfAnOverrideListInstallsWhatItNamesOnly) {
  const std::string url = "https://bucket.s3.amazonaws.com/list.yaml";
  in_process server{
      fleet_text({{"PatchFiles", {{{"Url", url}, {"Patches", {"tar*", "vim", "curl"}}}}}})};
  patch(server, {linux_node}, {{"Operation", {"Install"}}, {"InstallOverrideList", {url}}});
  // The report is about the baseline all the same, which does not approve the new tar yet [D].
  EXPECT_THAT(states(server, linux_node),
              ElementsAre(Pair("bash", "Missing"), Pair("curl", "Installed"),
                          Pair("sudo", "InstalledOther"), Pair("tar", "Installed")));
  EXPECT_EQ(patch_state(server, linux_node)["InstallOverrideList"], url);
  const auto all = answer(server, "DescribeInstancePatches", {{"InstanceId", linux_node}});
  EXPECT_EQ(all["Patches"][3]["Title"], "tar.x86_64:0:2-1");
}

TEST(PatchInstall, WithABaselineOverrideReportsNothing) {
  const std::string url = "s3://bucket/baselines.json";
  const json mine{{"OperatingSystem", "AMAZON_LINUX_2023"},
                  {"BaselineId", "pb-00000000000000001"},
                  {"Name", "mine"},
                  {"ApprovedPatches", {"tar"}}};
  in_process server{fleet_text({{"PatchFiles", {{{"Url", url}, {"Baselines", {mine}}}}}})};
  const auto command =
      patch(server, {linux_node}, {{"Operation", {"Scan"}}, {"BaselineOverride", {url}}});
  EXPECT_TRUE(patch_state(server, linux_node).is_null());  // [R 2024]
  EXPECT_THAT(step_of(server, command, linux_node, "PatchLinux")["StandardOutputContent"]
                  .get<std::string>(),
              HasSubstr("'name': 'mine'"));
}

TEST(PatchInstall, WithABaselineOverrideInstallsAllTheSame) {
  const std::string url = "s3://bucket/baselines.json";
  const json mine{{"OperatingSystem", "AMAZON_LINUX_2023"},
                  {"BaselineId", "pb-00000000000000001"},
                  {"Name", "mine"},
                  {"ApprovedPatches", {"bash"}}};
  in_process server{fleet_text({{"PatchFiles", {{{"Url", url}, {"Baselines", {mine}}}}}})};
  patch(server, {linux_node}, {{"Operation", {"Install"}}, {"BaselineOverride", {url}}});
  scan(server, {linux_node});
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed");
  EXPECT_EQ(states(server, linux_node)["tar"], "Installed");
}

struct refused_run {
  json parameters;
  int code;
  std::string text;
};

TEST(PatchInstall, ThatCannotBeginFailsWithTheCodeOfAwssScripts) {
  difference("patches.override-files");
  const std::string url = "s3://bucket/baselines.json";
  const json other{
      {"OperatingSystem", "UBUNTU"}, {"BaselineId", "pb-00000000000000001"}, {"Name", "mine"}};
  for (const auto& each :
       {refused_run{{{"BaselineOverride", {"s3://bucket/none"}}}, 162, "Unable to download s3://"},
        refused_run{{{"BaselineOverride", {url}}}, 163, "has no baseline for AMAZON_LINUX_2023"},
        refused_run{{{"BaselineOverride", {url}}, {"InstallOverrideList", {url}}},
                    167,
                    "Cannot provide both Baseline Override and Install Override List"}}) {
    in_process server{fleet_text({{"PatchFiles", {{{"Url", url}, {"Baselines", {other}}}}}})};
    auto parameters = each.parameters;
    parameters["Operation"] = {"Install"};
    const auto step =
        step_of(server, patch(server, {linux_node}, parameters), linux_node, "PatchLinux");
    EXPECT_EQ(step["Status"], "Failed");
    EXPECT_EQ(step["ResponseCode"], each.code);
    EXPECT_THAT(step["StandardErrorContent"].get<std::string>(), HasSubstr(each.text));
    EXPECT_TRUE(patch_state(server, linux_node).is_null());
  }
}

TEST(PatchInstall, OnASystemThatIsNotPatchedFails) {
  const json nodes{{{"InstanceId", linux_node}, {"PlatformName", "Arch Linux"}}};
  in_process server{json{{"InstanceInformationList", nodes}}.dump()};
  const auto step = step_of(server, patch(server, {linux_node}, {{"Operation", {"Scan"}}}),
                            linux_node, "PatchLinux");
  EXPECT_EQ(step["ResponseCode"], 146);
  EXPECT_THAT(step["StandardErrorContent"].get<std::string>(),
              HasSubstr("Unsupported Operating System"));
}

TEST(PatchInstall, ThatAnOutcomeLetsFailOrTimeOutReportsNothing) {
  for (const auto* status : {"Failed", "TimedOut", "Cancelled"}) {
    in_process server{fleet_text()};
    script(server, {{"Status", status}});
    install(server, {linux_node});
    EXPECT_TRUE(patch_state(server, linux_node).is_null()) << status;
  }
}

TEST(PatchInstall, ReportsWhenItEnds) {
  in_process server{fleet_text()};
  script(server, {{"Duration", "PT10M"}});
  scan(server, {linux_node});
  EXPECT_TRUE(patch_state(server, linux_node).is_null());
  advance(server, "PT10M");
  const auto state = patch_state(server, linux_node);
  EXPECT_EQ(state["OperationEndTime"].get<double>() - state["OperationStartTime"].get<double>(),
            600.0);
}

TEST(PatchInstall, PrintsWhatAnOutcomePrintsInPlaceOfItsOwn) {
  in_process server{fleet_text()};
  script(server, {{"StandardOutputContent", "scripted"}});
  const auto command = patch(server, {linux_node}, {{"Operation", {"Scan"}}});
  EXPECT_EQ(step_of(server, command, linux_node, "PatchLinux")["StandardOutputContent"],
            "scripted");
  EXPECT_FALSE(patch_state(server, linux_node).is_null());
}

// --- output

TEST(PatchOutput, OfLinuxIsALog) {
  difference("patches.output");
  in_process server{fleet_text()};
  const auto command = patch(server, {linux_node}, {{"Operation", {"Scan"}}});
  const std::string snapshot = patch_state(server, linux_node)["SnapshotId"];
  const std::string stamp = "01/10/2026 02:00:00 root [INFO]: ";
  EXPECT_EQ(
      step_of(server, command, linux_node, "PatchLinux")["StandardOutputContent"],
      stamp + "Running with snapshot id =  and operation = Scan\n" + stamp +
          "Instance Id: " + linux_node + "\n" + stamp + "Region: us-east-1\n" + stamp +
          "Product: AmazonLinux2023\n" + stamp + "Patch Group: web\n" + stamp +
          "Operation type: Scan\n" + stamp + "Snapshot Id: " + snapshot + "\n" + stamp +
          "Patch Baseline: {'baselineId': "
          "'pb-05c9c9bf778d4c4d0', 'name': "
          "'AWS-AmazonLinux2023DefaultPatchBaseline', 'operatingSystem': 'AMAZON_LINUX_2023'}\n" +
          stamp + "Reboot Option: RebootIfNeeded\n");
}

TEST(PatchOutput, OfWindowsIsASummary) {
  in_process server{fleet_text()};
  const auto command = patch(server, {windows_node}, {{"Operation", {"Scan"}}});
  const std::string text =
      step_of(server, command, windows_node, "PatchWindows")["StandardOutputContent"];
  EXPECT_THAT(text, HasSubstr("Patch Summary for i-0cb2b964d3e14fd9f\n\nPatchGroup : \n\n"));
  EXPECT_THAT(text, HasSubstr("OperationStartTime : 2026-01-10T02:00:00.0000000Z\n\n"));
  EXPECT_THAT(text, HasSubstr("InstalledCount : 1\n\nInstalledRejectedCount : 0\n\n"));
  EXPECT_THAT(text, HasSubstr("MissingCount : 2\n\nNotApplicableCount : 0\n\n"));
  EXPECT_THAT(text, HasSubstr(" - PatchBaselineOperations Assessment Results - "
                              "2026-01-10T02:00:00.000\n"));
}

// --- the other documents

TEST(PatchDocuments, AssociationChoosesABaselineByItsTag) {
  in_process server{fleet_text()};
  const auto mine = make_baseline(server, {{"OperatingSystem", "AMAZON_LINUX_2023"},
                                           {"Tags", {{{"Key", "Env"}, {"Value", "Test"}}}}});
  const auto other = make_baseline(server, {{"Tags", {{{"Key", "Env"}, {"Value", "Test"}}}}});
  patch(server, {linux_node},
        {{"Operation", {"Scan"}}, {"BaselineTags", {"Key=Env,Values=None,Test"}}},
        "AWS-RunPatchBaselineAssociation");
  EXPECT_EQ(patch_state(server, linux_node)["BaselineId"], mine) << "that of the node's system";
  patch(server, {linux_node}, {{"Operation", {"Scan"}}}, "AWS-RunPatchBaselineAssociation");
  EXPECT_NE(patch_state(server, linux_node)["BaselineId"], mine);
  EXPECT_NE(other, mine);
}

// AWS's script puts one item of type Association in place of the report [R].
TEST(PatchDocuments, AssociationReportsAnItemOfItsAssociation) {
  in_process server{fleet_text()};
  const std::string id = "3e5d5694-cd07-40f0-bbea-040e6b2d1a00";
  const auto run = [&](const char* what) {
    return patch(server, {linux_node}, {{"Operation", {what}}, {"AssociationId", {id}}},
                 "AWS-RunPatchBaselineAssociation");
  };
  const auto command = run("Scan");
  EXPECT_TRUE(patch_state(server, linux_node).is_null());
  const auto items = [&] {
    return answer(server, "ListComplianceItems",
                  {{"ResourceIds", {linux_node}}})["ComplianceItems"];
  };
  const auto item = items()[0];
  EXPECT_EQ(item["ComplianceType"], "Association");
  EXPECT_EQ(item["Id"], id);
  EXPECT_EQ(item["Title"], "AWS-AmazonLinux2023DefaultPatchBaseline");
  EXPECT_EQ(item["Status"], "NON_COMPLIANT");
  EXPECT_EQ(item["ExecutionSummary"]["ExecutionId"], id);
  EXPECT_EQ(item["Details"]["DocumentName"], "AWS-RunPatchBaselineAssociation");
  EXPECT_EQ(item["Details"]["PatchBaselineId"], "pb-05c9c9bf778d4c4d0");
  const auto text = json::parse(item["Details"]["DetailedText"].get<std::string>());
  EXPECT_EQ(text["MissingCount"], "1");
  EXPECT_EQ(text["ExecutionId"], command);
  EXPECT_EQ(text["OperationEndTime"], "2026-01-10T02:00:00Z");
  run("Install");
  EXPECT_THAT(items(), ::testing::SizeIs(1));
  EXPECT_EQ(items()[0]["Status"], "COMPLIANT");
}

TEST(PatchDocuments, HooksStandAroundAnInstallationAndItsReboot) {
  difference("patches.hooks");
  in_process server{fleet_text()};
  const std::string document = "AWS-RunPatchBaselineWithHooks";
  patch(server, {linux_node}, {{"Operation", {"Scan"}}}, document);
  EXPECT_EQ(patch_state(server, linux_node)["Operation"], "Scan");
  script(server, {{"DocumentName", document},
                  {"PluginName", "PostInstallHook"},
                  {"Sequence", {{{"Status", "Failed"}}, {{"Status", "Success"}}}}});
  patch(server, {linux_node}, {{"Operation", {"Install"}}}, document);
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledPendingReboot")
      << "a hook that fails ends the document before the reboot";
  patch(server, {linux_node}, {{"Operation", {"Install"}}}, document);
  EXPECT_EQ(states(server, linux_node)["bash"], "Installed");
}

TEST(PatchDocuments, HooksReportNoRebootWhenThereIsNone) {
  in_process server{fleet_text()};
  const auto command =
      patch(server, {linux_node}, {{"Operation", {"Install"}}, {"RebootOption", {"NoReboot"}}},
            "AWS-RunPatchBaselineWithHooks");
  EXPECT_EQ(states(server, linux_node)["bash"], "InstalledPendingReboot");
  EXPECT_THAT(
      step_of(server, command, linux_node, "Reboot")["StandardOutputContent"].get<std::string>(),
      HasSubstr("skipped due to prior step with an exit condition"));
}

TEST(PatchDocuments, ApplyPatchBaselineIsForWindowsAndReboots) {
  in_process server{fleet_text()};
  patch(server, {windows_node}, {{"Operation", {"Install"}}}, "AWS-ApplyPatchBaseline");
  EXPECT_EQ(states(server, windows_node)["KB50002"], "Installed");
  EXPECT_FALSE(patch_state(server, windows_node).contains("RebootOption"));
}

TEST(PatchDocuments, InstallWindowsUpdatesInstallsWithoutABaseline) {
  difference("patches.windows-updates");
  in_process server{fleet_text()};
  const std::string document = "AWS-InstallWindowsUpdates";
  scan(server, {windows_node});
  const auto reported = states(server, windows_node);
  patch(server, {windows_node}, {{"Action", {"Scan"}}}, document);
  patch(server, {windows_node}, {{"Categories", {"Updates"}}}, document);
  EXPECT_EQ(states(server, windows_node), reported) << "nothing is reported";
  scan(server, {windows_node});
  EXPECT_EQ(states(server, windows_node)["KB50006"], "InstalledOther");
  EXPECT_EQ(states(server, windows_node)["KB50002"], "Missing");
  patch(server, {windows_node},
        {{"IncludeKbs", {"KB50002,KB50004"}},
         {"ExcludeKbs", {"50004"}},
         {"SeverityLevels", {"Critical,Important"}}},
        document);
  script(server, {{"DocumentName", document}, {"FailedPatches", {"KB50004"}}});
  const auto command = patch(server, {windows_node}, json::object(), document);
  EXPECT_EQ(step_of(server, command, windows_node, "aws:psModule")["ResponseCode"], 1);
  scan(server, {windows_node});
  EXPECT_THAT(states(server, windows_node),
              ElementsAre(Pair("KB50001", "Installed"), Pair("KB50002", "Installed"),
                          Pair("KB50003", "InstalledOther"), Pair("KB50004", "Missing"),
                          Pair("KB50005", "InstalledOther"), Pair("KB50006", "InstalledOther")));
}

TEST(PatchDocuments, AreKnownByTheirArnsToo) {
  in_process server{fleet_text()};
  patch(server, {linux_node}, {{"Operation", {"Scan"}}},
        "arn:aws:ssm:us-east-1::document/AWS-RunPatchBaseline");
  EXPECT_FALSE(patch_state(server, linux_node).is_null());
}

// --- snapshots

TEST(PatchSnapshots, AreThoseOfTheCommandOrNewOnesOfEachNode) {
  in_process server{fleet_text()};
  scan(server);
  EXPECT_NE(patch_state(server, linux_node)["SnapshotId"],
            patch_state(server, windows_node)["SnapshotId"]);
  const std::string given = "521c3536-930c-4aa9-950e-012345678901";
  patch(server, {linux_node}, {{"Operation", {"Scan"}}, {"SnapshotId", {given}}});
  EXPECT_EQ(patch_state(server, linux_node)["SnapshotId"], given);
}

TEST(PatchSnapshots, OfAWindowAreItsExecutionsOnes) {
  in_process server{fleet_text()};
  const auto window = answer(server, "CreateMaintenanceWindow",
                             {{"Name", "night"},
                              {"Schedule", "rate(1 day)"},
                              {"Duration", 2},
                              {"Cutoff", 0},
                              {"AllowUnassociatedTargets", true}})["WindowId"];
  answer(server, "RegisterTaskWithMaintenanceWindow",
         {{"WindowId", window},
          {"TaskArn", "AWS-RunPatchBaseline"},
          {"TaskType", "RUN_COMMAND"},
          {"MaxConcurrency", "10"},
          {"MaxErrors", "10"},
          {"Targets", {by("InstanceIds", {linux_node, windows_node})}},
          {"TaskInvocationParameters",
           {{"RunCommand", {{"Parameters", {{"Operation", {"Scan"}}}}}}}}});
  advance(server, "PT25H");
  const auto executions =
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", window}});
  const auto execution = executions["WindowExecutions"][0]["WindowExecutionId"];
  EXPECT_EQ(patch_state(server, linux_node)["SnapshotId"], execution);
  EXPECT_EQ(patch_state(server, windows_node)["SnapshotId"], execution);
}

}  // namespace
}  // namespace ssmock
