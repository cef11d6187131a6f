// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <utility>
#include <variant>

#include "json/value.hpp"

/// EventBridge's event patterns: which of many events, requests or whatever has JSON's form is
/// meant. Known from EventBridge's user guide [D], and where that is silent from the open-source
/// library aws/event-ruler, which EventBridge runs [D].
namespace ssmock::matching {

struct branch;

/// A pattern that has been read. It does not change, and copies share what it holds.
class event_pattern {
 public:
  /// What read_pattern() makes of the pattern's text.
  explicit event_pattern(std::shared_ptr<const branch> root) : root_(std::move(root)) {}

  const branch& root() const { return *root_; }

 private:
  std::shared_ptr<const branch> root_;
};

/// Reads a pattern. If it is no valid one, says where and what was expected:
/// `detail.state: expected a list of values or an object, got a string`.
std::variant<event_pattern, std::string> read_pattern(const json::value& pattern);

/// Whether the event matches. Its texts must be valid UTF-8, as those are that json::parse() reads.
///
/// A pattern with $or stands for its combinations of alternatives, of which there are at most
/// 1,000. Each is compared at most once with each value of the event that it has a condition for;
/// a text takes a time that grows with its length times that of the condition, wildcards too.
bool matches(const event_pattern& pattern, const json::value& event);

}  // namespace ssmock::matching
