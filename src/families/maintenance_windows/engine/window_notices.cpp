// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/window_notices.hpp"

#include "families/maintenance_windows/engine/window_statuses.hpp"

namespace ssmock::engine {
namespace {

using store::execution_status;

/// AWS's events have microseconds [D 2025], of which our clock has none.
std::string microseconds(instant time) {
  auto text = iso_8601(time);
  return text.insert(text.size() - 1, "000");
}

/// What is not known yet is left out: that AWS does so is a guess.
void add_time(notice_description& to, std::string_view name, const optional_instant& time) {
  if (time) to.add(name, microseconds(*time));
}

std::string arn_of_window(const tenant_name& tenant, std::string_view window_id) {
  return arn_of(tenant, "maintenancewindow/").append(window_id);
}

std::string_view text_in(const std::optional<std::string>& text) {
  return text ? std::string_view(*text) : std::string_view{};
}

/// The end of a part that has one. A cancelled execution that goes on has none.
optional_instant end_of(const std::optional<instant>& end, execution_status status) {
  return is_terminal(status) ? optional_instant{end} : optional_instant{};
}

}  // namespace

bool is_told(execution_status status) { return status != execution_status::pending; }

execution_changed::execution_changed(const store::window_execution_identity& of)
    : ids_({text_in(of.window_id), of.window_execution_id}),
      start_(of.start_time),
      end_(end_of(of.end_time, *of.status)),
      status_(*of.status) {}

notice_description execution_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of_window(of, ids_[0])};
  add_time(out, "start-time", start_);
  add_time(out, "end-time", end_);
  out.add("window-id", std::string(ids_[0]));
  out.add("window-execution-id", std::string(ids_[1]));
  out.add("status", std::string(to_text(status_)));
  return out;
}

task_changed::task_changed(std::string_view window_id, const store::task_execution_identity& of)
    : ids_({window_id, of.window_execution_id, of.task_execution_id}),
      start_(of.start_time),
      end_(end_of(of.end_time, *of.status)),
      status_(*of.status) {}

notice_description task_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of_window(of, ids_[0])};
  add_time(out, "start-time", start_);
  out.add("task-execution-id", std::string(ids_[2]));
  add_time(out, "end-time", end_);
  out.add("window-id", std::string(ids_[0]));
  out.add("window-execution-id", std::string(ids_[1]));
  out.add("status", std::string(to_text(status_)));
  return out;
}

target_invocation_changed::target_invocation_changed(std::string_view window_id,
                                                     const store::task_invocation& of)
    : texts_({window_id, of.window_execution_id, of.task_execution_id, text_in(of.window_target_id),
              text_in(of.owner_information)}),
      start_(of.start_time),
      end_(end_of(of.end_time, *of.status)),
      task_type_(of.task_type),
      status_(*of.status) {}

/// Of tasks other than Run Command AWS tells the end without the result [D].
notice_description target_invocation_changed::describe(const tenant_name& of,
                                                       instant /*time*/) const {
  const bool has_result =
      task_type_.value_or(store::task_type::run_command) == store::task_type::run_command;
  const auto status = is_terminal(status_) && !has_result ? "COMPLETE" : to_text(status_);
  notice_description out;
  out.resources = {arn_of_window(of, texts_[0])};
  add_time(out, "start-time", start_);
  add_time(out, "end-time", end_);
  out.add("window-id", std::string(texts_[0]));
  out.add("window-execution-id", std::string(texts_[1]));
  out.add("task-execution-id", std::string(texts_[2]));
  if (!texts_[3].empty()) out.add("window-target-id", std::string(texts_[3]));
  out.add("status", std::string(status));
  if (!texts_[4].empty()) out.add("owner-information", std::string(texts_[4]));
  return out;
}

notice_description window_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of_window(of, window_id_)};
  out.add("window-id", window_id_);
  out.add("status", enabled_ ? "ENABLED" : "DISABLED");
  return out;
}

notice_description target_registration::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of_window(of, window_id_), arn_of(of, "windowtarget/" + window_target_id_)};
  out.add("window-target-id", window_target_id_);
  out.add("window-id", window_id_);
  out.add("status", std::string(to_text(status_)));
  return out;
}

/// AWS documents no sample of this one: it is like that of a target, which is a guess.
notice_description task_registration::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of_window(of, window_id_), arn_of(of, "windowtask/" + window_task_id_)};
  out.add("window-task-id", window_task_id_);
  out.add("window-id", window_id_);
  out.add("status", std::string(to_text(status_)));
  return out;
}

}  // namespace ssmock::engine
