// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/exporter.hpp"

#include "families/documents/sections.hpp"
#include "families/maintenance_windows/sections.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/nodes/sections.hpp"
#include "families/run_command/store/commands.hpp"
#include "fixture_format/details.hpp"
#include "fixture_format/merge.hpp"
#include "fixture_format/runs.hpp"
#include "fixture_format/section_writer.hpp"

namespace ssmock::fixtures {
namespace {

/// All that is known of a task's execution.
struct execution_task : store::task_execution_identity, store::task_execution_details {};
BOOST_DESCRIBE_STRUCT(execution_task,
                      (store::task_execution_identity, store::task_execution_details), ())

command_invocation_details details_of(const store::command_invocation& invocation,
                                      const store::command_plugin& step) {
  command_invocation_details details;
  details.command_id = invocation.command_id;
  details.instance_id = invocation.instance_id;
  details.comment = invocation.comment;
  details.document_name = invocation.document_name;
  details.document_version = invocation.document_version;
  details.plugin_name = step.name;
  details.response_code = step.response_code;
  const auto& start = step.response_start_date_time;
  const auto& finish = step.response_finish_date_time;
  if (start) details.execution_start_date_time = iso_8601(*start);
  // A finish before the start, which no duration says, is left to the end.
  if (start && finish && *finish >= *start)
    details.execution_elapsed_time = java_duration(*finish - *start);
  if (finish) details.execution_end_date_time = iso_8601(*finish);
  details.status = step.status;
  details.status_details = step.status_details;
  details.standard_output_content = step.standard_output;
  details.standard_output_url = step.standard_output_url;
  details.standard_error_content = step.standard_error;
  details.standard_error_url = step.standard_error_url;
  details.cloud_watch_output_config = invocation.cloud_watch_output_config;
  return details;
}

/// Whether the step is more than its CommandPlugin says. Only then are there details, which do not
/// know all that a CommandPlugin does, such as a step without a status.
bool needs_details(const store::command_plugin& step) {
  return !(step.standard_output == step.output) || !step.standard_error->empty();
}

}  // namespace

std::string export_state(const store::state& state) {
  section_writer out;
  const auto& executions = state.get<store::window_execution_list>().all();
  const auto& commands = state.get<store::command_list>().all();
  export_nodes(out, state);
  export_windows(out, state);
  out.section("WindowExecutions");
  for (const auto& [number, execution] : executions) out.element(execution.identity);
  out.section("WindowExecutionTaskIdentities");
  for (const auto& [number, execution] : executions) {
    for (const auto& task : execution.tasks()) {
      out.element(execution_task{{task.identity}, {task.details}});
    }
  }
  out.section("WindowExecutionTaskInvocationIdentities");
  for (const auto& [number, execution] : executions) {
    for (const auto& task : execution.tasks()) {
      for (std::size_t index = 0; index < task.invocations.size(); ++index) {
        out.element(task.invocations.at(index));
      }
    }
  }
  export_documents(out, state);
  out.section("Commands");
  for (const auto& [number, command] : commands) out.element(command.identity);
  out.section("CommandInvocations");
  for (const auto& [number, command] : commands) {
    for (const auto& invocation : command.invocations()) {
      out.element(invocation, "VisibleFrom", invocation.visible_from);
    }
  }
  out.section(details_key);
  for (const auto& [number, command] : commands) {
    for (const auto& invocation : command.invocations()) {
      for (const auto& step : invocation.command_plugins) {
        if (needs_details(step)) out.element(details_of(invocation, step));
      }
    }
  }
  export_runs(out, state);
  export_client_tokens(out, state);
  return out.finish();
}

}  // namespace ssmock::fixtures
