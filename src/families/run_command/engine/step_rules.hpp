// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "families/documents/content/content.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"

/// What SSM Agent makes of a document's steps, in its words [D: its source].
namespace ssmock::engine {

/// The steps of a document with the timeouts that the parameters give them.
std::vector<store::command_step> steps_of(const documents::document_content& content,
                                          const ordered_map<std::vector<std::string>>& parameters);

/// Whether a step is for nodes of this platform; of a node without one it is.
bool is_for(const store::command_step& step, const std::optional<store::platform_type>& platform);

/// What the agent gives a step that it does not run: skipped, which is a success, or failed.
/// Nothing for a step that it runs.
std::optional<step_result> refusal_of(const store::command_step& step,
                                      const std::optional<store::platform_type>& platform);

/// What a step is given because one before it ended the document; nothing where none did.
std::optional<step_result> exit_result(std::span<const store::command_step> steps,
                                       const std::vector<store::command_plugin>& plugins,
                                       std::size_t step,
                                       const std::optional<store::platform_type>& platform);

/// What the agent reports of a step that came to this result: its own line after a failed script
/// [R 2026-09], and what exit codes 168 and 169 and onFailure mean.
step_result reported(const store::command_step& step, step_result result);

}  // namespace ssmock::engine
