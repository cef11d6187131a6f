// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/step_actions.hpp"

#include <algorithm>
#include <array>

#include "families/automation/content/json_path.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/failure_texts.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::engine {
namespace {

using namespace actions;
using std::chrono::seconds;

/// An action that calls another service, where the user has named its endpoint.
constexpr step_action at_service(std::string_view name, std::string_view service) {
  return {name, &begin_elsewhere, nullptr, seconds{0}, false, service};
}

// The time-outs are the user guide's [D].
constexpr std::array rows{
    step_action{"aws:approve", &begin_approve, nullptr, seconds{604'800}, true},
    step_action{"aws:assertAwsResourceProperty", &begin_assert},
    step_action{"aws:branch", &begin_branch},
    at_service("aws:changeInstanceState", "ec2"),
    at_service("aws:copyImage", "ec2"),
    at_service("aws:createImage", "ec2"),
    at_service("aws:createStack", "cloudformation"),
    at_service("aws:createTags", "ec2"),
    at_service("aws:deleteImage", "ec2"),
    at_service("aws:deleteStack", "cloudformation"),
    step_action{"aws:executeAutomation", &begin_execute_automation, &resume_execute_automation},
    step_action{"aws:executeAwsApi", &begin_execute_api},
    step_action{"aws:executeScript", &begin_elsewhere, nullptr, seconds{600}},
    at_service("aws:executeStateMachine", "stepfunctions"),
    at_service("aws:invokeLambdaFunction", "lambda"),
    step_action{"aws:invokeWebhook", &begin_elsewhere},
    step_action{"aws:loop", nullptr},
    step_action{"aws:pause", &begin_pause, nullptr, seconds{0}, true},
    step_action{"aws:runCommand", &begin_run_command, &resume_run_command},
    at_service("aws:runInstances", "ec2"),
    step_action{"aws:sleep", &begin_sleep, &resume_sleep},
    step_action{"aws:updateVariable", &begin_update_variable},
    step_action{"aws:waitForAwsResourceProperty", &poll_property, &poll_property, seconds{3600}},
};

/// Whether a step of this action has as outputs only what it declares: the others have all that the
/// action returns.
bool has_declared_outputs_only(std::string_view action) {
  return action == "aws:executeAwsApi" || action == "aws:assertAwsResourceProperty" ||
         action == "aws:waitForAwsResourceProperty";
}

}  // namespace

namespace actions {

std::string input_text(const running_step& of, std::string_view name) {
  return automation::text_at(of.inputs, name);
}

}  // namespace actions

std::span<const step_action> step_actions() { return rows; }

bool is_scripted(const step_action& of) { return of.begin == &begin_elsewhere; }

const step_action* find_action(std::string_view name) {
  const auto found = std::ranges::find(rows, name, &step_action::name);
  return found != rows.end() ? &*found : nullptr;
}

void cancel_child(running_step& of) {
  forget_work(of.in, of.execution, of.run);
  if (of.run.child.empty()) return;
  if (of.step.action == "aws:executeAutomation") {
    const auto number = of.in.state.get<store::automation_list>().number_of(of.run.child);
    if (number) cancel_automation(of.in, *number, of.now);
    return;
  }
  const auto number = of.in.state.get<store::command_list>().number_of(of.run.child);
  if (number) cancel_command(of.in, *number, {}, of.now);
}

step_end failed_end(const automation::runbook_step& step, std::string_view detail) {
  step_end out;
  out.status = store::automation_status::failed;
  out.message = failure_text(step.action, detail);
  return out;
}

void show_outputs(store::step_execution& in, const json::object& outputs) {
  auto& shown = in.outputs.emplace();
  for (const auto& [name, value] : outputs) {
    shown.emplace_back(name, automation::output_texts(value));
  }
  std::ranges::sort(shown, {}, [](const auto& each) { return each.first; });
}

namespace {

/// What a selector selects of a reply. Those of aws:invokeLambdaFunction look into what the
/// function has returned, which is the JSON text `Payload` [D].
std::optional<json::value> selected(const automation::runbook_step& step, const json::value& reply,
                                    std::string_view selector) {
  const auto* payload = reply.find("Payload");
  if (step.action != "aws:invokeLambdaFunction" || payload == nullptr)
    return automation::select(reply, selector);
  const auto* text = payload->get_if<std::string>();
  const auto returned = text != nullptr ? automation::read_value(*text) : *payload;
  auto value = returned.is_null() ? std::nullopt : automation::select(returned, selector);
  if (value) return value;
  auto read = *reply.get_if<json::object>();
  for (auto& [name, each] : read) {
    if (name == "Payload" && !returned.is_null()) each = returned;
  }
  return automation::select(json::value(std::move(read)), selector);
}

}  // namespace

json::object outputs_from(const automation::runbook_step& step, const json::value& reply,
                          bool by_name) {
  json::object out;
  const auto* members = reply.get_if<json::object>();
  if (members != nullptr && !has_declared_outputs_only(step.action)) out = *members;
  for (const auto& declared : step.outputs) {
    const auto* named = by_name ? reply.find(declared.name) : nullptr;
    auto value =
        named != nullptr ? std::optional(*named) : selected(step, reply, declared.selector);
    if (!value) continue;
    std::erase_if(out, [&](const auto& member) { return member.first == declared.name; });
    out.emplace_back(declared.name, automation::converted(*std::move(value), declared.type));
  }
  return out;
}

step_end scripted_end(running_step& of, const store::outcome& chosen) {
  const auto result = result_of(&chosen, {});
  step_end out;
  out.status = automation_status_of(result.status);
  if (out.status == store::automation_status::success || chosen.outputs) {
    const auto given =
        chosen.outputs ? automation::read_value(chosen.outputs->text) : json::value{};
    if (chosen.outputs) {
      out.outputs = outputs_from(of.step, given, true);
    } else {
      out.outputs = begin_elsewhere(of)->outputs;
    }
  }
  // StatusDetails are for invocations of a window's task; here they are the same.
  const auto detail = chosen.failure_message.value_or(chosen.status_details.value_or(""));
  if (out.status == store::automation_status::failed) {
    out.message = detail.empty() ? internal_failure_text() : failure_text(of.step.action, detail);
  } else if (out.status == store::automation_status::timed_out) {
    out.message = timeout_text(of.step.action, detail.empty() ? "The step timed out" : detail);
  }
  return out;
}

}  // namespace ssmock::engine
