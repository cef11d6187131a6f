// SPDX-License-Identifier: Apache-2.0
#include "store/window_executions.hpp"

#include <utility>

namespace ssmock::store {
namespace {

constexpr instant no_time = instant::min();

std::optional<instant> to_optional(instant time) {
  return time == no_time ? std::nullopt : std::optional{time};
}

}  // namespace

invocation_list::invocation_list(std::string window_execution_id, std::string task_execution_id)
    : window_execution_id_(std::move(window_execution_id)),
      task_execution_id_(std::move(task_execution_id)) {}

invocation_list::record invocation_list::pack(const task_invocation& content) {
  if (texts_.use_count() > 1) texts_ = std::make_shared<text_pool>(*texts_);
  auto& texts = *texts_;
  return {compact_id{content.invocation_id, texts},
          compact_id{content.execution_id, texts},
          content.start_time.value_or(no_time),
          content.end_time.value_or(no_time),
          texts.keep_optional(content.parameters),
          texts.keep_optional(content.status_details),
          texts.keep_optional(content.owner_information),
          texts.keep_optional(content.window_target_id),
          content.task_type};
}

void invocation_list::append(const task_invocation& added) {
  records_.push_back(pack(added));
  statuses_.append(added.status);
}

void invocation_list::replace(std::size_t index, const task_invocation& changed) {
  records_[index] = pack(changed);
  statuses_.set(index, changed.status);
}

task_invocation_view invocation_list::at(std::size_t index) const {
  const auto& kept = records_[index];
  const auto& texts = *texts_;
  return {window_execution_id_,
          task_execution_id_,
          kept.invocation_id.text(texts),
          kept.execution_id.text(texts),
          kept.task_type,
          texts.get(kept.parameters),
          statuses_.at(index),
          texts.get(kept.status_details),
          to_optional(kept.start_time),
          to_optional(kept.end_time),
          texts.get(kept.owner_information),
          texts.get(kept.window_target_id)};
}

void invocation_list::shrink_to_fit() {
  records_.shrink_to_fit();
  statuses_.shrink_to_fit();
}

const task_execution* window_execution::find_task(const std::string& task_execution_id) const {
  const auto place = task_places_.find(task_execution_id);
  return place != task_places_.end() ? &tasks_[place->second] : nullptr;
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

invocation_list* window_execution::find_invocations(const std::string& task_execution_id) {
  const auto place = task_places_.find(task_execution_id);
  return place != task_places_.end() ? &tasks_[place->second].invocations : nullptr;
}

const window_execution* window_execution_list::find(const std::string& window_execution_id) const {
  const auto place = places_.find(window_execution_id);
  return place != places_.end() ? &executions_[place->second] : nullptr;
}

window_execution* window_execution_list::find(const std::string& window_execution_id) {
  return const_cast<window_execution*>(std::as_const(*this).find(window_execution_id));
}

window_execution& window_execution_list::put(window_execution_identity content) {
  const auto [place, added] = places_.try_emplace(content.window_execution_id, executions_.size());
  if (added) return executions_.emplace_back(std::move(content));
  auto& execution = executions_[place->second];
  execution.identity = std::move(content);
  return execution;
}

}  // namespace ssmock::store
