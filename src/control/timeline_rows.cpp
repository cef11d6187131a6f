// SPDX-License-Identifier: Apache-2.0
#include "control/timeline_rows.hpp"

#include <algorithm>
#include <array>

#include "control/replies.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/run_command/engine/results.hpp"
#include "kernel/served_invocations.hpp"

namespace ssmock::control {
namespace {

/// The statuses of a task's invocations as those of commands are written, so that the rows of a
/// task have one spelling. For the last one, commands have no word.
constexpr std::array<std::string_view, 8> command_words{
    "Pending",  "InProgress", "Success",   "Failed",
    "TimedOut", "Cancelling", "Cancelled", "SKIPPED_OVERLAPPING"};
static_assert(command_words.size() == enum_texts<store::execution_status>.size());

/// When the command began and ended on the node, as far as its steps tell.
void put_times(const store::command_invocation& of, timeline_row& into) {
  optional_instant start;
  optional_instant end;
  for (const auto& step : of.command_plugins) {
    const auto& begun = step.response_start_date_time;
    const auto& finished = step.response_finish_date_time;
    if (begun && (!start || *begun < *start)) start = begun;
    if (finished && (!end || *finished > *end)) end = finished;
  }
  into.start_time = time_text(start);
  if (of.status && engine::is_terminal(*of.status)) into.end_time = time_text(end);
}

}  // namespace

timeline_rows::timeline_rows(const store::state& state,
                             store::window_execution_list::number execution,
                             const store::task_execution& task)
    : state_(state),
      execution_(execution),
      task_(task),
      has_commands_(task.identity.task_type == store::task_type::run_command),
      words_(has_commands_ ? command_words : enum_texts<store::execution_status>) {
  groups_.reserve(task.invocations.size());
  std::string id;
  for (std::size_t place = 0; place < task.invocations.size(); ++place) {
    groups_.push_back({place, has_commands_ ? command_of(place, id) : nullptr});
    size_ += groups_.back().size();
  }
}

const store::command_record* timeline_rows::command_of(std::size_t invocation,
                                                       std::string& id) const {
  const auto known = task_.invocations.at(invocation).execution_id;
  if (!known) return nullptr;
  if (known->is_uuid()) {
    const auto text = known->uuid();
    id.assign(text.data(), text.size());
  } else {
    id = known->kept();
  }
  const auto* command = state_.get<store::command_list>().find(id);
  const bool has_rows = command != nullptr && !command->invocations().empty();
  return has_rows ? command : nullptr;
}

std::string_view timeline_rows::status_of(const group& of, std::size_t place) const {
  if (of.command != nullptr) {
    const auto status = of.command->invocations()[place].status;
    return status ? to_text(*status) : std::string_view{};
  }
  const auto status = task_.invocations.statuses().at(of.invocation);
  return status ? words_[static_cast<std::size_t>(*status)] : std::string_view{};
}

std::map<std::string, std::size_t> timeline_rows::count_statuses() const {
  std::array<std::size_t, enum_texts<store::invocation_status>.size()> of_commands{};
  std::array<std::size_t, enum_texts<store::execution_status>.size()> of_others{};
  for (const auto& known : groups_) {
    if (known.command == nullptr) {
      const auto status = task_.invocations.statuses().at(known.invocation);
      if (status) ++of_others[static_cast<std::size_t>(*status)];
      continue;
    }
    for (const auto& each : known.command->invocations()) {
      if (each.status) ++of_commands[static_cast<std::size_t>(*each.status)];
    }
  }
  std::map<std::string, std::size_t> out;
  const auto add = [&](const auto& counts, const auto& texts) {
    for (std::size_t at = 0; at < counts.size(); ++at) {
      if (counts[at] > 0) out[std::string(texts[at])] += counts[at];
    }
  };
  add(of_commands, enum_texts<store::invocation_status>);
  add(of_others, words_);
  return out;
}

timeline_rows::page timeline_rows::read(const page_request& asked) const {
  page out;
  const auto end = asked.offset + asked.limit;
  const auto take = [&](const group& from, std::size_t place) {
    if (out.total >= asked.offset && out.total < end) out.rows.push_back(row_of(from, place));
    ++out.total;
  };
  const auto wanted = from_text<store::invocation_status>(asked.status.value_or(""));
  for (const auto& known : groups_) {
    const auto rows = known.size();
    if (!asked.status) {
      const bool is_elsewhere = out.total + rows <= asked.offset || out.total >= end;
      if (is_elsewhere) out.total += rows;
      for (std::size_t place = 0; !is_elsewhere && place < rows; ++place) take(known, place);
    } else if (known.command == nullptr) {
      if (status_of(known, 0) == *asked.status) take(known, 0);
    } else {
      std::size_t place = 0;
      for (const auto& each : known.command->invocations()) {
        if (wanted && each.status == wanted) take(known, place);
        ++place;
      }
    }
  }
  return out;
}

timeline_row timeline_rows::row_of(const group& of, std::size_t place) const {
  const auto invocation = task_.invocations.at(of.invocation);
  timeline_row out;
  if (invocation.invocation_id) out.invocation_id = invocation.invocation_id->text();
  out.status = unless_empty(status_of(of, place));
  if (of.command != nullptr) {
    const auto& on_node = of.command->invocations()[place];
    out.command_id = of.command->identity.command_id;
    out.instance_id = *on_node.instance_id;
    out.name = unless_empty(*on_node.instance_name);
    out.status_details = unless_empty(*on_node.status_details);
    put_times(on_node, out);
    return out;
  }
  if (has_commands_ && invocation.execution_id) out.command_id = invocation.execution_id->text();
  if (!has_commands_) out.target = target_of(of.invocation);
  if (invocation.status_details) out.status_details = std::string(*invocation.status_details);
  out.start_time = time_text(invocation.start_time);
  out.end_time = time_text(invocation.end_time);
  return out;
}

/// Known while the execution runs, and of the last invocations for which outcomes were looked for.
std::optional<std::string> timeline_rows::target_of(std::size_t invocation) const {
  const auto& id = task_.identity.task_execution_id;
  const auto& runs = state_.get<store::window_runs>();
  if (const auto run = runs.find(execution_); run != runs.end()) {
    const auto task = std::ranges::find(run->second.tasks, id, &store::task_run::task_execution_id);
    if (task != run->second.tasks.end() && invocation < task->units.size()) {
      const auto& resources = task->units[invocation].resources;
      return resources.empty() ? std::nullopt : std::optional{resources.front()};
    }
  }
  const auto part = task_.invocations.at(invocation).invocation_id;
  if (!part) return std::nullopt;
  const auto text = part->text();
  const auto* note = state_.get<store::served_invocations>().find({id, text});
  if (note == nullptr || note->part.empty()) return std::nullopt;
  return unless_empty(note->facts->instance_id);
}

}  // namespace ssmock::control
