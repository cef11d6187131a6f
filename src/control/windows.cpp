// SPDX-License-Identifier: Apache-2.0
#include "control/windows.hpp"

#include "families/maintenance_windows/store/windows.hpp"
#include "loading/exporter.hpp"

namespace ssmock::control {

service::reply get_window(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const std::string id{asked.id};
  const auto& state = parts.states.read(tenant_of(parts, asked));
  const auto* window = state.get<store::window_list>().find(id);
  if (window == nullptr) return unknown("window", id);
  store::state alone;
  auto& windows = alone.edit<store::window_list>();
  windows.put(window->identity);
  for (const auto& [key, target] : window->targets) windows.put(target);
  for (const auto& [key, task] : window->tasks) windows.put(task);
  auto& tags = alone.edit<store::window_tags>();
  for (const auto& tag : state.get<store::window_tags>().of(id)) tags.put(id, tag);
  return json_reply(200, fixtures::export_state(alone));
}

}  // namespace ssmock::control
