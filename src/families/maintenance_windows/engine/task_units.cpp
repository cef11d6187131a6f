// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/engine/task_units.hpp"

#include <algorithm>
#include <utility>

#include "core/ids.hpp"
#include "families/maintenance_windows/engine/window_events.hpp"
#include "families/nodes/store/node_search.hpp"
#include "families/run_command/engine/substitution.hpp"
#include "kernel/notices.hpp"

namespace ssmock::engine {
namespace {

using store::task_type;

constexpr std::string_view window_target_ids = "WindowTargetIds";

bool names_nodes(const std::vector<store::target>& targets) {
  return targets.size() == 1 && targets.front().key == "InstanceIds";
}

/// The nodes of targets. Node ids are returned whether such nodes exist or not; tags and groups are
/// resolved to managed nodes.
std::vector<std::string> nodes_of(const store::state& state,
                                  const std::vector<store::target>& targets) {
  return names_nodes(targets) ? targets.front().values : store::resolve_targets(state, targets);
}

store::task_unit unit_of(const store::state& state, const store::window_target& target) {
  store::task_unit unit;
  unit.resources = nodes_of(state, target.targets);
  unit.window_target_id = target.window_target_id;
  unit.owner_information = target.owner_information;
  return unit;
}

std::vector<store::task_unit> units_by_target(const store::state& state,
                                              const store::window_record* window,
                                              const store::window_task& task) {
  std::vector<store::task_unit> units;
  for (const auto& target : task.targets) {
    if (target.key != window_target_ids) {
      units.emplace_back().resources = nodes_of(state, {target});
      continue;
    }
    for (const auto& id : target.values) {
      if (window == nullptr) continue;
      const auto known = window->targets.find(id);
      if (known != window->targets.end()) units.push_back(unit_of(state, known->second));
    }
  }
  std::erase_if(units, [](const auto& unit) { return unit.resources.empty(); });
  return units;
}

/// The task's parameters, from TaskInvocationParameters or else from the older TaskParameters.
ordered_map<std::vector<std::string>> given_parameters(const store::window_task& task) {
  const auto& typed = task.task_invocation_parameters;
  if (typed && typed->run_command && typed->run_command->parameters) {
    return *typed->run_command->parameters;
  }
  if (typed && typed->automation && typed->automation->parameters) {
    return *typed->automation->parameters;
  }
  ordered_map<std::vector<std::string>> out;
  for (const auto& [name, parameter] : task.task_parameters) {
    out.emplace_back(name, parameter.values.value_or(std::vector<std::string>{}));
  }
  return out;
}

/// The name at the end of an ARN: the text after the last colon or slash.
std::string last_part(const std::string& arn) { return arn.substr(arn.find_last_of(":/") + 1); }

}  // namespace

std::vector<store::task_unit> units_of(const store::state& state,
                                       const store::window_record* window,
                                       const store::window_task& task) {
  if (task.targets.empty()) return {store::task_unit{}};
  auto units = units_by_target(state, window, task);
  if (task.task_type == task_type::run_command) return units;
  std::vector<store::task_unit> single;
  for (auto& unit : units) {
    // Not copied into each: what a thousand resources take, a thousand times, is gigabytes.
    const auto resources = std::exchange(unit.resources, {});
    for (const auto& resource : resources) {
      auto& added = single.emplace_back(unit);
      added.resources = {resource};
    }
  }
  return single;
}

std::string with_pseudo_parameters(std::string_view text, const unit_place& place,
                                   const store::task_run& task, const store::task_unit& unit) {
  const bool has_resource =
      task.task.task_type != task_type::run_command && !unit.resources.empty();
  return substitute(text, [&](std::string_view name) -> std::optional<std::string> {
    if (name == "WINDOW_ID") return place.window_id;
    if (name == "WINDOW_TASK_ID") return task.task.window_task_id;
    if (name == "WINDOW_TARGET_ID") return unit.window_target_id.value_or("");
    if (name == "WINDOW_EXECUTION_ID") return place.window_execution_id;
    if (name == "TASK_EXECUTION_ID") return place.task_execution_id;
    if (name == "INVOCATION_ID") return place.invocation_id;
    if (name == "TARGET_TYPE") return "INSTANCE";
    // These two are "not for Run Command" [D].
    if ((name == "TARGET_ID" || name == "RESOURCE_ID") && has_resource) {
      return unit.resources.front();
    }
    return std::nullopt;
  });
}

namespace {

/// The task's parameters with the pseudo parameters replaced.
ordered_map<std::vector<std::string>> filled_parameters(const unit_place& place,
                                                        const store::task_run& task,
                                                        const store::task_unit& unit) {
  auto out = given_parameters(task.task);
  for (auto& [name, values] : out) {
    for (auto& value : values) value = with_pseudo_parameters(value, place, task, unit);
  }
  return out;
}

}  // namespace

command_parameters command_of(const unit_place& place, const store::task_run& task,
                              const store::task_unit& unit) {
  command_parameters out;
  out.document_name = task.task.task_arn;
  out.instance_ids = unit.resources;
  out.max_concurrency = task.task.max_concurrency.value_or("1");
  out.max_errors = task.task.max_errors.value_or("1");
  out.parameters = filled_parameters(place, task, unit);
  const auto& typed = task.task.task_invocation_parameters;
  if (!typed || !typed->run_command) return out;
  const auto& given = *typed->run_command;
  out.comment = given.comment;
  if (out.comment) out.comment = with_pseudo_parameters(*out.comment, place, task, unit);
  out.document_hash = given.document_hash;
  out.document_hash_type = given.document_hash_type;
  out.document_version = given.document_version;
  out.output_s3_bucket_name = given.output_s3_bucket_name;
  out.output_s3_key_prefix = given.output_s3_key_prefix;
  if (out.output_s3_key_prefix) {
    out.output_s3_key_prefix = with_pseudo_parameters(*out.output_s3_key_prefix, place, task, unit);
  }
  out.service_role_arn = given.service_role_arn;
  out.timeout_seconds = given.timeout_seconds;
  return out;
}

store::command identity_of(const command_parameters& given, const store::window_task& task,
                           const std::string& document_name) {
  store::command out;
  out.document_name = document_name;
  out.document_version = given.document_version.value_or("$DEFAULT");
  out.comment = given.comment.value_or("");
  out.parameters = given.parameters;
  out.instance_ids = given.instance_ids;
  out.output_s3_bucket_name = given.output_s3_bucket_name.value_or("");
  out.output_s3_key_prefix = given.output_s3_key_prefix.value_or("");
  out.max_concurrency = given.max_concurrency;
  out.max_errors = given.max_errors;
  out.service_role = given.service_role_arn.value_or("");
  out.timeout_seconds = given.timeout_seconds;
  out.alarm_configuration = task.alarm_configuration;
  const auto& typed = task.task_invocation_parameters;
  if (!typed || !typed->run_command) return out;
  if (const auto& config = typed->run_command->notification_config) {
    out.notification_config = {config->notification_arn.value_or(""),
                               config->notification_events.value_or(std::vector<std::string>{}),
                               config->notification_type.value_or("")};
  }
  if (const auto& config = typed->run_command->cloud_watch_output_config) {
    out.cloud_watch_output_config = {config->cloud_watch_log_group_name.value_or(""),
                                     config->cloud_watch_output_enabled.value_or(false)};
  }
  return out;
}

automation_request automation_of(const tenant_name& tenant, const unit_place& place,
                                 const store::task_run& task, const store::task_unit& unit) {
  automation_request out;
  out.execution.document_name = task.task.task_arn;
  const auto& typed = task.task.task_invocation_parameters;
  if (typed && typed->automation) out.document_version = typed->automation->document_version;
  out.parameters = filled_parameters(place, task, unit);
  if (!unit.resources.empty()) out.execution.target = unit.resources.front();
  const auto role = last_part(task.task.service_role_arn.value_or("/AWSServiceRoleForAmazonSSM"));
  out.execution.executed_by = "arn:aws:sts::" + std::string(tenant.account) + ":assumed-role/" +
                              role + "/OrchestrationService";
  return out;
}

std::string parameters_of(const unit_place& place, const store::task_run& task,
                          const store::task_unit& unit) {
  const auto filled = [&](const std::optional<std::string>& text) -> std::optional<std::string> {
    if (!text) return std::nullopt;
    return with_pseudo_parameters(*text, place, task, unit);
  };
  const auto typed =
      task.task.task_invocation_parameters.value_or(store::task_invocation_parameters{});
  if (task.task.task_type == task_type::lambda) {
    const auto lambda = typed.lambda.value_or(store::lambda_parameters{});
    const auto payload = lambda.payload ? std::optional{lambda.payload->bytes} : std::nullopt;
    return text_of(
        lambda_parameters_text{lambda.client_context, filled(payload), lambda.qualifier});
  }
  if (task.task.task_type == task_type::step_functions) {
    const auto machine = typed.step_functions.value_or(store::step_functions_parameters{});
    return text_of(step_functions_parameters_text{filled(machine.input), filled(machine.name)});
  }
  automation_parameters_text out{
      task.task.task_arn,
      typed.automation ? typed.automation->document_version : std::optional<std::string>{},
      filled_parameters(place, task, unit)};
  return text_of(out);
}

std::string_view service_of(const store::window_task& task) {
  if (task.task_type == task_type::lambda) return "lambda";
  return task.task_type == task_type::step_functions ? "stepfunctions" : "";
}

store::outside_work work_of(const store::window_run& run, std::size_t task, std::size_t unit,
                            instant since) {
  constexpr std::chrono::minutes longest{10};
  const auto& asked = run.tasks[task];
  return {{windows_family, run.window_execution_id, asked.task_execution_id,
           static_cast<std::uint32_t>(unit)},
          std::string(service_of(asked.task)),
          asked.units[unit].asked,
          since,
          longest};
}

std::string execution_id_of(world& in, const unit_place& place, const store::task_run& task,
                            const store::task_unit& unit) {
  if (task.task.task_type != task_type::step_functions) return in.ids.uuid();
  const auto& typed = task.task.task_invocation_parameters;
  const auto given = typed && typed->step_functions ? typed->step_functions->name : std::nullopt;
  // Without a name we use "{{INVOCATION_ID}}", the documentation's example of one [D].
  const auto name = with_pseudo_parameters(given.value_or("{{INVOCATION_ID}}"), place, task, unit);
  return arn_of(in.tenant, "execution:" + last_part(task.task.task_arn) + ":" + name, "states");
}

std::vector<ordered_map<store::task_parameter>> task_parameters_of(const store::task_run& task) {
  std::vector<ordered_map<store::task_parameter>> out(1);
  for (auto& [name, values] : given_parameters(task.task)) {
    out.front().emplace_back(name, store::task_parameter{values});
  }
  if (task.task.task_type != task_type::run_command) return out;
  std::vector<std::string> nodes;
  for (const auto& unit : task.units) {
    nodes.insert(nodes.end(), unit.resources.begin(), unit.resources.end());
  }
  out.front().emplace_back("aws:InstanceId", store::task_parameter{std::move(nodes)});
  return out;
}

}  // namespace ssmock::engine
