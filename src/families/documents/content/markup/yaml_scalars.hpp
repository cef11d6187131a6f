// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "json/value.hpp"

namespace ssmock::documents::markup {

/// What an unquoted YAML scalar means: null, true and false, decimal numbers, else a string (the
/// core schema of YAML 1.2, without the numbers that JSON cannot say).
json::value plain_scalar(std::string_view text);

}  // namespace ssmock::documents::markup
