// SPDX-License-Identifier: Apache-2.0
#include "kernel/outcome_explanations.hpp"

#include <algorithm>
#include <functional>
#include <set>

#include "core/text.hpp"

namespace ssmock::store {
namespace {

using use = outcome_rules::use;

void add_unmet(rule_explanation& to, const unmet_condition& unmet) {
  to.condition = unmet.name;
  to.expected = unmet.expected;
  if (!unmet.found.empty()) to.found = unmet.found;
}

/// What rules with a PluginName compare with it.
std::vector<std::string> running_steps(std::span<const std::string> steps,
                                       const served_invocation* note) {
  std::vector<std::string> out;
  for (std::size_t step = 0; step < steps.size(); ++step) {
    const bool skipped = note != nullptr &&
                         std::ranges::find(note->skipped_steps, step) != note->skipped_steps.end();
    if (!skipped) out.push_back(steps[step]);
  }
  return out;
}

rule_explanation explain_use(const use& of) {
  rule_explanation out;
  out.result = rule_verdict::served;
  out.outcome = *of.outcome;
  out.outcome->times.reset();  // says how often it was to be used, which Hit answers
  out.steps = of.steps;
  out.hit = of.hit;
  return out;
}

rule_explanation explain_other(const outcome_rule& rule, const outcome_subject& invocation,
                               const std::vector<std::string>& steps) {
  rule_explanation out;
  out.result = rule_verdict::outranked;
  if (const auto unmet = first_unmet(rule, invocation)) {
    out.result = rule_verdict::unmet;
    add_unmet(out, *unmet);
  } else if (rule.plugin_name && std::ranges::find(steps, *rule.plugin_name) == steps.end()) {
    out.result = rule_verdict::unmet;
    const auto found = joined(steps, ", ");
    add_unmet(out, {"PluginName", *rule.plugin_name, found});
  }
  return out;
}

}  // namespace

std::vector<rule_explanation> explain(const outcome_rules& rules, const outcome_subject& invocation,
                                      std::span<const std::string> steps,
                                      const served_invocation* note) {
  std::set<std::uint64_t, std::greater<>> numbers;
  for (const auto& [number, rule] : rules.all()) numbers.insert(number);
  const std::vector<use> none;
  const auto& uses = note != nullptr ? note->uses : none;
  for (const auto& each : uses) numbers.insert(each.rule);
  const auto running = running_steps(steps, note);
  std::vector<rule_explanation> out;
  out.reserve(numbers.size());
  for (const auto number : numbers) {
    const auto used = std::ranges::find(uses, number, &use::rule);
    const auto found = rules.all().find(number);
    auto& added =
        out.emplace_back(used != uses.end() ? explain_use(*used)
                                            : explain_other(found->second, invocation, running));
    if (found != rules.all().end()) added.rule = found->second;
    if (note != nullptr && number >= note->rules_before) {
      added.result = rule_verdict::added_later;
    } else if (note == nullptr && added.result == rule_verdict::outranked) {
      added.result = rule_verdict::not_remembered;
    }
  }
  return out;
}

}  // namespace ssmock::store
