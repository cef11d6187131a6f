// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/documents/store/document_lookup.hpp"
#include "families/documents/store/documents.hpp"

namespace ssmock::store {
namespace {

using ::testing::ElementsAre;

struct documented {
  std::string name;
  std::string type;
  std::string schema;
  std::vector<std::string> platforms;
  std::vector<std::string> steps;
  std::vector<std::string> parameters;
};

const std::vector<std::string> everywhere{"Windows", "Linux", "MacOS"};

const std::vector<documented> all{
    {"AWS-ApplyPatchBaseline",
     "Command",
     "1.2",
     {"Windows"},
     {"aws:psModule"},
     {"Operation", "SnapshotId"}},
    {"AWS-ConfigureAWSPackage",
     "Command",
     "2.2",
     everywhere,
     {"configurePackage"},
     {"action", "installationType", "name", "version", "additionalArguments"}},
    {"AWS-GatherSoftwareInventory",
     "Policy",
     "2.0",
     everywhere,
     {"collectSoftwareInventoryItems"},
     {"applications", "awsComponents", "files", "networkConfig", "windowsUpdates",
      "instanceDetailedInformation", "services", "windowsRegistry", "windowsRoles",
      "customInventory", "billingInfo"}},
    {"AWS-InstallApplication",
     "Command",
     "1.2",
     {"Windows"},
     {"aws:applications"},
     {"action", "parameters", "source", "sourceHash"}},
    {"AWS-InstallWindowsUpdates",
     "Command",
     "1.2",
     {"Windows"},
     {"aws:psModule"},
     {"Action", "AllowReboot", "IncludeKbs", "ExcludeKbs", "Categories", "SeverityLevels",
      "PublishedDaysOld", "PublishedDateAfter", "PublishedDateBefore"}},
    {"AWS-RefreshAssociation",
     "Command",
     "1.2",
     everywhere,
     {"aws:refreshAssociation"},
     {"associationIds"}},
    {"AWS-RunDocument",
     "Command",
     "2.2",
     everywhere,
     {"downloadContent", "runDocument"},
     {"sourceType", "sourceInfo", "documentParameters"}},
    {"AWS-RunPatchBaseline",
     "Command",
     "2.2",
     everywhere,
     {"PatchWindows", "PatchLinux", "PatchMacOS"},
     {"Operation", "AssociationId", "SnapshotId", "InstallOverrideList", "BaselineOverride",
      "RebootOption"}},
    {"AWS-RunPatchBaselineAssociation",
     "Command",
     "2.2",
     everywhere,
     {"PatchWindows", "PatchLinux", "PatchMacOS"},
     {"Operation", "BaselineTags", "AssociationId", "InstallOverrideList", "RebootOption"}},
    {"AWS-RunPatchBaselineWithHooks",
     "Command",
     "2.2",
     everywhere,
     {"Scan", "VerifyPatchState", "PreInstallHook", "InstallWithoutReboot", "PostInstallHook",
      "VerifyReboot", "Reboot", "OnExitHook"},
     {"Operation", "SnapshotId", "RebootOption", "PreInstallHookDocName", "PostInstallHookDocName",
      "OnExitHookDocName"}},
    {"AWS-RunPowerShellScript",
     "Command",
     "1.2",
     everywhere,
     {"aws:runPowerShellScript"},
     {"commands", "workingDirectory", "executionTimeout"}},
    {"AWS-RunRemoteScript",
     "Command",
     "2.2",
     everywhere,
     {"downloadContent", "runPowerShellScript", "runShellScript"},
     {"sourceType", "sourceInfo", "commandLine", "workingDirectory", "executionTimeout"}},
    {"AWS-RunShellScript",
     "Command",
     "1.2",
     {"Linux", "MacOS"},
     {"aws:runShellScript"},
     {"commands", "workingDirectory", "executionTimeout"}},
    {"AWS-UpdateSSMAgent",
     "Command",
     "1.2",
     everywhere,
     {"aws:updateSsmAgent"},
     {"version", "allowDowngrade"}},
    {"AWS-ConfigureS3BucketLogging",
     "Automation",
     "0.3",
     everywhere,
     {"PutBucketLogging"},
     {"BucketName", "GrantedPermission", "GranteeEmailAddress", "GranteeId", "GranteeType",
      "GranteeUri", "TargetBucket", "TargetPrefix", "AutomationAssumeRole"}},
    {"AWS-CreateImage",
     "Automation",
     "0.3",
     everywhere,
     {"createImage"},
     {"InstanceId", "NoReboot", "AutomationAssumeRole"}},
    {"AWS-CreateSnapshot",
     "Automation",
     "0.3",
     everywhere,
     {"createSnapshot", "verifySnapshot"},
     {"VolumeId", "Description", "AutomationAssumeRole"}},
    {"AWS-EnableS3BucketEncryption",
     "Automation",
     "0.3",
     everywhere,
     {"PutBucketEncryption"},
     {"BucketName", "SSEAlgorithm", "AutomationAssumeRole"}},
    {"AWS-PatchInstanceWithRollback",
     "Automation",
     "0.3",
     everywhere,
     {"createDocumentStack", "IdentifyRootVolume", "PrePatchSnapshot", "installMissingUpdates",
      "SleepThruInstallation", "CheckCompliance", "SaveComplianceReportToS3",
      "ReportSuccessOrFailure", "RestoreFromSnapshot", "DeleteSnapshot",
      "deleteCloudFormationTemplate"},
     {"InstanceId", "LambdaAssumeRole", "ReportS3Bucket", "AutomationAssumeRole"}},
    {"AWS-PublishSNSNotification",
     "Automation",
     "0.3",
     everywhere,
     {"PublishSNSNotification"},
     {"TopicArn", "Message", "AutomationAssumeRole"}},
    {"AWS-RestartEC2Instance",
     "Automation",
     "0.3",
     everywhere,
     {"stopInstances", "startInstances"},
     {"InstanceId", "AutomationAssumeRole"}},
    {"AWS-StartEC2Instance",
     "Automation",
     "0.3",
     everywhere,
     {"startInstances"},
     {"InstanceId", "AutomationAssumeRole"}},
    {"AWS-StartRdsInstance",
     "Automation",
     "0.3",
     everywhere,
     {"AssertState", "StartInstance", "CheckState"},
     {"InstanceId", "AutomationAssumeRole"}},
    {"AWS-StopEC2Instance",
     "Automation",
     "0.3",
     everywhere,
     {"stopInstances", "forceStopInstances"},
     {"InstanceId", "AutomationAssumeRole"}},
    {"AWS-StopRdsInstance",
     "Automation",
     "0.3",
     everywhere,
     {"AssertState", "StopInstance", "CheckState"},
     {"InstanceId", "AutomationAssumeRole"}},
    {"AWS-UpdateLinuxAmi",
     "Automation",
     "0.3",
     everywhere,
     {"launchInstance", "updateOSSoftware", "stopInstance", "createImage", "terminateInstance"},
     {"SourceAmiId", "IamInstanceProfileName", "TargetAmiName", "InstanceType", "SubnetId",
      "SecurityGroupIds", "MetadataOptions", "PreUpdateScript", "PostUpdateScript",
      "IncludePackages", "ExcludePackages", "AutomationAssumeRole"}},
};

TEST(BuiltInDocuments, HaveTheDocumentedParametersStepsAndPlatforms) {
  ASSERT_EQ(built_in_documents().all().size(), all.size());
  for (const auto& expected : all) {
    SCOPED_TRACE(expected.name);
    const auto* whole = find_built_in(expected.name);
    ASSERT_NE(whole, nullptr);
    EXPECT_EQ(whole->type, expected.type);
    EXPECT_EQ(whole->owner, "Amazon");
    const auto& content = whole->default_version().described;
    EXPECT_EQ(content.schema_version, expected.schema);
    EXPECT_EQ(content.platform_types, expected.platforms);
    std::vector<std::string> steps;
    for (const auto& step : content.steps) steps.push_back(step.name);
    EXPECT_EQ(steps, expected.steps);
    std::vector<std::string> parameters;
    for (const auto& parameter : content.parameters) parameters.push_back(parameter.name);
    EXPECT_EQ(parameters, expected.parameters);
  }
}

TEST(BuiltInDocuments, ThePatchStepsRunOnOnePlatformEach) {
  const auto& steps = find_built_in("AWS-RunPatchBaseline")->default_version().described.steps;
  for (std::size_t step = 0; step < 3; ++step) {
    std::vector<std::string_view> runs;
    for (const std::string_view platform : {"Windows", "Linux", "MacOS"}) {
      if (documents::runs_on(steps[step], platform)) runs.push_back(platform);
    }
    EXPECT_THAT(runs, ElementsAre(std::array{"Windows", "Linux", "MacOS"}[step]));
  }
}

}  // namespace
}  // namespace ssmock::store
