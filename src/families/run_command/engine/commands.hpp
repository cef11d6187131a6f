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

/// How commands run. A command is sent to some nodes at a time and runs the document's steps on
/// each, until all invocations have ended, too many have failed, or the command expires.
namespace ssmock::engine {

using command_number = store::command_list::number;

/// Sends a command. `identity` has the document, the parameters, the nodes or targets and the
/// limits; the other members are filled in. Its first event happens at the simulation's next run,
/// so that SendCommand's answer still shows Pending [R].
command_number send_command(world& in, store::command identity,
                            const documents::document_content& content, instant now);

/// Cancels the invocations on these nodes that have not ended. An empty list means all nodes.
void cancel_command(world& in, command_number command, std::span<const std::string> instance_ids,
                    instant now);

/// Sets the result of a command on a node, which may also be a status that is no end, such as
/// InProgress. Returns false when the command has no invocation on the node.
bool set_invocation(world& in, command_number command, const std::string& instance_id,
                    const store::outcome& outcome, instant now);

// The family's hooks: see families/family.hpp.
bool is_command_event_current(const store::state& state, const store::event& due);
void happen_to_command(world& in, const store::event& due);

/// Adds the events of a loaded state's commands to the agenda.
void restore_commands(store::state& state, instant now);

}  // namespace ssmock::engine
