// SPDX-License-Identifier: Apache-2.0
// Actions that begin something of this service and wait for its end: a command, an execution.
#include <algorithm>
#include <string>
#include <utility>

#include "core/text.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/failure_texts.hpp"
#include "families/automation/store/executions.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/engine/step_rules.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::engine::actions {
namespace {

/// The values of a map of parameters as lists of texts, as operations take them. An execution takes
/// no empty text, which runbooks hand on for parameters of theirs that are not given.
json::value with_lists(const json::value& parameters, bool without_empty) {
  json::object out;
  const auto* members = parameters.get_if<json::object>();
  if (members == nullptr) return out;
  for (const auto& [name, value] : *members) {
    auto all = automation::output_texts(value);
    if (without_empty && all == std::vector<std::string>{""}) continue;
    json::list texts;
    for (auto& text : all) texts.push_back(std::move(text));
    out.emplace_back(name, json::value(std::move(texts)));
  }
  return out;
}

json::value as_list(const json::value& content) {
  if (content.get_if<json::list>() != nullptr) return content;
  json::list out;
  out.push_back(content);
  return out;
}

/// The inputs as the request of an operation: without empty ones, which runbooks have for
/// parameters that are not given.
json::object request_of(const running_step& of, std::string_view parameters) {
  json::object out;
  for (const auto& [name, value] : *of.inputs.get_if<json::object>()) {
    const auto* text = value.get_if<std::string>();
    const auto* items = value.get_if<json::list>();
    if (value.is_null() || (text != nullptr && text->empty()) ||
        (items != nullptr && items->empty())) {
      continue;
    }
    if (name == parameters) {
      auto lists = with_lists(value, parameters == "RuntimeParameters");
      if (!lists.get_if<json::object>()->empty()) out.emplace_back(name, std::move(lists));
    } else if (name == "InstanceIds" || name == "Targets" || name == "TargetMaps" ||
               name == "TargetLocations" || name == "Tags") {
      out.emplace_back(name, as_list(value));
    } else if (name == "TimeoutSeconds" && text != nullptr) {
      const auto seconds = parse_whole<std::int64_t>(*text);
      out.emplace_back(name, seconds ? json::value(*seconds) : value);
    } else if (value.get_if<json::object>() == nullptr && items == nullptr &&
               name != "TimeoutSeconds") {
      out.emplace_back(name, json::value(automation::text_of(value)));
    } else {
      out.emplace_back(name, value);
    }
  }
  return out;
}

store::owner_reference owner_of(const running_step& of) {
  return {automation_family, of.execution.automation_execution_id,
          of.shown.step_execution_id.value_or(""), 0};
}

}  // namespace

maybe_end begin_run_command(running_step& of) {
  const auto called = call_operation(of, "SendCommand", json::value(request_of(of, "Parameters")));
  if (!called.error.empty()) return failed_end(of.step, called.error);
  const auto id = automation::text_at(*called.reply.find("Command"), "CommandId");
  const auto number = of.in.state.get<store::command_list>().number_of(id);
  of.run.child = id;
  of.in.state.edit<store::command_runs>().at(*number).owner = owner_of(of);
  return std::nullopt;
}

namespace {

/// The step of a command whose output Automation shows: the one that failed, or else the last one
/// that was not skipped, of the node that failed, or else of the first one [I].
const store::command_plugin* shown_plugin(const store::command_record& command) {
  const store::command_plugin* out = nullptr;
  for (const auto& invocation : command.invocations()) {
    for (const auto& plugin : invocation.command_plugins) {
      if (plugin.status && *plugin.status != store::invocation_status::success) return &plugin;
      if (&invocation != &command.invocations().front()) continue;
      if (out == nullptr || !was_skipped(plugin)) out = &plugin;
    }
  }
  return out;
}

/// The outputs of aws:runCommand, in the order that failures list them in [R].
json::object command_outputs(const store::command_record& command) {
  const auto& identity = command.identity;
  const auto* plugin = shown_plugin(command);
  const auto status = std::string(to_text(*identity.status));
  const std::int64_t code = plugin != nullptr ? plugin->response_code : -1;
  const auto output = plugin != nullptr ? *plugin->output : std::string{};
  json::object payload{{"Status", status},
                       {"ResponseCode", code},
                       {"Output", output},
                       {"CommandId", identity.command_id}};
  return {{"Status", status},
          {"ResponseCode", code},
          {"Output", output},
          {"OutputPayload", json::value(std::move(payload))},
          {"CommandId", identity.command_id}};
}

/// `Command <id> returns unexpected invocation result: \n{Status=[Failed], ...}`, a Java map [R].
std::string unexpected_result(const std::string& command_id, const json::object& outputs) {
  std::string out = "Command " + command_id + " returns unexpected invocation result: \n{";
  for (const auto& [name, value] : outputs) {
    if (out.back() != '{') out += ", ";
    out += name + "=[" + joined(automation::output_texts(value), ", ") + "]";
  }
  return out + "}";
}

}  // namespace

maybe_end resume_run_command(running_step& of) {
  const auto& commands = of.in.state.get<store::command_list>();
  const auto* command = commands.find(of.run.child);
  if (command == nullptr) {
    return failed_end(of.step, "Command " + of.run.child + " does not exist");
  }
  const auto status = command->identity.status;
  if (!status || !is_terminal(*status)) return std::nullopt;
  auto outputs = command_outputs(*command);
  if (*status == store::command_status::success)
    return succeeded_end(outputs_from(of.step, json::value(std::move(outputs))));
  auto failed = failed_end(of.step, unexpected_result(of.run.child, outputs));
  failed.outputs = outputs_from(of.step, json::value(std::move(outputs)));
  return failed;
}

maybe_end begin_execute_automation(running_step& of) {
  auto request = request_of(of, "RuntimeParameters");
  for (auto& [name, value] : request) {
    if (name == "RuntimeParameters") name = "Parameters";
  }
  const auto called =
      call_operation(of, "StartAutomationExecution", json::value(std::move(request)));
  if (!called.error.empty()) return failed_end(of.step, called.error);
  const auto id = automation::text_at(called.reply, "AutomationExecutionId");
  const auto number = of.in.state.get<store::automation_list>().number_of(id);
  of.run.child = id;
  adopt_automation(of.in, *number, owner_of(of), of.now);
  return std::nullopt;
}

maybe_end resume_execute_automation(running_step& of) {
  const auto& executions = of.in.state.get<store::automation_list>();
  const auto number = executions.number_of(of.run.child);
  if (!number) return failed_end(of.step, "Automation " + of.run.child + " does not exist");
  const auto& child = *executions.at(*number);
  const auto status = child.automation_execution_status;
  if (!has_ended(status)) return std::nullopt;
  json::list outputs;
  for (const auto& output : child.outputs) {
    for (const auto& text : output.second) outputs.emplace_back(text);
  }
  json::object out{{"Output", json::value(std::move(outputs))},
                   {"ExecutionId", of.run.child},
                   {"Status", std::string(to_text(status))}};
  out = outputs_from(of.step, json::value(std::move(out)));
  if (status == store::automation_status::success) return succeeded_end(std::move(out));
  auto failed = failed_end(of.step, "Automation " + of.run.child + " ended with the status " +
                                        std::string(to_text(status)) + ". " +
                                        child.failure_message.value_or(""));
  failed.outputs = std::move(out);
  return failed;
}

}  // namespace ssmock::engine::actions
