// SPDX-License-Identifier: Apache-2.0
#include "core/violations.hpp"

#include "core/text.hpp"

namespace ssmock {

std::string violation_text(std::string_view value_text, std::string_view path,
                           std::string_view constraint) {
  std::string out = "Value";
  out.append(value_text).append(" at '").append(path);
  return out.append("' failed to satisfy constraint: ").append(constraint);
}

std::string violations_text(std::span<const std::string> violations) {
  return std::to_string(violations.size()) +
         (violations.size() == 1 ? " validation error" : " validation errors") +
         " detected: " + joined(violations, "; ");
}

}  // namespace ssmock
