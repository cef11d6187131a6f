// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "families/automation/engine/executions.hpp"
#include "families/maintenance_windows/parameters_text.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/outside.hpp"
#include "kernel/world.hpp"

/// The invocations of a window's task, and the parameters of each. A task_unit is one invocation.
namespace ssmock::engine {

/// The invocations of a task. For Run Command there is one for each target, with all its nodes; for
/// the other types one for each resource, or one without resource when the task has no targets [D].
std::vector<store::task_unit> units_of(const store::state& state,
                                       const store::window_record* window,
                                       const store::window_task& task);

/// The ids of an invocation and its parents, which are values of pseudo parameters [D].
struct unit_place {
  std::string window_id;
  std::string window_execution_id;
  std::string task_execution_id;
  std::string invocation_id;
};

/// The text with `{{WINDOW_ID}}` and the other pseudo parameters replaced.
std::string with_pseudo_parameters(std::string_view text, const unit_place& place,
                                   const store::task_run& task, const store::task_unit& unit);

/// The parameters of the command that a Run Command task sends.
command_parameters command_of(const unit_place& place, const store::task_run& task,
                              const store::task_unit& unit);

/// The command for these parameters, to be passed to send_command().
store::command identity_of(const command_parameters& given, const store::window_task& task,
                           const std::string& document_name);

/// The execution of a runbook for an invocation of an Automation task, to be passed to
/// start_automation(). The service has assumed the task's role [R].
automation_request automation_of(const tenant_name& tenant, const unit_place& place,
                                 const store::task_run& task, const store::task_unit& unit);

/// The service that a task calls, by boto3's name; empty for a task of SSM itself.
std::string_view service_of(const store::window_task& task);

/// The work that an invocation has asked for.
store::outside_work work_of(const store::window_run& run, std::size_t task, std::size_t unit,
                            instant since);

/// The `Parameters` text of an invocation of a task that is not Run Command.
std::string parameters_of(const unit_place& place, const store::task_run& task,
                          const store::task_unit& unit);

/// The id that the called service gives the invocation: a UUID for Automation and Lambda, an ARN
/// for Step Functions [I].
std::string execution_id_of(world& in, const unit_place& place, const store::task_run& task,
                            const store::task_unit& unit);

/// TaskParameters of GetMaintenanceWindowExecutionTask: the task's parameters and, for Run Command,
/// the nodes under `aws:InstanceId` [R].
std::vector<ordered_map<store::task_parameter>> task_parameters_of(const store::task_run& task);

}  // namespace ssmock::engine
