// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ssmock::documents {

/// Whether the whole text matches a document's own regular expression. If PCRE2 reaches a limit,
/// the text counts as not matching. If PCRE2 cannot read the pattern, as Java perhaps can, every
/// text counts as matching. Both arguments must be valid UTF-8.
bool matches_pattern(std::string_view pattern, std::string_view text);

}  // namespace ssmock::documents
