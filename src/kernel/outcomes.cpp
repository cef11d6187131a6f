// SPDX-License-Identifier: Apache-2.0
#include "kernel/outcomes.hpp"

#include <algorithm>

namespace ssmock::store {
namespace {

bool allows(const std::optional<std::string>& wanted, std::string_view actual) {
  return !wanted || *wanted == actual;
}

/// A document's name; an ARN is reduced to the name in it.
std::string_view plain_name(std::string_view document) {
  return document.starts_with("arn:") ? document.substr(document.rfind('/') + 1) : document;
}

bool is_document(const std::optional<std::string>& wanted, std::string_view actual) {
  return !wanted || plain_name(*wanted) == plain_name(actual);
}

bool matches(const outcome_match& rule, const outcome_subject& invocation) {
  return is_document(rule.document_name, invocation.document_name) &&
         allows(rule.instance_id, invocation.instance_id) &&
         allows(rule.window_id, invocation.window_id) &&
         allows(rule.window_task_id, invocation.window_task_id) &&
         allows(rule.window_target_id, invocation.window_target_id) &&
         (!rule.task_type || rule.task_type == invocation.task_type);
}

}  // namespace

outcome_rules::chosen outcome_rules::serve_rule(std::size_t rule) {
  auto& sequence = rules_[rule].sequence;
  auto served = std::make_shared<const outcome>(sequence.front());
  auto& left = sequence.front().times;
  if (left ? --*left <= 0 : sequence.size() > 1) sequence.erase(sequence.begin());
  return served;
}

std::vector<outcome_rules::chosen> outcome_rules::serve(
    const outcome_subject& invocation, const std::vector<std::string_view>& steps) {
  std::vector<chosen> out(steps.size());
  if (rules_.empty()) return out;
  bool used_up = false;
  for (auto rule = rules_.size(); rule-- > 0;) {
    if (!matches(rules_[rule], invocation)) continue;
    chosen served;
    for (std::size_t step = 0; step < steps.size(); ++step) {
      if (out[step] != nullptr || !allows(rules_[rule].plugin_name, steps[step])) continue;
      if (served == nullptr) served = serve_rule(rule);
      out[step] = served;
    }
    used_up = used_up || rules_[rule].sequence.empty();
  }
  if (used_up) std::erase_if(rules_, [](const auto& rule) { return rule.sequence.empty(); });
  return out;
}

}  // namespace ssmock::store
