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

/// Who has to approve a step, in turn. Those of a change template say how many decisions each of
/// them, a user or a group, has to make [D].
struct approval_rule {
  std::vector<std::string> approvers;
  std::size_t wanted = 1;
  bool is_valid = true;  ///< the numbers are whole ones
};

approval_rule rule_of(const running_step& of) {
  constexpr std::size_t too_many = 11;
  approval_rule out;
  const auto count = [&out](const json::value& in, std::string_view name) -> std::size_t {
    const auto text = automation::text_at(in, name);
    const auto number = parse_whole<std::uint32_t>(text);
    out.is_valid = out.is_valid && (number || text.empty());
    return number.value_or(1);
  };
  for (const auto& each : automation::list_at(of.inputs, "Approvers"))
    out.approvers.push_back(automation::text_of(each));
  out.wanted = count(of.inputs, "MinRequiredApprovals");
  if (const auto* enhanced = of.inputs.find("EnhancedApprovals")) {
    out.wanted = 0;
    for (const auto& each : automation::list_at(*enhanced, "Approvers")) {
      const auto wanted = count(each, "minRequiredApprovals");
      for (std::size_t i = 0; i < wanted && out.wanted < too_many; ++i, ++out.wanted)
        out.approvers.push_back(automation::text_at(each, "approver"));
    }
  }
  out.wanted = std::max<std::size_t>(out.wanted, 1);
  return out;
}

/// What the step has as outputs, also while it waits [D].
json::object approval_outputs(const running_step& of) {
  const auto status = approval_status(of.run, rule_of(of).wanted);
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
  constexpr std::size_t most_approvers = 10;      // [D]
  constexpr std::size_t longest_message = 4'096;  // [D]
  const auto rule = rule_of(of);
  if (!rule.is_valid)
    return failed_end(of.step, "The number of required approvals is no whole number");
  if (rule.approvers.size() > most_approvers)
    return failed_end(of.step, "There are more than 10 Approvers");
  if (!rule.approvers.empty() && rule.wanted > rule.approvers.size())
    return failed_end(of.step, "MinRequiredApprovals exceeds the number of Approvers");
  if (utf8_length(input_text(of, "Message")) > longest_message)
    return failed_end(of.step, "The Message is longer than 4096 characters");
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

namespace {

/// Whether a variable may have the value: it has the type, and is one of the allowed ones.
bool suits(const json::value& value, const automation::runbook_variable& variable) {
  if (variable.type == "Boolean" && value.get_if<bool>() == nullptr) return false;
  if (variable.type == "Integer" && value.get_if<std::int64_t>() == nullptr) return false;
  const auto text = automation::text_of(value);
  return variable.allowed_values.empty() ||
         std::ranges::any_of(variable.allowed_values, [&](const json::value& each) {
           return automation::text_of(each) == text;
         });
}

}  // namespace

maybe_end begin_update_variable(running_step& of) {
  constexpr std::string_view prefix = "variable:";
  auto name = input_text(of, "Name");
  if (name.starts_with(prefix)) name.erase(0, prefix.size());
  const auto& declared = runbook_of(of.run).variables;
  const auto known = std::ranges::find(declared, name, &automation::runbook_variable::name);
  if (known == declared.end()) {
    return failed_end(of.step, "Variable " + name + " is not declared in the runbook");
  }
  const auto* given = of.inputs.find("Value");
  auto value = automation::converted(given != nullptr ? *given : json::value{}, known->type);
  if (!suits(value, *known)) {
    return failed_end(of.step,
                      "Value " + automation::text_of(value) + " is not valid for variable " + name);
  }
  set_value(of.run, std::string(prefix) + name, value);
  of.execution.variables = variables_of(of.run);
  return step_end{};
}

}  // namespace actions

std::optional<step_end> decide(running_step& of, bool approved, const std::string& comment) {
  using namespace actions;
  const auto rule = rule_of(of);
  // Whoever signed the request is not known, so each decision counts as the next approver's.
  const auto place = of.run.decisions.size();
  of.run.decisions.push_back(
      {place < rule.approvers.size() ? rule.approvers[place] : root_user_arn(of.in.tenant.account),
       approved ? "Approve" : "Reject", comment});
  auto outputs = outputs_from(of.step, json::value(approval_outputs(of)));
  show_outputs(of.shown, outputs);
  if (!approved) {
    auto out = failed_end(of.step, "The request was rejected");
    out.outputs = std::move(outputs);
    return out;
  }
  if (of.run.decisions.size() < rule.wanted) return std::nullopt;
  return succeeded_end(std::move(outputs));
}

}  // namespace ssmock::engine
