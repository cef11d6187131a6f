// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/store/windows.hpp"

namespace ssmock::store {

std::string window_list::key_of(const maintenance_window& window) {
  // Names contain no NUL. So a name sorts before all longer names that begin with it.
  return window.name + '\0' + window.window_id;
}

std::string window_list::id_of(std::string_view key) {
  return std::string(key.substr(key.find('\0') + 1));
}

const window_record* window_list::find(const std::string& window_id) const {
  const auto found = windows_.find(window_id);
  return found != windows_.end() ? &found->second : nullptr;
}

const window_record& window_list::put(maintenance_window content) {
  const auto [place, added] = windows_.try_emplace(content.window_id);
  auto& record = place->second;
  if (!added) remove_from_order(record.identity);
  add_to_order(content);
  record.identity = std::move(content);
  return record;
}

void window_list::erase(const std::string& window_id) {
  const auto found = windows_.find(window_id);
  if (found == windows_.end()) return;
  const auto& record = found->second;
  for (const auto& [id, target] : record.targets) remove_references(window_id, target.targets);
  for (const auto& [id, task] : record.tasks) remove_references(window_id, task.targets);
  remove_from_order(record.identity);
  windows_.erase(found);
}

void window_list::put(window_target content) {
  auto& targets = windows_.at(content.window_id).targets;
  erase_target(content.window_id, content.window_target_id);
  add_references(content.window_id, content.targets);
  auto id = content.window_target_id;
  targets.emplace(std::move(id), std::move(content));
}

void window_list::put(window_task content) {
  auto& tasks = windows_.at(content.window_id).tasks;
  erase_task(content.window_id, content.window_task_id);
  add_references(content.window_id, content.targets);
  auto id = content.window_task_id;
  tasks.emplace(std::move(id), std::move(content));
}

void window_list::erase_target(const std::string& window_id, const std::string& window_target_id) {
  auto& targets = windows_.at(window_id).targets;
  const auto found = targets.find(window_target_id);
  if (found == targets.end()) return;
  remove_references(window_id, found->second.targets);
  targets.erase(found);
}

void window_list::erase_task(const std::string& window_id, const std::string& window_task_id) {
  auto& tasks = windows_.at(window_id).tasks;
  const auto found = tasks.find(window_task_id);
  if (found == tasks.end()) return;
  remove_references(window_id, found->second.targets);
  tasks.erase(found);
}

const window_list::references& window_list::referring_to(const std::string& key,
                                                         const std::string& value) const {
  static const references none;
  const auto found = references_.find({key, value});
  return found != references_.end() ? found->second : none;
}

void window_list::add_to_order(const maintenance_window& window) {
  const auto key = key_of(window);
  order_.insert(key);
  (window.enabled ? enabled_ : disabled_).insert(key);
}

void window_list::remove_from_order(const maintenance_window& window) {
  const auto key = key_of(window);
  order_.erase(key);
  (window.enabled ? enabled_ : disabled_).erase(key);
}

void window_list::add_references(const std::string& window_id, const std::vector<target>& targets) {
  for (const auto& target : targets) {
    for (const auto& value : target.values) ++references_[{target.key, value}][window_id];
  }
}

void window_list::remove_references(const std::string& window_id,
                                    const std::vector<target>& targets) {
  for (const auto& target : targets) {
    for (const auto& value : target.values) {
      const auto named = references_.find({target.key, value});
      auto& windows = named->second;
      const auto window = windows.find(window_id);
      if (--window->second > 0) continue;
      windows.erase(window);
      if (windows.empty()) references_.erase(named);
    }
  }
}

}  // namespace ssmock::store
