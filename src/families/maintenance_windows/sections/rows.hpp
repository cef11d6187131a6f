// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

/// The functions that the rows in sections.cpp name, grouped by the file that defines them.
namespace ssmock::fixtures {

/// Adds a window. Its CreatedDate defaults to now.
void add_window(merger& into, const json::value& element);
/// Finds faults of a window that the model cannot express: in its schedule, time zone and dates.
std::optional<std::string> window_fault(const json::value& element);
void write_windows(section_writer& out, const store::state& state);
void add_window_target(merger& into, const json::value& element);
void write_window_targets(section_writer& out, const store::state& state);
void add_window_task(merger& into, const json::value& element);
void write_window_tasks(section_writer& out, const store::state& state);
void add_client_token(merger& into, const json::value& element);
void write_client_tokens(section_writer& out, const store::state& state);

void add_execution(merger& into, const json::value& element);
void write_executions(section_writer& out, const store::state& state);
void add_execution_task(merger& into, const json::value& element);
void write_execution_tasks(section_writer& out, const store::state& state);
void add_task_invocation(merger& into, const json::value& element);
void write_task_invocations(section_writer& out, const store::state& state);
void end_task_invocations(merger& into);
/// Fills in the executions and tasks that were created because a child named them.
void finish_executions(merger& into);

void add_window_run(merger& into, const json::value& element);
void write_window_runs(section_writer& out, const store::state& state);
void drop_window_misfits(store::state& state);

}  // namespace ssmock::fixtures
