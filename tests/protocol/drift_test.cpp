// SPDX-License-Identifier: Apache-2.0
// Holds what the registered operations and the fixtures' sections are described as against the API
// model: each member exists there with a type that fits, each member of the model is described, and
// what a request may leave out is told from what is empty.
#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "families/documents/sections.hpp"
#include "families/family.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/nodes/sections.hpp"
#include "families/run_command/sections/details.hpp"
#include "families/run_command/store/commands.hpp"
#include "protocol/description.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {
namespace {

/// Plain in a request, though a request may leave them out: Run Command keeps and sends what is
/// unset as an empty text [R], and limits that are unset as AWS's own.
const std::set<std::string, std::less<>> plain_in_requests{
    "ListCommandInvocations input.Details",
    "SendCommand input.Comment",
    "SendCommand input.OutputS3BucketName",
    "SendCommand input.OutputS3KeyPrefix",
    "SendCommand input.MaxConcurrency",
    "SendCommand input.MaxErrors",
    "SendCommand input.ServiceRoleArn",
    "SendCommand input.NotificationConfig.NotificationArn",
    "SendCommand input.NotificationConfig.NotificationType",
    "SendCommand input.CloudWatchOutputConfig.CloudWatchLogGroupName",
    "SendCommand input.CloudWatchOutputConfig.CloudWatchOutputEnabled"};

/// AWS was recorded to send other texts than those of the model's enum [R].
const std::set<std::string, std::less<>> other_texts{
    "DescribeInstancePatches output.Patches[].State"};

/// Required by the model, and left out of what AWS was recorded to send [R].
const std::set<std::string, std::less<>> left_out{
    "GetInventory output.Entities[].Data[].TypeName",
    "GetInventory output.Entities[].Data[].SchemaVersion"};

/// Which of the two directions a value goes.
enum class direction { request, response };

void check(const type_description& described, const shape& expected, const std::string& where,
           direction way);

void check_members(const type_description& described, const shape& expected,
                   const std::string& where, direction way) {
  std::set<std::string_view> seen;
  for (const auto& member : described.members) {
    const auto path = where + "." + std::string(member.name);
    EXPECT_TRUE(seen.insert(member.name).second) << path << " is there twice";
    const auto* modelled = find_member(expected, member.name);
    if (modelled == nullptr) {
      ADD_FAILURE() << path << " is not in the model";
      continue;
    }
    const bool list =
        modelled->target->type == shape_type::list || modelled->target->type == shape_type::map;
    if (way == direction::request && !modelled->required && !member.optional && !list) {
      EXPECT_TRUE(plain_in_requests.contains(path)) << path << " may be left out: std::optional";
    }
    if (modelled->required && !left_out.contains(path)) {
      EXPECT_FALSE(member.optional) << path << " is required";
    }
    check(*member.type, *modelled->target, path, way);
  }
  for (const auto& member : expected.members) {
    EXPECT_TRUE(seen.contains(member.name)) << where << "." << member.name << " is missing";
  }
}

void check(const type_description& described, const shape& expected, const std::string& where,
           direction way) {
  ASSERT_EQ(static_cast<int>(described.type), static_cast<int>(expected.type))
      << where << ": " << expected.name;
  for (const auto text : expected.allowed) {
    if (described.allowed.empty() || other_texts.contains(where)) break;
    EXPECT_TRUE(std::ranges::find(described.allowed, text) != described.allowed.end())
        << where << " knows no " << text;
  }
  // A structure that contains itself is looked at once on each way down.
  static std::set<const type_description*> open;
  if (described.type == shape_type::structure && open.insert(&described).second) {
    check_members(described, expected, where, way);
    open.erase(&described);
  }
  if (described.element != nullptr) {
    check(*described.element, *expected.element, where + "[]", way);
  }
}

template <class T>
void check_struct(std::string_view shape_name) {
  check(description_of<T>(), *find_shape(shape_name), std::string(shape_name), direction::response);
}

TEST(Drift, EveryRegisteredOperationMatchesTheModel) {
  std::set<std::string_view> names;
  for (const auto* family : families::all()) {
    for (const auto& each : family->operations) {
      const std::string name{each.name};
      EXPECT_TRUE(names.insert(each.name).second) << name << " is there twice";
      const auto* model = find_operation(each.name);
      ASSERT_NE(model, nullptr) << name << " is no operation of the API";
      check(each.request(), *model->input, name + " input", direction::request);
      check(each.response(), *model->output, name + " output", direction::response);
    }
  }
  EXPECT_FALSE(names.empty());
}

TEST(Drift, TheStoresShapesMatchTheModel) {
  check_struct<store::window_execution_identity>("MaintenanceWindowExecution");
  check_struct<store::task_execution_identity>("MaintenanceWindowExecutionTaskIdentity");
  check_struct<store::task_invocation>("MaintenanceWindowExecutionTaskInvocationIdentity");
  check_struct<store::command>("Command");
  check_struct<store::command_invocation>("CommandInvocation");
  check_struct<fixtures::command_invocation_details>("GetCommandInvocationResult");
  check_struct<fixtures::document_fixture>("FixtureDocument");
  check_struct<fixtures::fixture_node>("FixtureNode");
  check_struct<fixtures::fixture_activation>("FixtureActivation");
}

}  // namespace
}  // namespace ssmock::protocol
