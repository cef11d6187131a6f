// SPDX-License-Identifier: Apache-2.0
// Actions that steer the execution itself: they need no service.
#include <algorithm>
#include <chrono>
#include <string>

#include "core/text.hpp"
#include "core/time.hpp"
#include "families/automation/content/conditions.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "families/automation/engine/run_values.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine {
namespace actions {
namespace {

/// `PT10M`, or a time: the end of a step of aws:sleep; nullopt for any other text.
std::optional<instant> end_of_sleep(const running_step& of) {
  const auto duration = input_text(of, "Duration");
  if (!duration.empty()) {
    const auto read = parse_duration(duration);
    if (!read || *read < milliseconds{0}) return std::nullopt;
    return later(of.now, *read);
  }
  const auto time = parse_iso_8601(input_text(of, "Timestamp"));
  return time ? std::optional(std::max(*time, of.now)) : std::nullopt;
}

}  // namespace

maybe_end begin_sleep(running_step& of) {
  constexpr std::chrono::seconds longest{604'799};  // [D]
  const auto end = end_of_sleep(of);
  if (!end) return failed_end(of.step, "Duration or Timestamp is not in the format of ISO-8601");
  if (*end - of.now > longest) {
    return failed_end(of.step, "The time to sleep exceeds 604799 seconds");
  }
  if (*end == of.now) return step_end{};
  of.run.next = *end;
  return std::nullopt;
}

maybe_end resume_sleep(running_step& /*of*/) { return step_end{}; }

maybe_end begin_pause(running_step& /*of*/) { return std::nullopt; }

namespace {

std::string_view approval_status(const store::automation_run& run, std::size_t wanted) {
  const auto rejected = [](const auto& each) { return each.decision != "Approve"; };
  if (std::ranges::any_of(run.decisions, rejected)) return "Rejected";
  return run.decisions.size() >= wanted ? "Approved" : "Waiting";
}

std::size_t wanted_approvals(const running_step& of) {
  const auto number = parse_whole<std::size_t>(input_text(of, "MinRequiredApprovals"));
  return std::max<std::size_t>(number.value_or(1), 1);
}

/// What the step has as outputs, also while it waits [D].
json::object approval_outputs(const running_step& of) {
  const auto status = approval_status(of.run, wanted_approvals(of));
  json::list decisions;
  for (const auto& each : of.run.decisions) {
    decisions.push_back(json::object{
        {"approver", each.approver}, {"decision", each.decision}, {"comment", each.comment}});
  }
  return {{"ApprovalStatus", std::string(status)},
          {"ApproverDecisions", json::value(std::move(decisions))}};
}

}  // namespace

maybe_end begin_approve(running_step& of) {
  constexpr std::size_t most_approvers = 10;  // [D]
  if (automation::list_at(of.inputs, "Approvers").size() > most_approvers) {
    return failed_end(of.step, "There are more than 10 Approvers");
  }
  show_outputs(of.shown, approval_outputs(of));
  return std::nullopt;
}

maybe_end begin_branch(running_step& of) {
  step_end out;
  // The conditions refer to values that a list of references would be spread into, so they are read
  // from the runbook and not from the inputs.
  const auto& inputs = of.step.inputs;
  const auto values = values_of(of.run);
  const auto& choices = automation::list_at(inputs, "Choices");
  const auto chosen = std::ranges::find_if(
      choices, [&](const json::value& choice) { return automation::holds(choice, values); });
  const auto* next = chosen != choices.end() ? chosen->find("NextStep") : nullptr;
  if (next == nullptr) next = inputs.find("Default");
  if (next != nullptr) out.jump = std::string(automation::step_in_link(automation::text_of(*next)));
  return out;
}

maybe_end begin_update_variable(running_step& of) {
  constexpr std::string_view prefix = "variable:";
  auto name = input_text(of, "Name");
  if (name.starts_with(prefix)) name.erase(0, prefix.size());
  const auto& declared = runbook_of(of.run).variables;
  const auto known = std::ranges::find(declared, name, &automation::runbook_variable::name);
  if (known == declared.end()) {
    return failed_end(of.step, "Variable " + name + " is not declared in the runbook");
  }
  const auto* value = of.inputs.find("Value");
  set_value(of.run, std::string(prefix) + name,
            automation::converted(value != nullptr ? *value : json::value{}, known->type));
  of.execution.variables = variables_of(of.run);
  return step_end{};
}

}  // namespace actions

std::optional<step_end> decide(running_step& of, bool approved, const std::string& comment) {
  using namespace actions;
  const auto& approvers = automation::list_at(of.inputs, "Approvers");
  // Whoever signed the request is not known, so each decision counts as the next approver's.
  const auto place = of.run.decisions.size();
  of.run.decisions.push_back({place < approvers.size() ? automation::text_of(approvers[place])
                                                       : root_user_arn(of.in.tenant.account),
                              approved ? "Approve" : "Reject", comment});
  auto outputs = approval_outputs(of);
  show_outputs(of.shown, outputs);
  if (!approved) {
    auto out = failed_end(of.step, "The request was rejected");
    out.outputs = std::move(outputs);
    return out;
  }
  if (of.run.decisions.size() < wanted_approvals(of)) return std::nullopt;
  return succeeded_end(std::move(outputs));
}

}  // namespace ssmock::engine
