// SPDX-License-Identifier: Apache-2.0
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
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::maintenance_windows;

constexpr operation table[] = {
    bind<cancel_maintenance_window_execution::handle>("CancelMaintenanceWindowExecution"),
    bind<create_maintenance_window::handle>("CreateMaintenanceWindow"),
    bind<delete_maintenance_window::handle>("DeleteMaintenanceWindow"),
    bind<deregister_target_from_maintenance_window::handle>(
        "DeregisterTargetFromMaintenanceWindow"),
    bind<deregister_task_from_maintenance_window::handle>("DeregisterTaskFromMaintenanceWindow"),
    bind<describe_maintenance_window_execution_task_invocations::handle>(
        "DescribeMaintenanceWindowExecutionTaskInvocations"),
    bind<describe_maintenance_window_execution_tasks::handle>(
        "DescribeMaintenanceWindowExecutionTasks"),
    bind<describe_maintenance_window_executions::handle>("DescribeMaintenanceWindowExecutions"),
    bind<describe_maintenance_window_schedule::handle>("DescribeMaintenanceWindowSchedule"),
    bind<describe_maintenance_window_targets::handle>("DescribeMaintenanceWindowTargets"),
    bind<describe_maintenance_window_tasks::handle>("DescribeMaintenanceWindowTasks"),
    bind<describe_maintenance_windows::handle>("DescribeMaintenanceWindows"),
    bind<describe_maintenance_windows_for_target::handle>("DescribeMaintenanceWindowsForTarget"),
    bind<get_maintenance_window::handle>("GetMaintenanceWindow"),
    bind<get_maintenance_window_execution::handle>("GetMaintenanceWindowExecution"),
    bind<get_maintenance_window_execution_task::handle>("GetMaintenanceWindowExecutionTask"),
    bind<get_maintenance_window_execution_task_invocation::handle>(
        "GetMaintenanceWindowExecutionTaskInvocation"),
    bind<get_maintenance_window_task::handle>("GetMaintenanceWindowTask"),
    bind<register_target_with_maintenance_window::handle>("RegisterTargetWithMaintenanceWindow"),
    bind<register_task_with_maintenance_window::handle>("RegisterTaskWithMaintenanceWindow"),
    bind<update_maintenance_window::handle>("UpdateMaintenanceWindow"),
    bind<update_maintenance_window_target::handle>("UpdateMaintenanceWindowTarget"),
    bind<update_maintenance_window_task::handle>("UpdateMaintenanceWindowTask"),
};

}  // namespace

std::span<const operation> maintenance_window_operations() { return table; }

}  // namespace ssmock::protocol
