// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "fixture_format/checker.hpp"
#include "fixture_format/fault.hpp"
#include "json/parse.hpp"

namespace ssmock::fixtures {

/// The findings as faults, with their lines and columns in the text, which is well-formed.
std::vector<fault> located(const std::string& file, std::string_view text,
                           std::vector<finding>& findings);

/// The fault of a text that is no JSON.
fault not_json(const std::string& file, std::string_view text, const json::parse_error& error);

}  // namespace ssmock::fixtures
