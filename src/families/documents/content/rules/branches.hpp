// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Checks the choices of an aws:branch step: they must lead to steps in `known`, and their
/// expressions must have known operators.
finding check_branch(const json::value& detail, const std::vector<step>& known);

/// The name of the step that a link such as `step:cleanUp` or `cleanUp` leads to; empty for Abort,
/// Continue and none.
std::string step_linked(const json::value& from, std::string_view link);

/// Checks that a link of a step, or of a choice, leads to one of the steps.
finding check_link(const json::value& from, std::string_view link, const std::vector<step>& known);

}  // namespace ssmock::documents::rules
