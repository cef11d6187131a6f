// SPDX-License-Identifier: Apache-2.0
// The first part of command_progress: finds the nodes of a command and chooses their outcomes.
#include <algorithm>

#include "families/family.hpp"
#include "families/nodes/store/node_search.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/run_command/engine/command_progress.hpp"
#include "families/run_command/engine/step_rules.hpp"
#include "kernel/later.hpp"
#include "kernel/served_invocations.hpp"

namespace ssmock::engine {

using store::invocation_status;

void command_progress::resolve() {
  auto& identity = record_.identity;
  // AWS begins invocations in the order of the nodes' ids, and lists InstanceIds in this order from
  // then on. Only SendCommand's answer has the request's order [R 2026-10].
  std::ranges::sort(identity.instance_ids);
  const auto found = identity.instance_ids.empty() ? resolve_targets(in_.state, identity.targets)
                                                   : identity.instance_ids;
  store::command_invocation common;
  common.command_id = identity.command_id;
  common.comment = identity.comment;
  common.document_name = identity.document_name;
  common.document_version = identity.document_version;
  common.requested_date_time = identity.requested_date_time;
  common.status = invocation_status::pending;
  common.status_details = "Pending";
  common.service_role = identity.service_role;
  common.notification_config = identity.notification_config;
  common.cloud_watch_output_config = identity.cloud_watch_output_config;
  for (const auto& step : run_.steps) {
    auto& plugin = common.command_plugins.emplace_back();
    plugin.name = step.name;
    plugin.status = invocation_status::pending;
    plugin.status_details = "Pending";
  }
  run_.invocations.reserve(found.size());
  for (const auto& id : found) {
    // A window's target may name a node twice, but the command runs there once [I].
    if (record_.find(id) == nullptr) add_invocation(id, common);
  }
  identity.target_count = static_cast<std::int32_t>(record_.invocations().size());
  run_.resolved = true;
}

void command_progress::add_invocation(const std::string& instance_id,
                                      const store::command_invocation& common) {
  auto& run = run_.invocations.emplace_back();
  run.instance_id = instance_id;
  auto added = common;
  if (in_.latency == latency::recorded) {
    const auto place = static_cast<std::int64_t>(run_.invocations.size() - 1);
    const auto lags = lags_of(in_.latency);
    added.requested_date_time = later(now_, lags.first_node + place * lags.next_node);
    added.visible_from = added.requested_date_time;
  }
  if (const auto* node = in_.state.get<store::node_list>().find(instance_id)) {
    run.platform = node->platform_type;
    added.instance_id = node->shared_id;
    added.instance_name = node->shared_computer_name;
  } else {
    added.instance_id = instance_id;
  }
  choose_outcomes(run);
  for (const auto& chosen : run.outcomes) {
    if (chosen == nullptr || !chosen->visibility_delay) continue;
    added.visible_from =
        std::max(added.visible_from.value_or(now_), later(now_, *chosen->visibility_delay));
  }
  record_.put(std::move(added));
}

void command_progress::choose_outcomes(store::invocation_run& run) {
  const auto& command_id = record_.identity.command_id;
  if (store::nothing_to_serve(in_.state, command_id)) return;
  store::outcome_subject subject;
  subject.document_name = record_.identity.document_name;
  subject.instance_id = run.instance_id;
  if (run_.owner) {
    families::find(run_.owner->family).engine.describe_owned(in_.state, *run_.owner, subject);
  }
  std::vector<std::string_view> steps;
  for (const auto& step : run_.steps) {
    // A step that does not run on this node must not use up a rule, so it matches no step's name.
    steps.push_back(refusal_of(step, run.platform) ? "" : std::string_view(step.name));
  }
  run.outcomes = store::serve_outcomes(in_.state, {command_id, run.instance_id}, subject, steps);
}

}  // namespace ssmock::engine
