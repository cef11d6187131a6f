// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/sections/rows.hpp"

#include <set>

#include "families/maintenance_windows/operations/window_rules.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/client_tokens.hpp"
#include "protocol/decode.hpp"

namespace ssmock::fixtures {
namespace {

/// Makes a window that has only an id, for a target or task whose window is in no file.
void make_window(merger& into, const std::string& window_id) {
  auto& state = into.state();
  if (state.get<store::window_list>().find(window_id) != nullptr) return;
  store::maintenance_window parent;
  parent.window_id = window_id;
  parent.created_date = into.now();
  parent.modified_date = into.now();
  state.edit<store::window_list>().put(std::move(parent));
}

/// The ids of all windows, sorted, so that equal states give equal texts.
std::set<std::string> ids_of(const store::window_list& windows) {
  std::set<std::string> ids;
  for (const auto& key : windows.order()) ids.insert(store::window_list::id_of(key));
  return ids;
}

}  // namespace

void add_window(merger& into, const json::value& element) {
  auto& state = into.state();
  auto window = read<store::maintenance_window>(element);
  if (!window.created_date) window.created_date = into.now();
  if (!window.modified_date) window.modified_date = window.created_date;
  state.edit<store::window_tags>().remove_all(window.window_id);
  if (const auto* tags = element.find("Tags")) {
    for (auto& tag : read<std::vector<store::tag>>(*tags)) {
      state.edit<store::window_tags>().put(window.window_id, std::move(tag));
    }
  }
  state.edit<store::window_list>().put(std::move(window));
}

void add_window_target(merger& into, const json::value& element) {
  auto target = read<store::window_target>(element);
  make_window(into, target.window_id);
  into.state().edit<store::window_list>().put(std::move(target));
}

void add_window_task(merger& into, const json::value& element) {
  auto task = read<store::window_task>(element);
  // The type is printed as Type in a list of tasks, and as TaskType by get-maintenance-window-task.
  if (const auto* type = element.find("Type")) protocol::decode(task.task_type, *type);
  make_window(into, task.window_id);
  into.state().edit<store::window_list>().put(std::move(task));
}

void add_client_token(merger& into, const json::value& element) {
  into.state().edit<store::client_token_list>().put(read<store::remembered_request>(element));
}

std::optional<std::string> window_fault(const json::value& element) {
  const auto window = read<store::maintenance_window>(element);
  operations::maintenance_windows::errors::violations broken;
  operations::maintenance_windows::check_schedule(window, broken);
  const auto kept = broken.as_result();
  if (kept) return std::nullopt;
  return kept.error().message;
}

void write_windows(section_writer& out, const store::state& state) {
  const auto& windows = state.get<store::window_list>();
  for (const auto& id : ids_of(windows)) {
    out.element(windows.find(id)->identity, "Tags", state.get<store::window_tags>().of(id));
  }
}

void write_window_targets(section_writer& out, const store::state& state) {
  const auto& windows = state.get<store::window_list>();
  for (const auto& id : ids_of(windows)) {
    for (const auto& [key, target] : windows.find(id)->targets) out.element(target);
  }
}

void write_window_tasks(section_writer& out, const store::state& state) {
  const auto& windows = state.get<store::window_list>();
  for (const auto& id : ids_of(windows)) {
    for (const auto& [key, task] : windows.find(id)->tasks) out.element(task);
  }
}

void write_client_tokens(section_writer& out, const store::state& state) {
  for (const auto& [key, remembered] : state.get<store::client_token_list>().all()) {
    out.element(remembered);
  }
}

}  // namespace ssmock::fixtures
