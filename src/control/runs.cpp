// SPDX-License-Identifier: Apache-2.0
#include "control/runs.hpp"

#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/sections/sections.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/outcomes.hpp"
#include "loading/loader.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// Whether the body is one outcome without conditions, delays, Times or Hits: the route names the
/// invocation, and the result is set at once.
bool is_result(const store::outcome_rule& rule) {
  const auto& outcome = rule.sequence.front();
  const bool waits = outcome.duration || outcome.delivery_delay || outcome.visibility_delay;
  const bool matches = rule.document_name || rule.instance_id || rule.window_id ||
                       rule.window_task_id || rule.window_target_id || rule.task_type ||
                       rule.plugin_name;
  return rule.sequence.size() == 1 && !waits && !matches && !outcome.times && rule.hits == 0;
}

}  // namespace

reply set_invocation(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto tenant = tenant_of(parts, asked);
  const std::string node{asked.second_id};
  const auto& state = parts.states.read(tenant);
  const auto number = state.get<store::command_list>().number_of(std::string(asked.id));
  if (!number) return unknown("command", asked.id);
  if (state.get<store::command_list>().at(*number)->find(node) == nullptr) {
    return unknown("invocation of the command on the node", node);
  }
  store::state given;
  const auto faults = fixtures::load_section({"body", std::string(asked.body)},
                                             fixtures::outcomes_key, asked.now, given);
  if (!faults.empty()) return faults_reply("the outcome has faults; nothing was changed", faults);
  if (given.get<store::outcome_rules>().all().size() != 1 ||
      !is_result(given.get<store::outcome_rules>().all().begin()->second)) {
    return error_reply(400,
                       "body: expected one outcome with any of Status, StatusDetails, "
                       "ResponseCode, StandardOutputContent and StandardErrorContent");
  }
  auto world = parts.simulation.world_of(tenant);
  engine::set_invocation(world, *number, node,
                         given.get<store::outcome_rules>().all().begin()->second.sequence.front(),
                         asked.now);
  return done();
}

reply run_window(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto tenant = tenant_of(parts, asked);
  const std::string id{asked.id};
  if (parts.states.read(tenant).get<store::window_list>().find(id) == nullptr)
    return unknown("window", id);
  auto world = parts.simulation.world_of(tenant);
  const auto number = engine::start_window(world, id, asked.now);
  const auto& identity = world.state.get<store::window_execution_list>().at(number)->identity;
  return json_reply(200, R"({"WindowExecutionId":")" + identity.window_execution_id + "\"}");
}

}  // namespace ssmock::control
