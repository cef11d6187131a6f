// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/sections/sections.hpp"

#include <array>

#include "families/maintenance_windows/sections/rows.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::array<std::string_view, 1> window_ids{"WindowId"};
constexpr std::array<std::string_view, 2> target_ids{"WindowId", "WindowTargetId"};
constexpr std::array<std::string_view, 2> task_ids{"WindowId", "WindowTaskId"};
constexpr std::array<std::string_view, 1> execution_ids{"WindowExecutionId"};
constexpr std::array<std::string_view, 2> execution_task_ids{"WindowExecutionId",
                                                             "TaskExecutionId"};
constexpr std::array<std::string_view, 3> invocation_ids{"WindowExecutionId", "TaskExecutionId",
                                                         "InvocationId"};
constexpr std::array<std::string_view, 4> client_token_ids{"Operation", "ClientToken", "Digest",
                                                           "ResourceId"};

constexpr std::array rows{
    section{"WindowIdentities", "what `describe-maintenance-windows` prints", 200, "FixtureWindow",
            window_ids, &add_window, &write_windows, &window_fault},
    section{"Targets", "what `describe-maintenance-window-targets` prints", 210,
            "MaintenanceWindowTarget", target_ids, &add_window_target, &write_window_targets},
    section{"Tasks", "what `describe-maintenance-window-tasks` prints", 220, "FixtureTask",
            task_ids, &add_window_task, &write_window_tasks},
    section{"WindowExecutions", "what `describe-maintenance-window-executions` prints", 230,
            "FixtureExecution", execution_ids, &add_execution, &write_executions},
    section{"WindowExecutionTaskIdentities",
            "what `describe-maintenance-window-execution-tasks` prints", 240,
            "FixtureExecutionTask", execution_task_ids, &add_execution_task,
            &write_execution_tasks},
    section{"WindowExecutionTaskInvocationIdentities",
            "what `describe-maintenance-window-execution-task-invocations` prints", 250,
            "MaintenanceWindowExecutionTaskInvocationIdentity", invocation_ids,
            &add_task_invocation, &write_task_invocations, nullptr, &end_task_invocations},
    section{"WindowRuns",
            "what runs of windows: `GET /_ssmock/state` writes it, so that it goes on after the "
            "state is loaded; do not write it by hand",
            910, "FixtureWindowRun", execution_ids, &add_window_run, &write_window_runs},
    section{"ClientTokens",
            "ClientTokens that were used: `GET /_ssmock/state` writes it, so that a repeated "
            "request is still recognized",
            990, "FixtureClientToken", client_token_ids, &add_client_token, &write_client_tokens},
};

/// Beside what the get- commands print, these are the elements that a --query takes out of a list.
constexpr std::array flat{
    flat_form{10, "InvocationId", "WindowExecutionTaskInvocationIdentities",
              "`get-maintenance-window-execution-task-invocation`"},
    flat_form{20, "TaskExecutionId", "WindowExecutionTaskIdentities",
              "`get-maintenance-window-execution-task`"},
    flat_form{30, "WindowExecutionId", "WindowExecutions",
              "`get-maintenance-window-execution`, whose `TaskIds` are its tasks"},
    flat_form{40, "WindowTargetId", "Targets", "an element of `Targets`"},
    flat_form{50, "WindowTaskId", "Tasks", "`get-maintenance-window-task`"},
    flat_form{60, "WindowId", "WindowIdentities", "`get-maintenance-window`"},
};

constexpr std::array unloaded{
    unloaded_key{"ScheduledWindowExecutions", "describe-maintenance-window-schedule",
                 "follows from the schedules of the windows"},
};

}  // namespace

std::span<const section> window_sections() { return rows; }

constinit const printed_forms windows_printed{flat, {}, unloaded};

}  // namespace ssmock::fixtures
