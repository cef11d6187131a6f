// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// The choices of a step aws:branch: they lead to steps of `known`, by expressions whose operators
/// there are.
finding check_branch(const json::value& detail, const std::vector<step>& known);

/// Whether a link of a step, or of a choice, leads to one of the steps.
finding check_link(const json::value& from, std::string_view link, const std::vector<step>& known);

}  // namespace ssmock::documents::rules
