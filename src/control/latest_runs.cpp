// SPDX-License-Identifier: Apache-2.0
#include "control/latest_runs.hpp"

#include <algorithm>
#include <tuple>

#include "control/replies.hpp"
#include "families/maintenance_windows/engine/window_statuses.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::control {
namespace {

/// So many of each list are shown.
constexpr std::size_t most_shown = 20;

/// An execution or a command; the other pointer is null. It is found without its invocations.
struct found_run {
  instant time;
  std::uint64_t number;
  const store::window_execution* execution = nullptr;
  const store::command_record* command = nullptr;
};

bool is_later(const found_run& left, const found_run& right) {
  const auto key = [](const found_run& of) {
    return std::tuple{of.time, of.execution != nullptr, of.number};
  };
  return key(left) > key(right);
}

enum class sought : std::uint8_t { running, failed };

template <class Status>
bool is_sought(sought what, std::optional<Status> status, Status success) {
  if (!status) return false;
  const bool ended = engine::is_terminal(*status);
  return what == sought::running ? !ended : ended && *status != success;
}

/// Known when the command has ended.
std::int64_t failed_nodes(const store::command& of) {
  return std::int64_t{of.error_count} + of.delivery_timed_out_count;
}

std::vector<found_run> find_latest(const store::state& state, sought what) {
  std::vector<found_run> found;
  const bool by_end = what == sought::failed;
  for (const auto& [number, each] : state.get<store::window_execution_list>().all()) {
    const auto& identity = each.identity;
    if (!is_sought(what, identity.status, store::execution_status::success)) continue;
    const auto start = time_of(identity);
    found.push_back({by_end ? identity.end_time.value_or(start) : start, number, &each});
  }
  for (const auto& [number, each] : state.get<store::command_list>().all()) {
    // A command is a success while no more nodes fail than its MaxErrors allows.
    const bool has_failed_nodes = what == sought::failed &&
                                  each.identity.status == store::command_status::success &&
                                  failed_nodes(each.identity) > 0;
    if (!has_failed_nodes && !is_sought(what, each.identity.status, store::command_status::success))
      continue;
    const auto start = time_of(each.identity);
    found.push_back({by_end ? each.ended.value_or(start) : start, number, nullptr, &each});
  }
  const auto kept = std::min(found.size(), most_shown);
  const auto end = found.begin() + static_cast<std::ptrdiff_t>(kept);
  std::ranges::partial_sort(found, end, &is_later);
  found.erase(end, found.end());
  return found;
}

shown_run shown_execution(const store::state& state, const store::window_execution& of) {
  const auto& identity = of.identity;
  shown_run out{"WindowExecution"};
  out.window_id = identity.window_id;
  const auto* window = state.get<store::window_list>().find(identity.window_id.value_or(""));
  if (window != nullptr) out.name = window->identity.name;
  out.window_execution_id = identity.window_execution_id;
  out.status = to_text(*identity.status);
  out.status_details = identity.status_details;
  out.start_time = time_text(identity.start_time);
  out.end_time = time_text(identity.end_time);
  return out;
}

shown_run shown_command(const store::state& state, const found_run& of) {
  const auto& identity = of.command->identity;
  shown_run out{"Command"};
  out.command_id = identity.command_id;
  out.document_name = identity.document_name;
  out.comment = unless_empty(identity.comment);
  out.status = to_text(*identity.status);
  if (identity.status_details != out.status) {
    out.status_details = unless_empty(identity.status_details);
  }
  out.start_time = time_text(identity.requested_date_time);
  out.end_time = time_text(of.command->ended);
  out.target_count = identity.target_count;
  out.completed_count = identity.completed_count;
  out.error_count = identity.error_count;
  out.delivery_timed_out_count = identity.delivery_timed_out_count;
  out.window_execution_id = unless_empty(of.command->sender);
  const auto& runs = state.get<store::command_runs>();
  const auto run = runs.find(of.number);
  if (run == runs.end()) return out;
  // While it runs, the API shows no counts, but a page is to show how far it is.
  out.completed_count = run->second.counts.completed;
  out.error_count = run->second.counts.errors;
  out.delivery_timed_out_count = run->second.counts.delivery_timed_out;
  if (run->second.owner) out.window_execution_id = run->second.owner->run_id;
  return out;
}

std::vector<shown_run> latest(const store::state& state, sought what) {
  std::vector<shown_run> out;
  for (const auto& each : find_latest(state, what)) {
    out.push_back(each.execution != nullptr ? shown_execution(state, *each.execution)
                                            : shown_command(state, each));
  }
  return out;
}

}  // namespace

std::vector<shown_run> latest_running(const store::state& state) {
  return latest(state, sought::running);
}

std::vector<shown_run> latest_failures(const store::state& state) {
  return latest(state, sought::failed);
}

}  // namespace ssmock::control
