// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/store/window_executions.hpp"

#include <utility>

namespace ssmock::store {
invocation_list::invocation_list(std::string window_execution_id, std::string task_execution_id)
    : window_execution_id_(std::move(window_execution_id)),
      task_execution_id_(std::move(task_execution_id)) {}

invocation_list::record invocation_list::pack(const task_invocation& content,
                                              sharing_pool<std::string>& known) {
  const auto keep = [&](const std::optional<std::string>& text) {
    return text ? texts_.keep(known.keep(*text)) : text_pool::absent;
  };
  return {compact_id{content.invocation_id, texts_},
          compact_id{content.execution_id, texts_},
          content.start_time,
          content.end_time,
          keep(content.parameters),
          keep(content.status_details),
          keep(content.owner_information),
          keep(content.window_target_id),
          content.task_type};
}

void invocation_list::append(const task_invocation& added, sharing_pool<std::string>& known) {
  records_.push_back(pack(added, known));
  statuses_.append(added.status);
}

void invocation_list::replace(std::size_t index, const task_invocation& changed,
                              sharing_pool<std::string>& known) {
  records_[index] = pack(changed, known);
  statuses_.set(index, changed.status);
}

task_invocation_view invocation_list::at(std::size_t index) const {
  const auto& kept = records_[index];
  return {window_execution_id_,
          task_execution_id_,
          kept.invocation_id.text(texts_),
          kept.execution_id.text(texts_),
          kept.task_type,
          texts_.get(kept.parameters),
          statuses_.at(index),
          texts_.get(kept.status_details),
          kept.start_time,
          kept.end_time,
          texts_.get(kept.owner_information),
          texts_.get(kept.window_target_id)};
}

void invocation_list::shrink_to_fit() {
  records_.shrink_to_fit();
  statuses_.shrink_to_fit();
}

const task_execution* window_execution::find_task(const std::string& task_execution_id) const {
  const auto place = task_places_.find(task_execution_id);
  return place != task_places_.end() ? &tasks_[place->second] : nullptr;
}

task_execution* window_execution::find_task(const std::string& task_execution_id) {
  return const_cast<task_execution*>(std::as_const(*this).find_task(task_execution_id));
}

task_execution& window_execution::put_task(task_execution_identity content) {
  const auto [place, added] = task_places_.try_emplace(content.task_execution_id, tasks_.size());
  if (added) {
    task_statuses_.append(content.status);
    return tasks_.emplace_back(std::move(content));
  }
  task_statuses_.set(place->second, content.status);
  auto& task = tasks_[place->second];
  task.identity = std::move(content);
  return task;
}

const window_execution* window_execution_list::find(const std::string& window_execution_id) const {
  const auto known = numbers_.find(window_execution_id);
  return known != numbers_.end() ? at(known->second) : nullptr;
}

window_execution* window_execution_list::find(const std::string& window_execution_id) {
  return const_cast<window_execution*>(std::as_const(*this).find(window_execution_id));
}

const window_execution* window_execution_list::at(number of) const {
  const auto execution = executions_.find(of);
  return execution != executions_.end() ? &execution->second : nullptr;
}

window_execution* window_execution_list::at(number of) {
  return const_cast<window_execution*>(std::as_const(*this).at(of));
}

std::optional<window_execution_list::number> window_execution_list::number_of(
    const std::string& window_execution_id) const {
  const auto known = numbers_.find(window_execution_id);
  return known != numbers_.end() ? std::optional{known->second} : std::nullopt;
}

const window_execution_list::time_order& window_execution_list::of_window(
    const std::string& window_id) const {
  static const time_order none;
  const auto known = by_window_.find(window_id);
  return known != by_window_.end() ? known->second : none;
}

void window_execution_list::add_to_order(const window_execution_identity& content, number of) {
  if (content.window_id) by_window_[*content.window_id].emplace(time_of(content), of);
}

void window_execution_list::remove_from_order(const window_execution_identity& content, number of) {
  if (!content.window_id) return;
  const auto order = by_window_.find(*content.window_id);
  order->second.erase({time_of(content), of});
  if (order->second.empty()) by_window_.erase(order);
}

window_execution& window_execution_list::put(window_execution_identity content) {
  const auto [known, added] = numbers_.try_emplace(content.window_execution_id, next_);
  const auto place = known->second;
  if (added) {
    ++next_;
    add_to_order(content, place);
    return executions_.emplace_hint(executions_.end(), place, std::move(content))->second;
  }
  auto& execution = executions_.at(place);
  remove_from_order(execution.identity, place);
  add_to_order(content, place);
  execution.identity = std::move(content);
  return execution;
}

void window_execution_list::erase(number of) {
  const auto execution = executions_.find(of);
  if (execution == executions_.end()) return;
  remove_from_order(execution->second.identity, of);
  numbers_.erase(execution->second.identity.window_execution_id);
  executions_.erase(execution);
}

}  // namespace ssmock::store
