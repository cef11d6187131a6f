// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <string>
#include <string_view>

#include "json/value.hpp"
#include "matching/conditions.hpp"

/// What the parts of the reader of patterns share.
namespace ssmock::matching {

/// Where the reader is, and the first thing that it found wrong. What is read after a fault does
/// not matter.
class reading {
 public:
  /// Reads what stands one step, such as `.state` or `[0]`, further in.
  template <class Read>
  auto within(std::string_view step, const Read& read) {
    const auto outside = path_.size();
    path_ += path_.empty() && step.starts_with('.') ? step.substr(1) : step;
    auto out = read();
    path_.resize(outside);
    return out;
  }

  void fail(std::string_view what);
  /// `expected <what>, got a list`
  void expected(std::string_view what, const json::value& got);

  bool failed() const { return !fault_.empty(); }
  const std::string& fault() const { return fault_; }

 private:
  std::string path_;
  std::string fault_;
};

/// `[0]`
std::string element_step(std::size_t index);
/// `.state`, as messages can show it
std::string member_step(std::string_view name);

/// Reads one element of a field's list.
condition read_condition(const json::value& element, reading& at);

}  // namespace ssmock::matching
