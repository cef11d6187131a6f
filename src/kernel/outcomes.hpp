// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <memory>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/free_json.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "kernel/statuses.hpp"

namespace ssmock::store {

/// The scripted result of a command's step on a node, of a step of a runbook, or of an invocation
/// of a window's Lambda or Step Functions task. Members that are not set follow from those that
/// are: see families/run_command/engine/results.hpp.
struct outcome {
  std::optional<invocation_status> status;
  std::optional<std::string> status_details;
  std::optional<std::int32_t> response_code;
  /// May name parameters of the command: `{{ commands }}`.
  std::optional<shared_text> standard_output_content;
  std::optional<shared_text> standard_error_content;
  std::optional<milliseconds> delivery_delay;    ///< from SendCommand to the start on the node
  std::optional<milliseconds> duration;          ///< from the start to the end
  std::optional<milliseconds> visibility_delay;  ///< until GetCommandInvocation finds it
  /// Patches that a step of a document for patching cannot install, as lists of baselines name
  /// them.
  std::optional<std::vector<std::string>> failed_patches;
  /// What the action of a runbook's step returns: an object.
  std::optional<free_json> outputs;
  std::optional<std::string> failure_message;  ///< why a step of a runbook fails
  /// Remaining uses. Unset: 1, or unlimited for the last outcome of a rule.
  std::optional<std::int32_t> times;
};
BOOST_DESCRIBE_STRUCT(outcome, (),
                      (status, status_details, response_code, standard_output_content,
                       standard_error_content, delivery_delay, duration, visibility_delay,
                       failed_patches, outputs, failure_message, times))

/// The conditions of a rule. It applies to an invocation that meets all conditions that are set.
struct outcome_match {
  std::optional<std::string> document_name;
  std::optional<std::string> instance_id;
  std::optional<std::string> window_id;
  std::optional<std::string> window_task_id;
  std::optional<std::string> window_target_id;
  std::optional<store::task_type> task_type;
  std::optional<std::string> plugin_name;  ///< the name of a step
  // The following are of steps of runbooks.
  std::optional<std::string> step_name;
  std::optional<std::string> action;
  std::optional<std::string> target;  ///< the target of the execution
};
BOOST_DESCRIBE_STRUCT(outcome_match, (),
                      (document_name, instance_id, window_id, window_task_id, window_target_id,
                       task_type, plugin_name, step_name, action, target))

/// A rule: its outcomes are used one after the other, in the order of the sequence.
struct outcome_rule : outcome_match {
  std::vector<outcome> sequence;
  std::int32_t hits = 0;  ///< the number of invocations that it has served
};
BOOST_DESCRIBE_STRUCT(outcome_rule, (outcome_match), (sequence, hits))

/// The facts of an invocation that rules compare with their conditions; empty where the invocation
/// has no such fact.
struct outcome_subject {
  std::string_view document_name;
  std::string_view instance_id;
  std::string_view window_id;
  std::string_view window_task_id;
  std::string_view window_target_id;
  std::optional<store::task_type> task_type;
  std::string_view step_name;  ///< also of a command that a runbook's step sent
  std::string_view action;     ///< of a step of a runbook; empty: it is none
  std::string_view target;
};

/// The first condition of a rule that an invocation does not meet, by the name of its member.
struct unmet_condition {
  std::string_view name;
  std::string_view expected;
  std::string_view found;  ///< empty: the invocation has no such fact
};
/// Nullopt when the invocation meets all of them. A rule means steps of runbooks only when it has a
/// condition that tells them from commands. PluginName is not looked at: it is a condition
/// for each step.
std::optional<unmet_condition> first_unmet(const outcome_match& rule,
                                           const outcome_subject& invocation);

/// The rules of a tenant. If several rules match an invocation, the one added last is used.
class outcome_rules {
 public:
  using chosen = std::shared_ptr<const outcome>;

  /// That a rule was used for an invocation.
  struct use {
    std::uint64_t rule;  ///< its number
    std::int32_t hit;    ///< the rule's hits with this one
    std::uint32_t steps = 0;
    chosen outcome;
  };
  struct served {
    std::vector<chosen> outcomes;  ///< of each step; null for a step that no rule matches
    std::vector<use> uses;         ///< the newest rule first
  };

  void add(outcome_rule rule);
  void clear();
  /// Takes a rule away; the others keep their numbers and hits.
  void erase(std::uint64_t number);
  /// The rules in the order in which they were added.
  const std::map<std::uint64_t, outcome_rule>& all() const { return rules_; }

  /// The number that the next rule will get; all others have lower ones.
  std::uint64_t next() const { return next_; }

  /// The outcome of each step of one invocation. This counts as one use of each rule that is used,
  /// however many of the steps it matches.
  served serve(const outcome_subject& invocation, const std::vector<std::string_view>& steps);

 private:
  using numbers = std::set<std::uint64_t>;

  static chosen serve_rule(outcome_rule& rule);
  std::vector<std::uint64_t> matching(const outcome_subject& invocation) const;

  std::map<std::uint64_t, outcome_rule> rules_;  ///< by number, which grows
  std::uint64_t next_ = 0;
  /// The rules by one of their conditions, so that an invocation is compared with few of many.
  /// Rules that have none of the indexed conditions stand under the empty text.
  std::unordered_map<std::string, numbers> by_condition_;
};

}  // namespace ssmock::store
