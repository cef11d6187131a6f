// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

/// The functions that the rows in sections.cpp name, grouped by the file that defines them.
namespace ssmock::fixtures {

void add_command(merger& into, const json::value& element);
void write_commands(section_writer& out, const store::state& state);
void add_command_invocation(merger& into, const json::value& element);
void write_command_invocations(section_writer& out, const store::state& state);
void add_details(merger& into, const json::value& element);
void write_details(section_writer& out, const store::state& state);
void end_details(merger& into);
/// Sorts the invocations of each command, and fills in the commands that only invocations name.
void finish_commands(merger& into);

void add_alarm(merger& into, const json::value& element);
void write_alarms(section_writer& out, const store::state& state);
void add_outcome(merger& into, const json::value& element);
/// Finds faults of a rule that its shape cannot express.
std::optional<std::string> outcome_fault(const json::value& element);
void write_outcomes(section_writer& out, const store::state& state);

void add_command_run(merger& into, const json::value& element);
void write_command_runs(section_writer& out, const store::state& state);
void drop_command_misfits(store::state& state);

}  // namespace ssmock::fixtures
