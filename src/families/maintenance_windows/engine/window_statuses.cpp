// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/window_statuses.hpp"

namespace ssmock::engine {

using store::execution_status;

bool is_terminal(execution_status status) {
  using enum execution_status;
  return status != pending && status != in_progress && status != cancelling;
}

execution_status status_of(store::invocation_status status) {
  switch (status) {
    case store::invocation_status::success:
      return execution_status::success;
    case store::invocation_status::failed:
      return execution_status::failed;
    case store::invocation_status::timed_out:
      return execution_status::timed_out;
    case store::invocation_status::cancelled:
      return execution_status::cancelled;
    case store::invocation_status::cancelling:
      return execution_status::cancelling;
    case store::invocation_status::pending:
    case store::invocation_status::delayed:
      return execution_status::pending;
    default:
      return execution_status::in_progress;
  }
}

execution_status status_of(store::command_status status) {
  const auto same = from_text<store::invocation_status>(to_text(status));
  return status_of(same.value_or(store::invocation_status::failed));
}

execution_status status_of(store::automation_status status) {
  const auto same = from_text<store::invocation_status>(to_text(status));
  return status_of(same.value_or(store::invocation_status::in_progress));
}

bool failed(execution_status status) {
  return status == execution_status::failed || status == execution_status::timed_out;
}

store::task_invocation owned(const store::task_invocation_view& view) {
  const auto text = [](const auto& kept) -> std::optional<std::string> {
    if (!kept) return std::nullopt;
    return std::string(*kept);
  };
  const auto id = [](const auto& kept) -> std::optional<std::string> {
    if (!kept) return std::nullopt;
    return kept->text();
  };
  return {std::string(view.window_execution_id),
          std::string(view.task_execution_id),
          id(view.invocation_id),
          id(view.execution_id),
          view.task_type,
          text(view.parameters),
          view.status,
          text(view.status_details),
          view.start_time,
          view.end_time,
          text(view.owner_information),
          text(view.window_target_id)};
}

}  // namespace ssmock::engine
