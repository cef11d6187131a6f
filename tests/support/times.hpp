// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/time.hpp"

namespace ssmock::testing {

/// The moment that a text such as `2026-01-10T02:00:00Z` names.
inline instant at(std::string_view text) { return *parse_iso_8601(text); }

}  // namespace ssmock::testing
