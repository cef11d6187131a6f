// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/shared.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/state.hpp"

/// What is remembered of invocations for the question why a rule was not used for one.
namespace ssmock::store {

/// The facts of an outcome_subject, kept for an invocation that a window began and for a step of a
/// runbook: when its execution has ended, the store does not know all of them. Those of others are
/// in the store.
struct outcome_facts {
  std::string document_name;
  std::string instance_id;
  std::string window_id;
  std::string window_task_id;
  std::string window_target_id;
  std::optional<store::task_type> task_type;  ///< unset: no window began it
  std::string step_name;                      ///< empty: it is no step of a runbook
  std::string action;
  std::string target;

  friend bool operator==(const outcome_facts&, const outcome_facts&) = default;
};
outcome_subject subject_of(const outcome_facts& facts);

/// Names an invocation: the id of a command and that of a node, the id of a task's execution in a
/// window and that of the invocation, or the ids of the executions of a runbook and of its step.
struct invocation_name {
  std::string_view run;
  std::string_view part;
};

/// An invocation for which rules were looked for.
struct served_invocation {
  std::string run;
  std::string part;  ///< empty: any of the run, for there were no rules
  shared<outcome_facts> facts;
  std::uint64_t rules_before = 0;  ///< the rules with lower numbers were there
  std::vector<outcome_rules::use> uses;
  std::vector<std::size_t> skipped_steps;  ///< those that do not run on the node's platform
};

/// The last of a tenant. They are no part of what a state is saved as.
class served_invocations {
 public:
  /// A test asks about an invocation soon after it began. So many take about 0.2 MB.
  static constexpr std::size_t most = 1'000;

  void add(served_invocation added);
  /// Null when it is none of the last ones.
  const served_invocation* find(const invocation_name& of) const;
  /// Whether the newest note says that there were no rules for this run.
  bool newest_is_without_rules(std::string_view run) const;

 private:
  std::vector<served_invocation> notes_;
  std::size_t oldest_ = 0;  ///< its place, when there are as many as there may be
};

/// Whether there are no rules, and that is remembered of the run already.
bool nothing_to_serve(const state& in, std::string_view run);

/// The outcome of each step of an invocation, see outcome_rules::serve(). It is remembered. A step
/// with an empty name does not run on the node.
std::vector<outcome_rules::chosen> serve_outcomes(state& in, const invocation_name& name,
                                                  const outcome_subject& invocation,
                                                  const std::vector<std::string_view>& steps);
}  // namespace ssmock::store
