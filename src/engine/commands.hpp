// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "documents/content.hpp"
#include "engine/world.hpp"
#include "store/commands.hpp"
#include "store/runs.hpp"

/// How commands run: sent to their nodes some at a time, each through the steps of its document,
/// until all have ended, too many have failed, or the time is over.
namespace ssmock::engine {

using command_number = store::command_list::number;

/// TimeoutSeconds where a command has none, and a document's executionTimeout likewise [R].
inline constexpr std::chrono::seconds default_timeout{3600};

/// How long AWS keeps commands and the executions of windows [D].
inline constexpr std::chrono::days history{30};

/// Sends a command whose identity has its document, parameters, nodes or targets and limits; the
/// rest is filled in. `steps` are those of its document; see steps_of(). Nothing happens before
/// the next run of the simulation, so that the answer still says Pending [R].
command_number send_command(world& in, store::command identity,
                            std::vector<store::command_step> steps, instant now);

/// The steps of a document with the timeouts that the parameters give them.
std::vector<store::command_step> steps_of(const documents::document_content& content,
                                          const ordered_map<std::vector<std::string>>& parameters);

/// Ends what has not ended, on these nodes or, without any, on all.
void cancel_command(world& in, command_number command, std::span<const std::string> instance_ids,
                    instant now);

/// Sets by hand what became of a command on a node: ended, or stuck. False when the command has no
/// invocation there.
bool set_invocation(world& in, command_number command, const std::string& instance_id,
                    const store::outcome& outcome, instant now);

// What the agenda holds for commands.
void begin_command(world& in, command_number command, instant now);
void continue_invocation(world& in, const store::event& due);
void expire_command(world& in, command_number command, instant now);

/// After 30 days, unless it still runs.
void forget_command(store::state& state, command_number command);

/// Puts into the agenda what a loaded state says of its commands.
void restore_commands(store::state& state, instant now);

}  // namespace ssmock::engine
