// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "json/value.hpp"

namespace ssmock::documents::markup {

/// The meaning of an unquoted YAML scalar: null, true, false, a decimal number, or else a string,
/// by the core schema of YAML 1.2 without the numbers that JSON cannot express.
json::value plain_scalar(std::string_view text);

}  // namespace ssmock::documents::markup
