// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"

namespace ssmock::documents::markup {

/// The value as a YAML document in block style, which read_yaml() reads as the same value.
std::string write_yaml(const json::value& content);

}  // namespace ssmock::documents::markup
