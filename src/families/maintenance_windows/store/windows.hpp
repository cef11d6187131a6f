// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/time.hpp"
#include "families/maintenance_windows/store/statuses.hpp"
#include "families/maintenance_windows/store/window_tasks.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/tags.hpp"

namespace ssmock::store {

/// A maintenance window without its targets and tasks, as GetMaintenanceWindow shows it.
struct maintenance_window {
  std::string window_id;
  std::string name;
  std::optional<std::string> description;
  std::optional<std::string> start_date;  ///< ISO 8601, the request's own text
  std::optional<std::string> end_date;    ///< ISO 8601, the request's own text
  std::string schedule;
  std::optional<std::string> schedule_timezone;
  std::optional<std::int32_t> schedule_offset;  ///< days
  std::int32_t duration = 1;                    ///< hours
  std::int32_t cutoff = 0;                      ///< hours before the end
  bool allow_unassociated_targets = false;
  bool enabled = true;
  std::optional<instant> created_date;
  std::optional<instant> modified_date;
};
BOOST_DESCRIBE_STRUCT(maintenance_window, (),
                      (window_id, name, description, start_date, end_date, schedule,
                       schedule_timezone, schedule_offset, duration, cutoff,
                       allow_unassociated_targets, enabled, created_date, modified_date))

/// MaintenanceWindowTarget
struct window_target {
  std::string window_id;
  std::string window_target_id;
  std::optional<store::resource_type> resource_type;
  std::vector<target> targets;
  std::optional<std::string> owner_information;
  std::optional<std::string> name;
  std::optional<std::string> description;
};
BOOST_DESCRIBE_STRUCT(window_target, (),
                      (window_id, window_target_id, resource_type, targets, owner_information, name,
                       description))

/// A window with its targets and tasks. Both are ordered by their ids, since AWS was seen to list
/// them so [I].
struct window_record {
  maintenance_window identity;
  std::map<std::string, window_target> targets;
  std::map<std::string, window_task> tasks;
  std::optional<instant> next_execution;  ///< the time of its event in the agenda
};

/// All maintenance windows of a tenant. Finding a window by its id, by its place in the order of
/// names, or by a value in a target or task costs the same however many there are.
class window_list {
 public:
  std::size_t size() const { return windows_.size(); }
  const window_record* find(const std::string& window_id) const;

  /// Adds a window, or replaces the identity of the one with the same id, which keeps its targets
  /// and tasks.
  const window_record& put(maintenance_window content);
  /// Stores when the window is due next. The window must exist.
  void set_next_execution(const std::string& window_id, std::optional<instant> time) {
    windows_.at(window_id).next_execution = time;
  }
  void erase(const std::string& window_id);

  /// Adds or replaces a target or a task. Its window must exist.
  void put(window_target content);
  void put(window_task content);
  void erase_target(const std::string& window_id, const std::string& window_target_id);
  void erase_task(const std::string& window_id, const std::string& window_task_id);

  /// The keys of all windows, or of the enabled or disabled ones, ordered by name, then by id.
  /// key_of() makes such a key, and id_of() extracts the id from one.
  const std::set<std::string>& order() const { return order_; }
  const std::set<std::string>& order(bool enabled) const { return enabled ? enabled_ : disabled_; }
  static std::string key_of(const maintenance_window& window);
  static std::string id_of(std::string_view key);

  /// The ids of the windows that have a target or a task with this key and value, such as the key
  /// `InstanceIds` and a node's id, each with the number of these.
  using references = std::map<std::string, std::size_t>;
  const references& referring_to(const std::string& key, const std::string& value) const;

 private:
  void add_to_order(const maintenance_window& window);
  void remove_from_order(const maintenance_window& window);
  void add_references(const std::string& window_id, const std::vector<target>& targets);
  void remove_references(const std::string& window_id, const std::vector<target>& targets);

  std::unordered_map<std::string, window_record> windows_;
  std::set<std::string> order_;
  std::set<std::string> enabled_;
  std::set<std::string> disabled_;
  std::map<std::pair<std::string, std::string>, references> references_;
};

struct window_tags : tag_index {};

}  // namespace ssmock::store
