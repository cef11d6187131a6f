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
    section{"WindowIdentities", 200, "FixtureWindow", window_ids, &add_window, &write_windows,
            &window_fault},
    section{"Targets", 210, "MaintenanceWindowTarget", target_ids, &add_window_target,
            &write_window_targets},
    section{"Tasks", 220, "FixtureTask", task_ids, &add_window_task, &write_window_tasks},
    section{"WindowExecutions", 230, "FixtureExecution", execution_ids, &add_execution,
            &write_executions},
    section{"WindowExecutionTaskIdentities", 240, "FixtureExecutionTask", execution_task_ids,
            &add_execution_task, &write_execution_tasks},
    section{"WindowExecutionTaskInvocationIdentities", 250,
            "MaintenanceWindowExecutionTaskInvocationIdentity", invocation_ids,
            &add_task_invocation, &write_task_invocations, nullptr, &end_task_invocations},
    section{"WindowRuns", 910, "FixtureWindowRun", execution_ids, &add_window_run,
            &write_window_runs},
    section{"ClientTokens", 990, "FixtureClientToken", client_token_ids, &add_client_token,
            &write_client_tokens},
};

}  // namespace

std::span<const section> window_sections() { return rows; }

}  // namespace ssmock::fixtures
