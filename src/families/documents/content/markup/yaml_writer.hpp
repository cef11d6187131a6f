// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"

namespace ssmock::documents::markup {

/// The value as a YAML document, which read_yaml() parses to the same value. The style is that of
/// Jackson: `---`, texts in double quotes, other scalars without, lists indented no more than the
/// object they are in [R] 2026-09. Long texts are broken as Jackson does by default [I].
std::string write_yaml(const json::value& content);

}  // namespace ssmock::documents::markup
