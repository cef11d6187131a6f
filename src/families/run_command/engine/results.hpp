// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/outcomes.hpp"

/// What an outcome means for a step of a command, with all that it leaves open filled in.
namespace ssmock::engine {

struct step_result {
  store::invocation_status status = store::invocation_status::success;
  shared_text status_details;
  std::int32_t response_code = 0;
  shared_text standard_output;
  shared_text standard_error;
};

/// A null outcome is success without output. Status follows from the details or from the response
/// code, details and code from the status. Outputs have the command's parameters in place of their
/// names; lists have a line for each value.
step_result result_of(const store::outcome* chosen,
                      const ordered_map<std::vector<std::string>>& parameters);

/// What a status and its details come to without output.
step_result result_with(store::invocation_status status, std::string_view details);

/// Success, Failed, TimedOut, Cancelled: nothing happens any more.
bool is_terminal(store::invocation_status status);
bool is_terminal(store::command_status status);

/// Whether a status follows from these details alone.
bool is_known_detail(std::string_view status_details);

/// Whether AWS shows these together. Details that are no word of Run Command's fit any status:
/// those of a window's other tasks are free.
bool fit_together(store::invocation_status status, std::string_view status_details);

/// Whether a step came to its end on its node. Of others, those that run included, AWS shows no
/// times, no output and no place of output [R 2026-09].
bool ended_by_running(const store::command_plugin& plugin);

/// Details of invocations that never began on their node: Undeliverable and the like [D].
bool never_began(std::string_view status_details);

/// Whether an invocation counts against MaxErrors: it failed on its node or ran out of its
/// execution timeout [D].
bool counts_as_error(store::invocation_status status, std::string_view status_details);

/// CommandPlugin's Output: both streams in 2,500 characters, cut as the agent cuts them [D: its
/// source].
std::string plugin_output(std::string_view standard_output, std::string_view standard_error);

}  // namespace ssmock::engine
