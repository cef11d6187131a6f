// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"

/// The functions of the rows in sections.cpp, each beside its like.
namespace ssmock::fixtures {

void add_command(merger& into, const json::value& element);
void write_commands(section_writer& out, const store::state& state);
void add_command_invocation(merger& into, const json::value& element);
void write_command_invocations(section_writer& out, const store::state& state);
void add_details(merger& into, const json::value& element);
void write_details(section_writer& out, const store::state& state);
void end_details(merger& into);
/// Commands have their invocations in the order of time, and those that no fixture holds say what
/// their invocations do.
void finish_commands(merger& into);

void add_alarm(merger& into, const json::value& element);
void write_alarms(section_writer& out, const store::state& state);
void add_outcome(merger& into, const json::value& element);
/// What is wrong with a rule that its shape allows.
std::optional<std::string> outcome_fault(const json::value& element);
void write_outcomes(section_writer& out, const store::state& state);

void add_command_run(merger& into, const json::value& element);
void write_command_runs(section_writer& out, const store::state& state);
void drop_command_misfits(store::state& state);

}  // namespace ssmock::fixtures
