// SPDX-License-Identifier: Apache-2.0
// Holds the described structs against the API model: each member exists there with a type that
// fits, and each member of the model is described.
#include <gtest/gtest.h>

#include <algorithm>
#include <map>
#include <set>

#include "fixtures/details.hpp"
#include "fixtures/documents.hpp"
#include "fixtures/nodes.hpp"
#include "operations/documents/create_document.hpp"
#include "operations/documents/delete_document.hpp"
#include "operations/documents/describe_document.hpp"
#include "operations/documents/describe_document_permission.hpp"
#include "operations/documents/get_document.hpp"
#include "operations/documents/list_document_versions.hpp"
#include "operations/documents/list_documents.hpp"
#include "operations/documents/modify_document_permission.hpp"
#include "operations/documents/update_document.hpp"
#include "operations/documents/update_document_default_version.hpp"
#include "operations/maintenance_windows/cancel_maintenance_window_execution.hpp"
#include "operations/maintenance_windows/create_maintenance_window.hpp"
#include "operations/maintenance_windows/delete_maintenance_window.hpp"
#include "operations/maintenance_windows/deregister_target_from_maintenance_window.hpp"
#include "operations/maintenance_windows/deregister_task_from_maintenance_window.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_execution_task_invocations.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_execution_tasks.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_executions.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_schedule.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_targets.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_tasks.hpp"
#include "operations/maintenance_windows/describe_maintenance_windows.hpp"
#include "operations/maintenance_windows/describe_maintenance_windows_for_target.hpp"
#include "operations/maintenance_windows/get_maintenance_window.hpp"
#include "operations/maintenance_windows/get_maintenance_window_execution.hpp"
#include "operations/maintenance_windows/get_maintenance_window_execution_task.hpp"
#include "operations/maintenance_windows/get_maintenance_window_execution_task_invocation.hpp"
#include "operations/maintenance_windows/get_maintenance_window_task.hpp"
#include "operations/maintenance_windows/register_target_with_maintenance_window.hpp"
#include "operations/maintenance_windows/register_task_with_maintenance_window.hpp"
#include "operations/maintenance_windows/update_maintenance_window.hpp"
#include "operations/maintenance_windows/update_maintenance_window_target.hpp"
#include "operations/maintenance_windows/update_maintenance_window_task.hpp"
#include "operations/nodes/create_activation.hpp"
#include "operations/nodes/delete_activation.hpp"
#include "operations/nodes/deregister_managed_instance.hpp"
#include "operations/nodes/describe_activations.hpp"
#include "operations/nodes/describe_instance_information.hpp"
#include "operations/nodes/get_connection_status.hpp"
#include "operations/nodes/update_managed_instance_role.hpp"
#include "operations/run_command/cancel_command.hpp"
#include "operations/run_command/get_command_invocation.hpp"
#include "operations/run_command/list_command_invocations.hpp"
#include "operations/run_command/list_commands.hpp"
#include "operations/run_command/send_command.hpp"
#include "operations/tags/add_tags_to_resource.hpp"
#include "operations/tags/list_tags_for_resource.hpp"
#include "operations/tags/remove_tags_from_resource.hpp"
#include "protocol/encode.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {
namespace {

template <class T>
struct checks;

template <class T>
void check(const shape& expected, const std::string& where) {
  SCOPED_TRACE(where);
  checks<T>::run(expected, where);
}

void expect_type(const shape& expected, std::initializer_list<shape_type> allowed) {
  EXPECT_TRUE(std::ranges::find(allowed, expected.type) != allowed.end()) << expected.name;
}

template <described T>
void check_members(const shape& expected, const std::string& where) {
  std::set<std::string_view> seen;
  boost::mp11::mp_for_each<described_members<T>>([&]<class Member>(Member) {
    const auto name = wire_name<Member>();
    seen.insert(name);
    const auto* modelled = find_member(expected, name);
    ASSERT_NE(modelled, nullptr) << where << "." << name << " is not in the model";
    using type = std::remove_cvref_t<decltype(std::declval<T>().*Member::pointer)>;
    check<type>(*modelled->target, where + "." + std::string(name));
  });
  for (const auto& member : expected.members) {
    const auto path = where + "." + std::string(member.name);
    EXPECT_TRUE(seen.contains(member.name)) << path << " is missing";
  }
}

template <class T>
struct checks {
  static void run(const shape& expected, const std::string& where) {
    if constexpr (described<T>) {
      expect_type(expected, {shape_type::structure});
      check_members<T>(expected, where);
    } else if constexpr (std::is_same_v<T, bool>) {
      expect_type(expected, {shape_type::boolean});
    } else if constexpr (std::is_same_v<T, std::int32_t>) {
      expect_type(expected, {shape_type::integer});
    } else if constexpr (std::is_same_v<T, std::int64_t>) {
      expect_type(expected, {shape_type::long_integer});
    } else if constexpr (std::is_same_v<T, blob>) {
      expect_type(expected, {shape_type::blob});
    } else if constexpr (std::is_same_v<T, instant>) {
      expect_type(expected, {shape_type::timestamp});
    } else if constexpr (text_enum<T>) {
      expect_type(expected, {shape_type::string});
      for (const auto text : expected.allowed) EXPECT_TRUE(from_text<T>(text)) << text;
    } else {
      static_assert(std::is_same_v<T, std::string> || std::is_same_v<T, std::string_view> ||
                    std::is_same_v<T, id_text>);
      expect_type(expected, {shape_type::string});
    }
  }
};

template <class T>
struct checks<std::optional<T>> : checks<T> {};
template <class T>
struct checks<const T*> : checks<T> {};
template <class T>
struct checks<shared<T>> : checks<T> {};

template <class T>
struct checks<std::vector<T>> {
  static void run(const shape& expected, const std::string& where) {
    ASSERT_EQ(expected.type, shape_type::list);
    check<T>(*expected.element, where + "[]");
  }
};

template <class T>
struct checks<std::map<std::string, T>> {
  static void run(const shape& expected, const std::string& where) {
    ASSERT_EQ(expected.type, shape_type::map);
    check<T>(*expected.element, where + "{}");
  }
};

template <class T>
struct checks<ordered_map<T>> : checks<std::map<std::string, T>> {};

template <class Request, class Response>
void check_operation(std::string_view name) {
  const auto& operation = *find_operation(name);
  check<Request>(*operation.input, std::string(name) + " input");
  check<Response>(*operation.output, std::string(name) + " output");
}

TEST(Drift, OperationsMatchTheModel) {
  namespace windows = operations::maintenance_windows;
  namespace tasks = windows::describe_maintenance_window_execution_tasks;
  namespace invocations = windows::describe_maintenance_window_execution_task_invocations;
  namespace command = operations::run_command::get_command_invocation;
  check_operation<tasks::request, tasks::response>("DescribeMaintenanceWindowExecutionTasks");
  check_operation<invocations::request, invocations::response>(
      "DescribeMaintenanceWindowExecutionTaskInvocations");
  check_operation<command::request, command::response>("GetCommandInvocation");
  namespace run_command = operations::run_command;
  check_operation<run_command::list_command_invocations::request,
                  run_command::list_command_invocations::response>("ListCommandInvocations");
  check_operation<run_command::list_commands::request, run_command::list_commands::response>(
      "ListCommands");
  check_operation<run_command::cancel_command::request, run_command::cancel_command::response>(
      "CancelCommand");
  check_operation<run_command::send_command::request, run_command::send_command::response>(
      "SendCommand");
}

TEST(Drift, MaintenanceWindowsMatchTheModel) {
  namespace windows = operations::maintenance_windows;
#define CHECK_OPERATION(name, api_name) \
  check_operation<windows::name::request, windows::name::response>(api_name)
  CHECK_OPERATION(cancel_maintenance_window_execution, "CancelMaintenanceWindowExecution");
  CHECK_OPERATION(create_maintenance_window, "CreateMaintenanceWindow");
  CHECK_OPERATION(delete_maintenance_window, "DeleteMaintenanceWindow");
  CHECK_OPERATION(deregister_target_from_maintenance_window,
                  "DeregisterTargetFromMaintenanceWindow");
  CHECK_OPERATION(deregister_task_from_maintenance_window, "DeregisterTaskFromMaintenanceWindow");
  CHECK_OPERATION(describe_maintenance_window_executions, "DescribeMaintenanceWindowExecutions");
  CHECK_OPERATION(describe_maintenance_window_schedule, "DescribeMaintenanceWindowSchedule");
  CHECK_OPERATION(describe_maintenance_window_targets, "DescribeMaintenanceWindowTargets");
  CHECK_OPERATION(describe_maintenance_window_tasks, "DescribeMaintenanceWindowTasks");
  CHECK_OPERATION(describe_maintenance_windows, "DescribeMaintenanceWindows");
  CHECK_OPERATION(describe_maintenance_windows_for_target, "DescribeMaintenanceWindowsForTarget");
  CHECK_OPERATION(get_maintenance_window, "GetMaintenanceWindow");
  CHECK_OPERATION(get_maintenance_window_execution, "GetMaintenanceWindowExecution");
  CHECK_OPERATION(get_maintenance_window_execution_task, "GetMaintenanceWindowExecutionTask");
  CHECK_OPERATION(get_maintenance_window_execution_task_invocation,
                  "GetMaintenanceWindowExecutionTaskInvocation");
  CHECK_OPERATION(get_maintenance_window_task, "GetMaintenanceWindowTask");
  CHECK_OPERATION(register_target_with_maintenance_window, "RegisterTargetWithMaintenanceWindow");
  CHECK_OPERATION(register_task_with_maintenance_window, "RegisterTaskWithMaintenanceWindow");
  CHECK_OPERATION(update_maintenance_window, "UpdateMaintenanceWindow");
  CHECK_OPERATION(update_maintenance_window_target, "UpdateMaintenanceWindowTarget");
  CHECK_OPERATION(update_maintenance_window_task, "UpdateMaintenanceWindowTask");
#undef CHECK_OPERATION
}

TEST(Drift, OperationsOfNodesAndTagsMatchTheModel) {
  using namespace operations::nodes;
  using namespace operations::tags;
  check_operation<create_activation::request, create_activation::response>("CreateActivation");
  check_operation<delete_activation::request, delete_activation::response>("DeleteActivation");
  check_operation<deregister_managed_instance::request, deregister_managed_instance::response>(
      "DeregisterManagedInstance");
  check_operation<describe_activations::request, describe_activations::response>(
      "DescribeActivations");
  check_operation<describe_instance_information::request, describe_instance_information::response>(
      "DescribeInstanceInformation");
  check_operation<get_connection_status::request, get_connection_status::response>(
      "GetConnectionStatus");
  check_operation<update_managed_instance_role::request, update_managed_instance_role::response>(
      "UpdateManagedInstanceRole");
  check_operation<add_tags_to_resource::request, add_tags_to_resource::response>(
      "AddTagsToResource");
  check_operation<list_tags_for_resource::request, list_tags_for_resource::response>(
      "ListTagsForResource");
  check_operation<remove_tags_from_resource::request, remove_tags_from_resource::response>(
      "RemoveTagsFromResource");
}

TEST(Drift, DocumentsMatchTheModel) {
  namespace documents = operations::documents;
#define CHECK_OPERATION(name, api_name) \
  check_operation<documents::name::request, documents::name::response>(api_name)
  CHECK_OPERATION(create_document, "CreateDocument");
  CHECK_OPERATION(delete_document, "DeleteDocument");
  CHECK_OPERATION(describe_document, "DescribeDocument");
  CHECK_OPERATION(describe_document_permission, "DescribeDocumentPermission");
  CHECK_OPERATION(get_document, "GetDocument");
  CHECK_OPERATION(list_document_versions, "ListDocumentVersions");
  CHECK_OPERATION(list_documents, "ListDocuments");
  CHECK_OPERATION(modify_document_permission, "ModifyDocumentPermission");
  CHECK_OPERATION(update_document, "UpdateDocument");
  CHECK_OPERATION(update_document_default_version, "UpdateDocumentDefaultVersion");
#undef CHECK_OPERATION
  check<fixtures::document_fixture>(*find_shape("FixtureDocument"), "document fixture");
}

TEST(Drift, TheStoresShapesMatchTheModel) {
  check<store::window_execution_identity>(*find_shape("MaintenanceWindowExecution"), "execution");
  check<store::task_execution_identity>(*find_shape("MaintenanceWindowExecutionTaskIdentity"),
                                        "task");
  check<store::task_invocation>(*find_shape("MaintenanceWindowExecutionTaskInvocationIdentity"),
                                "invocation");
  check<store::command>(*find_shape("Command"), "command");
  check<store::command_invocation>(*find_shape("CommandInvocation"), "command invocation");
  check<fixtures::command_invocation_details>(*find_shape("GetCommandInvocationResult"), "details");
  check<fixtures::fixture_node>(*find_shape("FixtureNode"), "node");
  check<fixtures::fixture_activation>(*find_shape("FixtureActivation"), "activation");
}

}  // namespace
}  // namespace ssmock::protocol
