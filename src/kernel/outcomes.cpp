// SPDX-License-Identifier: Apache-2.0
#include "kernel/outcomes.hpp"

#include <algorithm>
#include <functional>
#include <limits>

namespace ssmock::store {
namespace {

bool allows(const std::optional<std::string>& wanted, std::string_view actual) {
  return !wanted || *wanted == actual;
}

/// A document's name; an ARN is reduced to the name in it.
std::string_view plain_name(std::string_view document) {
  return document.starts_with("arn:") ? document.substr(document.rfind('/') + 1) : document;
}

/// Whether a rule may mean a step of a runbook. One that would fit any command does not: most such
/// steps do something by themselves, as those do that send commands.
bool is_for_steps(const outcome_match& rule) {
  return rule.step_name || rule.action || rule.target || rule.document_name || rule.window_id ||
         rule.window_task_id || rule.window_target_id || rule.task_type;
}

/// The condition under which a rule is indexed: the one that is true of the fewest invocations.
std::string indexed_condition(const outcome_match& rule) {
  if (rule.instance_id) return "node " + *rule.instance_id;
  if (rule.window_task_id) return "task " + *rule.window_task_id;
  if (rule.window_id) return "window " + *rule.window_id;
  if (rule.document_name) return "document " + std::string(plain_name(*rule.document_name));
  return {};
}

}  // namespace

std::optional<unmet_condition> first_unmet(const outcome_match& rule,
                                           const outcome_subject& invocation) {
  if (!invocation.action.empty() && !is_for_steps(rule)) {
    return unmet_condition{"StepName", "any", invocation.step_name};
  }
  if (rule.document_name &&
      plain_name(*rule.document_name) != plain_name(invocation.document_name)) {
    return unmet_condition{"DocumentName", *rule.document_name, invocation.document_name};
  }
  if (!allows(rule.instance_id, invocation.instance_id))
    return unmet_condition{"InstanceId", *rule.instance_id, invocation.instance_id};
  if (!allows(rule.window_id, invocation.window_id))
    return unmet_condition{"WindowId", *rule.window_id, invocation.window_id};
  if (!allows(rule.window_task_id, invocation.window_task_id))
    return unmet_condition{"WindowTaskId", *rule.window_task_id, invocation.window_task_id};
  if (!allows(rule.window_target_id, invocation.window_target_id))
    return unmet_condition{"WindowTargetId", *rule.window_target_id, invocation.window_target_id};
  if (rule.task_type && rule.task_type != invocation.task_type) {
    const auto found = invocation.task_type ? to_text(*invocation.task_type) : std::string_view{};
    return unmet_condition{"TaskType", to_text(*rule.task_type), found};
  }
  if (!allows(rule.step_name, invocation.step_name))
    return unmet_condition{"StepName", *rule.step_name, invocation.step_name};
  if (!allows(rule.action, invocation.action))
    return unmet_condition{"Action", *rule.action, invocation.action};
  if (!allows(rule.target, invocation.target))
    return unmet_condition{"Target", *rule.target, invocation.target};
  return std::nullopt;
}

void outcome_rules::add(outcome_rule rule) {
  by_condition_[indexed_condition(rule)].insert(next_);
  rules_.emplace(next_++, std::move(rule));
}

void outcome_rules::clear() {
  rules_.clear();
  by_condition_.clear();
}

void outcome_rules::erase(std::uint64_t number) {
  const auto rule = rules_.find(number);
  const auto indexed = by_condition_.find(indexed_condition(rule->second));
  indexed->second.erase(number);
  if (indexed->second.empty()) by_condition_.erase(indexed);
  rules_.erase(rule);
}

/// The numbers of the rules that match, the one added last first.
std::vector<std::uint64_t> outcome_rules::matching(const outcome_subject& invocation) const {
  std::vector<std::uint64_t> out;
  const auto add = [&](const std::string& condition) {
    const auto found = by_condition_.find(condition);
    if (found == by_condition_.end()) return;
    for (const auto number : found->second) {
      if (!first_unmet(rules_.at(number), invocation)) out.push_back(number);
    }
  };
  add("node " + std::string(invocation.instance_id));
  add("task " + std::string(invocation.window_task_id));
  add("window " + std::string(invocation.window_id));
  add("document " + std::string(plain_name(invocation.document_name)));
  add({});
  std::ranges::sort(out, std::greater{});
  return out;
}

outcome_rules::chosen outcome_rules::serve_rule(outcome_rule& rule) {
  auto& sequence = rule.sequence;
  // A fixture may give it the greatest number that it can have.
  if (rule.hits < std::numeric_limits<std::int32_t>::max()) ++rule.hits;
  auto served = std::make_shared<const outcome>(sequence.front());
  auto& left = sequence.front().times;
  if (left ? --*left <= 0 : sequence.size() > 1) sequence.erase(sequence.begin());
  return served;
}

outcome_rules::served outcome_rules::serve(const outcome_subject& invocation,
                                           const std::vector<std::string_view>& steps) {
  served out{std::vector<chosen>(steps.size()), {}};
  if (rules_.empty()) return out;
  for (const auto number : matching(invocation)) {
    auto& rule = rules_.at(number);
    use made{number, 0, 0, nullptr};
    for (std::size_t step = 0; step < steps.size(); ++step) {
      if (out.outcomes[step] != nullptr || !allows(rule.plugin_name, steps[step])) continue;
      if (made.outcome == nullptr) made.outcome = serve_rule(rule);
      out.outcomes[step] = made.outcome;
      ++made.steps;
    }
    made.hit = rule.hits;
    if (made.outcome != nullptr) out.uses.push_back(std::move(made));
    if (rule.sequence.empty()) erase(number);
  }
  return out;
}

}  // namespace ssmock::store
