// SPDX-License-Identifier: Apache-2.0
// What a change costs: a state's parts are copied when one of its owners changes them, and only
// then.
#include <gtest/gtest.h>

#include <map>
#include <set>
#include <string>
#include <string_view>

#include "families/family.hpp"
#include "kernel/state.hpp"
#include "loading/loader.hpp"
#include "support/in_process.hpp"

namespace ssmock {
namespace {

using namespace testing;

struct numbers {
  std::map<int, int> values;
};
struct words {
  std::map<int, std::string> values;
};

TEST(State, CopiesShareAPartUntilOneOfThemChangesIt) {
  store::state original;
  original.edit<numbers>().values[1] = 1;
  original.edit<words>().values[1] = "one";
  const auto before = store::state::copies();
  auto copy = original;
  EXPECT_EQ(&copy.get<numbers>(), &original.get<numbers>());
  EXPECT_EQ(store::state::copies(), before);

  copy.edit<numbers>().values[1] = 2;
  EXPECT_EQ(store::state::copies(), before + 1);
  EXPECT_EQ(original.get<numbers>().values.at(1), 1);
  EXPECT_EQ(copy.get<numbers>().values.at(1), 2);
  EXPECT_EQ(&copy.get<words>(), &original.get<words>());

  copy.edit<numbers>().values[2] = 2;
  EXPECT_EQ(store::state::copies(), before + 1) << "it is the copy's own by now";
}

TEST(State, APartThatNobodyHasChangedIsEmpty) {
  const store::state fresh;
  EXPECT_TRUE(fresh.get<numbers>().values.empty());
}

/// For each operation that changes its tenant, a request that passes the model's checks and is
/// refused all the same.
const std::map<std::string_view, std::string_view> refused{
    {"AddTagsToResource",
     R"({"ResourceType":"MaintenanceWindow","ResourceId":"mw-0123456789abcdef0",
         "Tags":[{"Key":"a","Value":"b"}]})"},
    {"CancelCommand", R"({"CommandId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"CancelMaintenanceWindowExecution",
     R"({"WindowExecutionId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"CreateActivation", R"({"IamRole":"role","ExpirationDate":1})"},
    {"CreateDocument", R"({"Name":"Mine","Content":"{}","DocumentType":"Command"})"},
    {"CreateMaintenanceWindow",
     R"text({"Name":"abc","Schedule":"cron(99 * * * ? *)","Duration":2,"Cutoff":1,
             "AllowUnassociatedTargets":true})text"},
    {"CreatePatchBaseline",
     R"({"Name":"abc","ApprovalRules":{"PatchRules":[{"PatchFilterGroup":{"PatchFilters":[]}}]}})"},
    {"DeleteActivation", R"({"ActivationId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"DeleteDocument", R"({"Name":"Nothing"})"},
    {"DeleteInventory", R"({"TypeName":"AWS:Application"})"},
    {"DeleteParameter", R"({"Name":"nothing"})"},
    {"DeletePatchBaseline",
     R"({"BaselineId":"arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-09ca3fb51f0412ec3"})"},
    {"DeleteResourcePolicy",
     R"({"ResourceArn":"arn:aws:ssm:us-east-1:123456789012:parameter/nothing","PolicyId":"1",
         "PolicyHash":"1"})"},
    {"DeregisterManagedInstance", R"({"InstanceId":"mi-0123456789abcdef0"})"},
    {"DeregisterPatchBaselineForPatchGroup",
     R"({"BaselineId":"pb-0123456789abcdef0","PatchGroup":"web"})"},
    {"DeregisterTargetFromMaintenanceWindow",
     R"({"WindowId":"mw-0123456789abcdef0","WindowTargetId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"DeregisterTaskFromMaintenanceWindow",
     R"({"WindowId":"mw-0123456789abcdef0","WindowTaskId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"LabelParameterVersion", R"({"Name":"nothing","Labels":["a"]})"},
    {"ModifyDocumentPermission",
     R"({"Name":"Nothing","PermissionType":"Share","AccountIdsToAdd":["123456789012"]})"},
    {"PutComplianceItems",
     R"({"ResourceId":"i-0123456789abcdef0","ResourceType":"ManagedInstance","ComplianceType":"Patch",
         "ExecutionSummary":{"ExecutionTime":1},"Items":[]})"},
    {"PutInventory",
     R"({"InstanceId":"i-0123456789abcdef0","Items":[{"TypeName":"Custom:a","SchemaVersion":"1.0",
         "CaptureTime":"2026-01-10T01:00:00Z","Content":[]}]})"},
    {"PutParameter", R"({"Name":"/aws/nothing","Value":"a","Type":"String"})"},
    {"PutResourcePolicy",
     R"({"ResourceArn":"arn:aws:ssm:us-east-1:123456789012:parameter/nothing","Policy":"{}"})"},
    {"RegisterDefaultPatchBaseline", R"({"BaselineId":"pb-0123456789abcdef0"})"},
    {"RegisterPatchBaselineForPatchGroup",
     R"({"BaselineId":"pb-0123456789abcdef0","PatchGroup":"web"})"},
    {"RegisterTargetWithMaintenanceWindow",
     R"({"WindowId":"mw-0123456789abcdef0","ResourceType":"INSTANCE",
         "Targets":[{"Key":"InstanceIds","Values":["i-0123456789abcdef0"]}]})"},
    {"RegisterTaskWithMaintenanceWindow",
     R"({"WindowId":"mw-0123456789abcdef0","TaskArn":"AWS-RunShellScript",
         "TaskType":"RUN_COMMAND"})"},
    {"RemoveTagsFromResource",
     R"({"ResourceType":"MaintenanceWindow","ResourceId":"mw-0123456789abcdef0","TagKeys":["a"]})"},
    {"ResetServiceSetting", R"({"SettingId":"nothing"})"},
    {"SendAutomationSignal",
     R"({"AutomationExecutionId":"01234567-0123-0123-0123-0123456789ab","SignalType":"Resume"})"},
    {"SendCommand", R"({"DocumentName":"Nothing","InstanceIds":["i-0123456789abcdef0"]})"},
    {"StartAutomationExecution", R"({"DocumentName":"Nothing"})"},
    {"StartChangeRequestExecution",
     R"({"DocumentName":"Nothing","Runbooks":[{"DocumentName":"Nothing"}]})"},
    {"StartExecutionPreview", R"({"DocumentName":"Nothing"})"},
    {"StopAutomationExecution",
     R"({"AutomationExecutionId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"UnlabelParameterVersion", R"({"Name":"nothing","ParameterVersion":1,"Labels":["a"]})"},
    {"UpdateDocument", R"({"Name":"Nothing","Content":"{}","DocumentVersion":"$LATEST"})"},
    {"UpdateDocumentDefaultVersion", R"({"Name":"Nothing","DocumentVersion":"1"})"},
    {"UpdateDocumentMetadata",
     R"({"Name":"Nothing","DocumentReviews":{"Action":"SendForReview"}})"},
    {"UpdateMaintenanceWindow", R"({"WindowId":"mw-0123456789abcdef0","Name":"abc"})"},
    {"UpdateMaintenanceWindowTarget",
     R"({"WindowId":"mw-0123456789abcdef0","WindowTargetId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"UpdateMaintenanceWindowTask",
     R"({"WindowId":"mw-0123456789abcdef0","WindowTaskId":"01234567-0123-0123-0123-0123456789ab"})"},
    {"UpdateManagedInstanceRole", R"({"InstanceId":"mi-0123456789abcdef0","IamRole":"role"})"},
    {"UpdatePatchBaseline", R"({"BaselineId":"pb-0123456789abcdef0"})"},
    {"UpdateServiceSetting", R"({"SettingId":"nothing","SettingValue":"a"})"},
};

/// Answer 200 for what there is not [R]: nothing is refused, and nothing changes.
const std::set<std::string_view> never_refuse{"DeleteMaintenanceWindow", "DeleteParameters"};

TEST(State, AChangeThatIsRefusedCopiesNothing) {
  in_process server{fixtures::demo()};
  server.call("ListCommands", "{}");  // what is due has happened
  for (const auto* family : families::all()) {
    for (const auto& operation : family->operations) {
      if (operation.change == nullptr || never_refuse.contains(operation.name)) continue;
      const auto row = refused.find(operation.name);
      ASSERT_NE(row, refused.end()) << operation.name << " needs a row";
      const auto before = store::state::copies();
      const auto reply = server.call(operation.name, row->second);
      EXPECT_EQ(reply.status, 400) << operation.name << reply.body;
      EXPECT_EQ(reply.body.find("validation error detected"), std::string::npos) << reply.body;
      EXPECT_EQ(store::state::copies(), before) << operation.name;
    }
  }
  const auto before = store::state::copies();
  server.call("DeleteMaintenanceWindow", R"({"WindowId":"mw-0123456789abcdef0"})");
  server.call("DeleteParameters", R"({"Names":["nothing"]})");
  EXPECT_EQ(store::state::copies(), before);
}

TEST(State, AChangeCopiesWhatItChangesAndNoMore) {
  in_process server{fixtures::demo()};
  server.call("ListCommands", "{}");
  const auto before = store::state::copies();
  const auto reply = server.call("CreateActivation", R"({"IamRole":"role"})");
  EXPECT_EQ(reply.status, 200) << reply.body;
  EXPECT_LE(store::state::copies(), before + 1);
}

}  // namespace
}  // namespace ssmock
