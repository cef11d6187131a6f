// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/regex.hpp"

namespace ssmock::documents {

/// A pattern of a document, for values of a request. If PCRE2 cannot read it, as Java perhaps can,
/// every text counts as matching.
class document_pattern {
 public:
  /// The pattern must be valid UTF-8, and outlive this object.
  document_pattern(std::string_view pattern, match_budget& budget) : pattern_(pattern, budget) {}

  bool matches(std::string_view text) { return !pattern_.is_readable() || pattern_.matches(text); }

 private:
  user_pattern pattern_;
};

}  // namespace ssmock::documents
