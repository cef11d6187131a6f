// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "kernel/statuses.hpp"

namespace ssmock::store {

/// What a step of a command comes to on a node, or an invocation of another task of a window. What
/// is not said follows from what is: see engine/results.hpp.
struct outcome {
  std::optional<invocation_status> status;
  std::optional<std::string> status_details;
  std::optional<std::int32_t> response_code;
  /// May name parameters of the command: `{{ commands }}`.
  std::optional<std::string> standard_output_content;
  std::optional<std::string> standard_error_content;
  std::optional<milliseconds> delivery_delay;    ///< from the sending to the start
  std::optional<milliseconds> duration;          ///< from the start to the end
  std::optional<milliseconds> visibility_delay;  ///< until GetCommandInvocation knows of it
  /// How many invocations it still serves; without it one, or, if it is the last of its rule, all.
  std::optional<std::int32_t> times;
};
BOOST_DESCRIBE_STRUCT(outcome, (),
                      (status, status_details, response_code, standard_output_content,
                       standard_error_content, delivery_delay, duration, visibility_delay, times))

/// Which invocations a rule is for: all that it says must hold.
struct outcome_match {
  std::optional<std::string> document_name;
  std::optional<std::string> instance_id;
  std::optional<std::string> window_id;
  std::optional<std::string> window_task_id;
  std::optional<std::string> window_target_id;
  std::optional<store::task_type> task_type;
  std::optional<std::string> plugin_name;  ///< a step
};
BOOST_DESCRIBE_STRUCT(outcome_match, (),
                      (document_name, instance_id, window_id, window_task_id, window_target_id,
                       task_type, plugin_name))

/// A rule: its outcomes serve one after the other.
struct outcome_rule : outcome_match {
  std::vector<outcome> sequence;
};
BOOST_DESCRIBE_STRUCT(outcome_rule, (outcome_match), (sequence))

/// What an invocation is, for a rule to match; empty where it has none.
struct outcome_subject {
  std::string_view document_name;
  std::string_view instance_id;
  std::string_view window_id;
  std::string_view window_task_id;
  std::string_view window_target_id;
  std::optional<store::task_type> task_type;
};

/// The rules of a tenant. Of those that match, the one added last serves.
class outcome_rules {
 public:
  using chosen = std::shared_ptr<const outcome>;

  void add(outcome_rule rule) { rules_.push_back(std::move(rule)); }
  void clear() { rules_.clear(); }
  const std::vector<outcome_rule>& all() const { return rules_; }

  /// What becomes of each step of one invocation, null where no rule says anything. A rule serves
  /// an invocation once, however many of its steps it matches.
  std::vector<chosen> serve(const outcome_subject& invocation,
                            const std::vector<std::string_view>& steps);

 private:
  chosen serve_rule(std::size_t rule);

  std::vector<outcome_rule> rules_;
};

}  // namespace ssmock::store
