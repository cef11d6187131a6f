// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"

/// The counts and the status of a command, computed from its invocations.
namespace ssmock::engine {

/// Adds an invocation that has ended to the counts.
void count(store::command_counts& counts, const store::command_invocation& ended);

/// The counts of a command, from its invocations.
store::command_counts counts_of(const store::command_record& record);

/// Sets counts, status and details of a command whose invocations have all ended. Before that AWS
/// shows no counts [R 2026-10].
void sum_up(store::command_record& record);

}  // namespace ssmock::engine
