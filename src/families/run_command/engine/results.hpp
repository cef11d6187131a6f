// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/outcomes.hpp"

/// The result that an outcome has for a step of a command; members that the outcome does not set
/// are filled in.
namespace ssmock::engine {

struct step_result {
  store::invocation_status status = store::invocation_status::success;
  shared_text status_details;
  std::int32_t response_code = 0;
  shared_text standard_output;
  shared_text standard_error;
};

/// The result of an outcome. A null outcome means success without output. If the status is not set,
/// it follows from the details or the response code; details and code follow from the status. In
/// the outputs, `{{ name }}` is replaced by the command's parameter, with a line for each value.
step_result result_of(const store::outcome* chosen,
                      const ordered_map<std::vector<std::string>>& parameters);

/// The result with this status and these details, and without output.
step_result result_with(store::invocation_status status, std::string_view details);

/// Whether the status is final: Success, Failed, TimedOut or Cancelled.
bool is_terminal(store::invocation_status status);
bool is_terminal(store::command_status status);

/// Whether Run Command has these details, so that a status follows from them.
bool is_known_detail(std::string_view status_details);

/// Whether AWS shows this status with these details. Details that Run Command does not have fit any
/// status, since the details of a window's other tasks may be any text.
bool fit_together(store::invocation_status status, std::string_view status_details);

/// Whether a step has ended after running on its node. For all other steps, also those that are
/// running, AWS shows no times, no output and no S3 location [R 2026-09].
bool ended_by_running(const store::command_plugin& plugin);

/// Whether an invocation with these details never began on its node, such as Undeliverable [D].
bool never_began(std::string_view status_details);

/// Whether an invocation counts against MaxErrors: it failed on its node or exceeded its execution
/// timeout [D].
bool counts_as_error(store::invocation_status status, std::string_view status_details);

/// CommandPlugin's Output: both streams within 2,500 characters, truncated as the agent does [D:
/// its source].
std::string plugin_output(std::string_view standard_output, std::string_view standard_error);

}  // namespace ssmock::engine
