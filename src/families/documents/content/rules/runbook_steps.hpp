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
finding check_runbook_step(const json::value& detail, const step& of,
                           const std::vector<step>& known, const variable_names& variables);

/// Checks that no steps of a list follow each other in a circle that none of them leaves.
finding check_circles(const json::list& listed);

/// Checks that references to variables name a declared one. References to the Parameter Store may
/// stand in the defaults of parameters only.
finding check_prefixed_references(const json::value& steps, const variable_names& variables);

}  // namespace ssmock::documents::rules
