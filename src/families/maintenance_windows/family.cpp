// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/family.hpp"

#include "families/maintenance_windows/engine/window_events.hpp"
#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/operations/cancel_maintenance_window_execution.hpp"
#include "families/maintenance_windows/operations/create_maintenance_window.hpp"
#include "families/maintenance_windows/operations/delete_maintenance_window.hpp"
#include "families/maintenance_windows/operations/deregister_target_from_maintenance_window.hpp"
#include "families/maintenance_windows/operations/deregister_task_from_maintenance_window.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_window_execution_task_invocations.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_window_execution_tasks.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_window_executions.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_window_schedule.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_window_targets.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_window_tasks.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_windows.hpp"
#include "families/maintenance_windows/operations/describe_maintenance_windows_for_target.hpp"
#include "families/maintenance_windows/operations/get_maintenance_window.hpp"
#include "families/maintenance_windows/operations/get_maintenance_window_execution.hpp"
#include "families/maintenance_windows/operations/get_maintenance_window_execution_task.hpp"
#include "families/maintenance_windows/operations/get_maintenance_window_execution_task_invocation.hpp"
#include "families/maintenance_windows/operations/get_maintenance_window_task.hpp"
#include "families/maintenance_windows/operations/register_target_with_maintenance_window.hpp"
#include "families/maintenance_windows/operations/register_task_with_maintenance_window.hpp"
#include "families/maintenance_windows/operations/update_maintenance_window.hpp"
#include "families/maintenance_windows/operations/update_maintenance_window_target.hpp"
#include "families/maintenance_windows/operations/update_maintenance_window_task.hpp"
#include "families/maintenance_windows/sections/rows.hpp"
#include "families/maintenance_windows/sections/sections.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
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

bool exists(const store::state& state, const std::string& id) {
  return state.get<store::window_list>().find(id) != nullptr;
}

constexpr taggable taggables[] = {taggable_as<store::window_tags>("MaintenanceWindow", &exists)};

}  // namespace

const family maintenance_windows{engine::windows_family,
                                 table,
                                 taggables,
                                 {.is_current = &engine::is_window_event_current,
                                  .happen = &engine::happen_to_window,
                                  .restore = &engine::restore_windows,
                                  .pass_over = &engine::schedule_windows,
                                  .describe_owned = &engine::describe_task_run,
                                  .owned_ended = &engine::task_run_ended,
                                  .answered = &engine::task_answered},
                                 &fixtures::window_sections,
                                 {&fixtures::finish_executions, &fixtures::drop_window_misfits},
                                 &fixtures::windows_printed};

}  // namespace ssmock::families
