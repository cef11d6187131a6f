// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <span>
#include <string>
#include <vector>

#include "kernel/served_invocations.hpp"

/// Why each rule was used for an invocation, or was not.
namespace ssmock::store {

enum class rule_verdict : std::uint8_t {
  served,         ///< it gave the outcome of at least one step
  unmet,          ///< the invocation does not meet one of its conditions
  outranked,      ///< newer rules, which were tried before it, served all steps that it fits
  added_later,    ///< it was added when the rules had been tried already
  not_remembered  ///< it fits, but it is not known whether it was tried
};

struct rule_explanation {
  rule_verdict result{};
  /// The first condition that the invocation does not meet; unset when it meets all of them.
  std::optional<std::string> condition;
  std::optional<std::string> expected;
  std::optional<std::string> found;  ///< unset: the invocation has no such fact
  /// Of a rule that served: the outcome, of how many steps, and the rule's hits with this one.
  std::optional<store::outcome> outcome;
  std::optional<std::uint32_t> steps;
  std::optional<std::int32_t> hit;
  std::optional<outcome_rule> rule;  ///< as it is now; unset: its last outcome was used up
};
BOOST_DESCRIBE_STRUCT(rule_explanation, (),
                      (result, condition, expected, found, outcome, steps, hit, rule))

/// One explanation for each rule, in the order in which rules are tried: the newest first. `note`
/// is null when the invocation is not among those that are remembered.
std::vector<rule_explanation> explain(const outcome_rules& rules, const outcome_subject& invocation,
                                      std::span<const std::string> steps,
                                      const served_invocation* note);

}  // namespace ssmock::store

namespace ssmock {

template <>
inline constexpr auto enum_texts<store::rule_verdict> = std::to_array<std::string_view>(
    {"Served", "Unmet", "Outranked", "AddedLater", "NotRemembered"});

}  // namespace ssmock
