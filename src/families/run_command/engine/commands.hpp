// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/documents/content/content.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/agenda.hpp"
#include "kernel/world.hpp"

/// How commands run: sent to their nodes some at a time, each through the steps of its document,
/// until all have ended, too many have failed, or the time is over.
namespace ssmock::engine {

using command_number = store::command_list::number;

/// How long AWS keeps commands and the executions of windows [D].
inline constexpr std::chrono::days history{30};

/// How often AWS looks at the alarms of a command, from its sending [R 2026-10].
inline constexpr std::chrono::minutes alarm_poll{1};

/// Sends a command whose identity has its document, parameters, nodes or targets and limits; the
/// rest is filled in. Nothing happens before the next run of the simulation, so that the answer
/// still says Pending [R].
command_number send_command(world& in, store::command identity,
                            const documents::document_content& content, instant now);

/// Ends what has not ended, on these nodes or, without any, on all.
void cancel_command(world& in, command_number command, std::span<const std::string> instance_ids,
                    instant now);

/// Sets by hand what became of a command on a node: ended, or stuck. False when the command has no
/// invocation there.
bool set_invocation(world& in, command_number command, const std::string& instance_id,
                    const store::outcome& outcome, instant now);

// The family's hooks: see families/family.hpp.
bool is_command_event_current(const store::state& state, const store::event& due);
void happen_to_command(world& in, const store::event& due);

/// Puts into the agenda what a loaded state says of its commands.
void restore_commands(store::state& state, instant now);

}  // namespace ssmock::engine
