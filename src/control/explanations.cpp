// SPDX-License-Identifier: Apache-2.0
#include "control/explanations.hpp"

#include <array>
#include <boost/describe/class.hpp>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

#include "families/automation/engine/executions.hpp"
#include "families/automation/store/executions.hpp"
#include "families/family.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"
#include "json/parse.hpp"
#include "kernel/outcome_explanations.hpp"
#include "protocol/encode.hpp"

namespace ssmock::control {
namespace {

using service::reply;

struct explanation {
  bool remembered = false;
  std::vector<store::rule_explanation> rules;
};
BOOST_DESCRIBE_STRUCT(explanation, (), (remembered, rules))

reply explained(const store::state& state, const store::invocation_name& name,
                const store::outcome_subject& facts, const std::vector<std::string>& steps) {
  const auto* note = state.get<store::served_invocations>().find(name);
  const bool kept = note != nullptr && !note->facts.is_default();
  const auto subject = kept ? store::subject_of(*note->facts) : facts;
  explanation out{note != nullptr, {}};
  out.rules = store::explain(state.get<store::outcome_rules>(), subject, steps, note);
  std::string body;
  protocol::encode(body, out);
  return json_reply(200, std::move(body));
}

reply explain_command(const store::state& state, const std::string& command_id,
                      const std::string& instance_id) {
  const auto& commands = state.get<store::command_list>();
  const auto number = commands.number_of(command_id);
  if (!number) return unknown("command", command_id);
  const auto& command = *commands.at(*number);
  const auto* invocation = command.find(instance_id);
  if (invocation == nullptr) return unknown("invocation of the command on the node", instance_id);
  store::outcome_subject facts;
  facts.document_name = command.identity.document_name;
  facts.instance_id = instance_id;
  const auto& running = state.get<store::command_runs>();
  if (const auto run = running.find(*number); run != running.end() && run->second.owner) {
    const auto& owner = *run->second.owner;
    families::find(owner.family).engine.describe_owned(state, owner, facts);
  }
  std::vector<std::string> steps;
  for (const auto& plugin : invocation->command_plugins) steps.push_back(plugin.name);
  return explained(state, {command_id, instance_id}, facts, steps);
}

reply explain_task(const store::state& state, const std::string& execution_id,
                   const std::string& task_id, const std::string& invocation_id) {
  const auto* execution = state.get<store::window_execution_list>().find(execution_id);
  if (execution == nullptr) return unknown("execution of a window", execution_id);
  const auto* task = execution->find_task(task_id);
  if (task == nullptr) return unknown("task of the execution", task_id);
  for (std::size_t place = 0; place < task->invocations.size(); ++place) {
    const auto invocation = task->invocations.at(place);
    if (!invocation.invocation_id || !(*invocation.invocation_id == invocation_id)) continue;
    if (task->identity.task_type == store::task_type::run_command) {
      return error_reply(400,
                         "the task runs a command: ask by its CommandId, the ExecutionId of the "
                         "invocation, and the InstanceId");
    }
    store::outcome_subject facts;
    const auto& window_id = execution->identity.window_id;
    if (window_id) facts.window_id = *window_id;
    facts.window_target_id = invocation.window_target_id.value_or("");
    facts.task_type = task->identity.task_type;
    if (facts.task_type == store::task_type::automation && task->identity.task_arn) {
      facts.document_name = *task->identity.task_arn;
    }
    return explained(state, {task_id, invocation_id}, facts, {});
  }
  return unknown("invocation of the task", invocation_id);
}

reply explain_step(const store::state& state, const std::string& execution_id,
                   const std::string& step_id) {
  const auto& executions = state.get<store::automation_list>();
  const auto number = executions.number_of(execution_id);
  if (!number) return unknown("execution of a runbook", execution_id);
  const auto& execution = *executions.at(*number);
  for (const auto& step : execution.step_executions) {
    if (step.step_execution_id != step_id) continue;
    return explained(state, {execution_id, step_id}, engine::subject_of(execution, step),
                     {step.step_name});
  }
  return unknown("step of the execution", step_id);
}

/// The texts of exactly these members; nullopt when the body has others.
template <std::size_t Size>
std::optional<std::array<std::string, Size>> texts_of(
    const json::value& body, const std::array<std::string_view, Size>& names) {
  std::array<std::string, Size> out;
  const auto* members = body.get_if<json::object>();
  if (members == nullptr || members->size() != Size) return std::nullopt;
  for (std::size_t i = 0; i < Size; ++i) {
    const json::value* found = body.find(names[i]);
    const auto* text = found == nullptr ? nullptr : found->get_if<std::string>();
    if (text == nullptr) return std::nullopt;
    out[i] = *text;
  }
  return out;
}

}  // namespace

reply explain_outcomes(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto& state = parts.states.read(tenant_of(parts, asked));
  const auto parsed = json::parse(asked.body);
  if (const auto* body = std::get_if<json::value>(&parsed)) {
    if (const auto ids = texts_of<2>(*body, {"CommandId", "InstanceId"})) {
      return explain_command(state, (*ids)[0], (*ids)[1]);
    }
    if (const auto ids = texts_of<2>(*body, {"AutomationExecutionId", "StepExecutionId"})) {
      return explain_step(state, (*ids)[0], (*ids)[1]);
    }
    if (const auto ids = texts_of<3>(*body, {"WindowExecutionId", "TaskId", "InvocationId"})) {
      return explain_task(state, (*ids)[0], (*ids)[1], (*ids)[2]);
    }
  }
  return error_reply(400,
                     "body: expected an object of the strings CommandId and InstanceId, of "
                     "AutomationExecutionId and StepExecutionId, or of WindowExecutionId, TaskId "
                     "and InvocationId");
}

}  // namespace ssmock::control
