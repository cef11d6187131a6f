// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <deque>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/optional_instant.hpp"
#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "core/sharing_pool.hpp"
#include "core/text_pool.hpp"
#include "core/time.hpp"
#include "families/maintenance_windows/store/status_index.hpp"
#include "families/maintenance_windows/store/statuses.hpp"
#include "families/maintenance_windows/store/window_tasks.hpp"
#include "kernel/alarms.hpp"

namespace ssmock::store {

/// MaintenanceWindowExecution
struct window_execution_identity {
  std::string window_execution_id;
  std::optional<std::string> window_id;
  std::optional<execution_status> status;
  std::optional<std::string> status_details;
  std::optional<instant> start_time;
  std::optional<instant> end_time;
};
BOOST_DESCRIBE_STRUCT(window_execution_identity, (),
                      (window_execution_id, window_id, status, status_details, start_time,
                       end_time))

/// MaintenanceWindowExecutionTaskIdentity
struct task_execution_identity {
  std::string window_execution_id;
  std::string task_execution_id;
  std::optional<execution_status> status;
  std::optional<std::string> status_details;
  std::optional<instant> start_time;
  std::optional<instant> end_time;
  std::optional<std::string> task_arn;
  std::optional<store::task_type> task_type;
  std::optional<store::alarm_configuration> alarm_configuration;
  std::optional<std::vector<alarm_state_information>> triggered_alarms;
};
BOOST_DESCRIBE_STRUCT(task_execution_identity, (),
                      (window_execution_id, task_execution_id, status, status_details, start_time,
                       end_time, task_arn, task_type, alarm_configuration, triggered_alarms))

/// MaintenanceWindowExecutionTaskInvocationIdentity. With `std::string` it owns its texts, to be
/// put into the store; with views it refers to the store's texts, to be read.
template <class Text, class Id>
struct basic_task_invocation {
  Text window_execution_id;
  Text task_execution_id;
  std::optional<Id> invocation_id;
  std::optional<Id> execution_id;
  std::optional<store::task_type> task_type;
  std::optional<Text> parameters;
  std::optional<execution_status> status;
  std::optional<Text> status_details;
  std::optional<instant> start_time;
  std::optional<instant> end_time;
  std::optional<Text> owner_information;
  std::optional<Text> window_target_id;

  BOOST_DESCRIBE_CLASS(basic_task_invocation, (),
                       (window_execution_id, task_execution_id, invocation_id, execution_id,
                        task_type, parameters, status, status_details, start_time, end_time,
                        owner_information, window_target_id),
                       (), ())
};

using task_invocation = basic_task_invocation<std::string, std::string>;
/// Valid until the store changes.
using task_invocation_view = basic_task_invocation<std::string_view, id_text>;

/// The invocations of one task, in the order in which they were added. Each takes about 75 bytes:
/// the parents' ids and repeated texts are stored once, and ids as bytes.
class invocation_list {
 public:
  invocation_list(std::string window_execution_id, std::string task_execution_id);

  std::size_t size() const { return records_.size(); }
  /// `known` has texts of other lists that this one can share.
  void append(const task_invocation& added, sharing_pool<std::string>& known);
  void replace(std::size_t index, const task_invocation& changed, sharing_pool<std::string>& known);
  task_invocation_view at(std::size_t index) const;
  const status_index& statuses() const { return statuses_; }
  void shrink_to_fit();

 private:
  struct record {
    compact_id invocation_id;
    compact_id execution_id;
    optional_instant start_time;
    optional_instant end_time;
    text_pool::reference parameters;
    text_pool::reference status_details;
    text_pool::reference owner_information;
    text_pool::reference window_target_id;
    std::optional<store::task_type> task_type;
  };

  record pack(const task_invocation& content, sharing_pool<std::string>& known);

  std::string window_execution_id_;
  std::string task_execution_id_;
  std::vector<record> records_;
  status_index statuses_;
  text_pool texts_;
};

/// The members that GetMaintenanceWindowExecutionTask shows besides the identity.
struct task_execution_details {
  std::optional<std::string> service_role;
  shared<std::vector<ordered_map<task_parameter>>> task_parameters;
  std::optional<std::int32_t> priority;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
};
BOOST_DESCRIBE_STRUCT(task_execution_details, (),
                      (service_role, task_parameters, priority, max_concurrency, max_errors))

struct task_execution {
  explicit task_execution(task_execution_identity content)
      : identity(std::move(content)),
        invocations(identity.window_execution_id, identity.task_execution_id) {}

  task_execution_identity identity;  ///< to be changed by window_execution::put_task() only
  task_execution_details details;
  invocation_list invocations;
  /// Of the task that it is a run of. The API does not show it, and a saved state does not have it.
  std::string window_task_id = {};
};

/// One execution of a window with its tasks, in the order in which they were added.
class window_execution {
 public:
  explicit window_execution(window_execution_identity content) : identity(std::move(content)) {}

  /// All members but the tasks. The ids and the start time must be changed by
  /// window_execution_list::put() only, since they are keys of its indexes.
  window_execution_identity identity;

  const std::deque<task_execution>& tasks() const { return tasks_; }
  const status_index& task_statuses() const { return task_statuses_; }
  const task_execution* find_task(const std::string& task_execution_id) const;
  task_execution* find_task(const std::string& task_execution_id);

  /// Adds a task, or replaces the identity of the one with the same id.
  task_execution& put_task(task_execution_identity content);

 private:
  std::deque<task_execution> tasks_;
  status_index task_statuses_;
  std::unordered_map<std::string, std::size_t> task_places_;
};

/// All executions of a tenant's windows, numbered in the order in which they were added.
class window_execution_list {
 public:
  using number = std::uint64_t;
  using records = std::map<number, window_execution>;

  const records& all() const { return executions_; }
  const window_execution* find(const std::string& window_execution_id) const;
  window_execution* find(const std::string& window_execution_id);
  /// The execution with this number; null when there is none.
  window_execution* at(number of);
  const window_execution* at(number of) const;
  /// The number of the execution with this id; nullopt when there is none.
  std::optional<number> number_of(const std::string& window_execution_id) const;

  /// Adds an execution, or replaces the identity of the one with the same id, which keeps its
  /// tasks.
  window_execution& put(window_execution_identity content);
  void erase(number of);

  /// Texts, and parameters of tasks, that repeat in the history.
  sharing_pool<std::string>& texts() { return texts_; }
  sharing_pool<std::vector<ordered_map<task_parameter>>>& parameters() { return parameters_; }

  /// The executions of a window ordered by their start. Those without a start come first.
  using time_order = std::set<std::pair<instant, number>>;
  const time_order& of_window(const std::string& window_id) const;

 private:
  void add_to_order(const window_execution_identity& content, number of);
  void remove_from_order(const window_execution_identity& content, number of);

  records executions_;
  std::unordered_map<std::string, number> numbers_;
  std::unordered_map<std::string, time_order> by_window_;
  number next_ = 0;
  sharing_pool<std::string> texts_;
  sharing_pool<std::vector<ordered_map<task_parameter>>> parameters_;
};

/// The time by which of_window() orders an execution.
inline instant time_of(const window_execution_identity& of) {
  return of.start_time.value_or(instant::min());
}

}  // namespace ssmock::store
