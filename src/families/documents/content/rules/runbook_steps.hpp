// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "families/documents/content/content.hpp"
#include "families/documents/content/rules/tree.hpp"
#include "json/value.hpp"

/// What the user guide says that a runbook may not have. The texts of these errors are ours.
namespace ssmock::documents::rules {

using variable_names = std::vector<std::string>;

/// Reads the names of `variables`, and checks their definitions.
finding read_variables(const json::value& root, variable_names& into);

/// Checks a step, beside the names of its inputs and its links: `known` are the steps of its list.
/// References to variables in its inputs must name a declared one. Those to the Parameter Store may
/// stand in the defaults of parameters only.
finding check_runbook_step(const json::value& detail, const step& of,
                           const std::vector<step>& known, const variable_names& variables);

/// Checks that no steps of a list follow each other in a circle that none of them leaves.
finding check_circles(const json::list& listed);

}  // namespace ssmock::documents::rules
