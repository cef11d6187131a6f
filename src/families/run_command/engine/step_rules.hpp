// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "core/ordered_map.hpp"
#include "families/documents/content/content.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"

/// How SSM Agent decides which of a document's steps run, and its messages [D: its source].
namespace ssmock::engine {

/// The exit codes by which a script ends the whole document as a success or a failure.
inline constexpr std::int32_t exit_with_success = 168;
inline constexpr std::int32_t exit_with_failure = 169;

/// The steps of a document, with their timeouts and preconditions evaluated for these parameters.
std::vector<store::command_step> steps_of(const documents::document_content& content,
                                          const ordered_map<std::vector<std::string>>& parameters);

/// Whether a step runs on nodes of this platform. A node without a platform counts as suitable.
bool is_for(const store::command_step& step, const std::optional<store::platform_type>& platform);

/// The result of a step that the agent does not run: it fails, or it is skipped, which counts as
/// success. Nullopt for a step that runs.
std::optional<step_result> refusal_of(const store::command_step& step,
                                      const std::optional<store::platform_type>& platform);

/// The result of a step that is skipped because an earlier step has ended the document; nullopt
/// when none has.
std::optional<step_result> exit_result(std::span<const store::command_step> steps,
                                       const std::vector<store::command_plugin>& plugins,
                                       std::size_t step,
                                       const std::optional<store::platform_type>& platform);

/// Whether the agent did not run the step, which AWS shows as a success.
bool was_skipped(const store::command_plugin& step);

/// The result as the agent reports it: it adds a line after a failed script [R 2026-09], and
/// applies the exit codes 168 and 169 and the step's onFailure.
step_result reported(const store::command_step& step, step_result result);

}  // namespace ssmock::engine
