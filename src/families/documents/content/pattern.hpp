// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ssmock::documents {

/// Whether the whole text matches a document's own regular expression. A match that needs more
/// than a bounded effort counts as none; a pattern that PCRE2 cannot read, though Java might,
/// takes every text. Both are valid UTF-8.
bool matches_pattern(std::string_view pattern, std::string_view text);

}  // namespace ssmock::documents
