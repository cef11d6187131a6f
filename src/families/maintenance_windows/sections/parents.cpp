// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/sections/parents.hpp"
#include "fixture_format/times.hpp"

#include <algorithm>
#include <optional>

#include "families/maintenance_windows/engine/window_statuses.hpp"

namespace ssmock::fixtures {
namespace {

using store::execution_status;

/// Collects the statuses and times of children, to derive those of their parent.
struct summary {
  std::optional<instant> start;
  std::optional<instant> end;
  bool known = true;  ///< every child has a status
  bool ended = true;
  bool waiting = true;
  std::optional<execution_status> worst;

  void add(std::optional<execution_status> status, std::optional<instant> from,
           std::optional<instant> to) {
    put_earlier(start, from);
    if (to && (!end || *to > *end)) end = to;
    known = known && status.has_value();
    if (!status) return;
    ended = ended && engine::is_terminal(*status);
    waiting = waiting && *status == execution_status::pending;
    // Any other end outweighs success.
    if (!worst || rank(*status) > rank(*worst)) worst = *status;
  }

  /// The parent's status is that of the child with the highest rank, as in the engine.
  static int rank(execution_status status) {
    switch (status) {
      case execution_status::failed:
        return 3;
      case execution_status::timed_out:
        return 2;
      case execution_status::success:
        return 0;
      default:
        return 1;
    }
  }

  template <class Identity>
  void apply_to(Identity& identity) const {
    if (!identity.start_time) identity.start_time = start;
    if (!known || !worst) return;
    if (ended) {
      identity.status = *worst;
      if (!identity.end_time) identity.end_time = end;
    } else {
      identity.status = waiting ? execution_status::pending : execution_status::in_progress;
    }
  }
};

}  // namespace

void fill(store::window_execution& execution, const store::task_execution& task) {
  summary children;
  for (std::size_t at = 0; at < task.invocations.size(); ++at) {
    const auto each = task.invocations.at(at);
    children.add(each.status, each.start_time, each.end_time);
  }
  auto identity = task.identity;
  children.apply_to(identity);
  execution.put_task(std::move(identity));
}

void fill(store::window_execution_list& executions, store::window_execution& execution) {
  summary children;
  for (const auto& task : execution.tasks()) {
    children.add(task.identity.status, task.identity.start_time, task.identity.end_time);
  }
  auto identity = execution.identity;
  children.apply_to(identity);
  if (identity.status == execution_status::failed) {
    identity.status_details = engine::tasks_failed;
  }
  executions.put(std::move(identity));
}

}  // namespace ssmock::fixtures
