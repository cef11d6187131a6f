// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/results.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "families/run_command/engine/substitution.hpp"

namespace ssmock::engine {
namespace {

using store::invocation_status;

/// The exit code of a process that the agent has killed, after a time-out or a cancellation: 128
/// plus SIGKILL's 9 [D: its source]. It was recorded with ExecutionTimedOut [R].
constexpr std::int32_t stopped_code = 137;
constexpr std::int32_t not_begun_code = -1;  // [D]

constexpr std::array<std::string_view, 5> details_of_not_begun{
    "Undeliverable", "InvalidPlatform", "AccessDenied", "DeliveryTimedOut", "Terminated"};

/// Values of StatusDetails that are no value of Status, and the Status that AWS has with each.
struct detail {
  std::string_view text;
  invocation_status status;
};
constexpr std::array known_details{
    detail{"Undeliverable", invocation_status::failed},  // [R]
    detail{"InvalidPlatform", invocation_status::failed},
    detail{"AccessDenied", invocation_status::failed},
    detail{"DeliveryTimedOut", invocation_status::timed_out},
    detail{"ExecutionTimedOut", invocation_status::timed_out},  // [R]
    detail{"Terminated", invocation_status::failed},  // after alarms [R 2026-10], MaxErrors [I]
};

invocation_status status_of(const store::outcome& chosen) {
  if (chosen.status) return *chosen.status;
  if (chosen.status_details) {
    const auto known = std::ranges::find(known_details, *chosen.status_details, &detail::text);
    if (known != known_details.end()) return known->status;
    if (const auto same = from_text<invocation_status>(*chosen.status_details)) return *same;
  }
  const bool failed = chosen.response_code.value_or(0) != 0;
  return failed ? invocation_status::failed : invocation_status::success;
}

std::string details_of(invocation_status status) {
  if (status == invocation_status::timed_out) return "ExecutionTimedOut";
  return std::string(to_text(status));
}

std::int32_t code_of(const step_result& result) {
  if (never_began(*result.status_details)) return not_begun_code;
  switch (result.status) {
    case invocation_status::success:
      return 0;
    case invocation_status::failed:
      return 1;
    case invocation_status::timed_out:
    case invocation_status::cancelled:
      return stopped_code;
    default:
      return not_begun_code;
  }
}

std::string lines_of(const std::vector<std::string>& values) {
  std::string out;
  for (std::size_t index = 0; index < values.size(); ++index) {
    out.append(index > 0 ? "\n" : "").append(values[index]);
  }
  return out;
}

}  // namespace

step_result result_of(const store::outcome* chosen,
                      const ordered_map<std::vector<std::string>>& parameters) {
  static const step_result success{invocation_status::success, "Success", 0, {}, {}};
  if (chosen == nullptr) return success;
  step_result out;
  out.status = status_of(*chosen);
  out.status_details = chosen->status_details.value_or(details_of(out.status));
  out.response_code = chosen->response_code.value_or(code_of(out));
  // A failure with the exit code 0 has the code 1 [D: the agent's source].
  if (out.status == invocation_status::failed && out.response_code == 0) out.response_code = 1;
  const auto look_up = [&](std::string_view name) -> std::optional<std::string> {
    const auto* values = parameters.find(name);
    return values != nullptr ? std::optional{lines_of(*values)} : std::nullopt;
  };
  // The agent sends at most this many bytes of each stream [D: its source].
  constexpr std::size_t most = 24'000;
  out.standard_output =
      substitute(*chosen->standard_output_content.value_or(shared_text{}), look_up, most);
  out.standard_error =
      substitute(*chosen->standard_error_content.value_or(shared_text{}), look_up, most);
  return out;
}

step_result result_with(invocation_status status, std::string_view details) {
  store::outcome chosen;
  chosen.status = status;
  chosen.status_details = std::string(details);
  return result_of(&chosen, {});
}

bool is_terminal(invocation_status status) {
  using enum invocation_status;
  return status == success || status == failed || status == timed_out || status == cancelled;
}

bool is_terminal(store::command_status status) {
  using enum store::command_status;
  return status == success || status == failed || status == timed_out || status == cancelled;
}

bool is_known_detail(std::string_view status_details) {
  return std::ranges::find(known_details, status_details, &detail::text) != known_details.end() ||
         from_text<invocation_status>(status_details).has_value();
}

bool fit_together(invocation_status status, std::string_view status_details) {
  const auto known = std::ranges::find(known_details, status_details, &detail::text);
  if (known != known_details.end()) return known->status == status;
  if (status_details == "Delayed" && status == invocation_status::pending) return true;
  const auto same = from_text<invocation_status>(status_details);
  return !same || *same == status;
}

bool ended_by_running(const store::command_plugin& plugin) {
  return (!plugin.status || is_terminal(*plugin.status)) && plugin.response_start_date_time &&
         !never_began(*plugin.status_details);
}

bool never_began(std::string_view status_details) {
  return std::ranges::find(details_of_not_begun, status_details) != details_of_not_begun.end();
}

bool counts_as_error(invocation_status status, std::string_view status_details) {
  const bool bad = status == invocation_status::failed || status == invocation_status::timed_out;
  return bad && !never_began(status_details);
}

std::string plugin_output(std::string_view standard_output, std::string_view standard_error) {
  constexpr std::size_t most = 2500;
  constexpr std::string_view title = "\n----------ERROR-------\n";
  constexpr std::string_view output_cut = "\n---Output truncated---";
  constexpr std::string_view error_cut = "\n---Error truncated----";
  if (standard_error.empty() && standard_output.size() < most) return std::string(standard_output);
  std::string out;
  const auto append = [&](std::string_view text, std::size_t size, std::string_view mark) {
    out.append(text.size() <= size ? text : utf8_prefix(text, size));
    if (text.size() > size) out += mark;
  };
  const auto room = standard_error.empty() ? most : most - title.size();
  const bool fits = standard_output.size() + standard_error.size() < room;
  const auto half = room / 2;
  std::size_t output_size = standard_output.size();
  std::size_t error_size = standard_error.size();
  if (!fits && output_size > half && error_size > half) {
    output_size = error_size = (room - output_cut.size() - error_cut.size()) / 2;
  } else if (!fits && error_size > half) {
    error_size = room - output_size - error_cut.size();
  } else if (!fits) {
    output_size = room - error_size - output_cut.size();
  }
  append(standard_output, output_size, output_cut);
  if (standard_error.empty()) return out;
  out += title;
  append(standard_error, error_size, error_cut);
  return out;
}

}  // namespace ssmock::engine
