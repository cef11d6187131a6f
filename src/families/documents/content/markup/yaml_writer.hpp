// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"

namespace ssmock::documents::markup {

/// The value as a YAML document, which read_yaml() reads as the same value, in the style of
/// Jackson: `---`, texts in double quotes, other scalars bare, lists as far to the left as the
/// object that holds them [R] 2026-09. Long texts are broken as Jackson does by default [I].
std::string write_yaml(const json::value& content);

}  // namespace ssmock::documents::markup
