// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "families/documents/content/content.hpp"
#include "families/documents/content/rules/tree.hpp"
#include "json/value.hpp"

/// What the user guide says that a runbook may not have. The texts of these errors are ours.
namespace ssmock::documents::rules {

/// Checks one step beside its inputs' names: `known` are the steps of its list.
finding check_runbook_step(const json::value& detail, const std::vector<step>& known);

/// Checks that the steps of a list do not follow each other in a circle that nothing leaves.
finding check_circles(const json::list& listed);

/// Checks `variables`, and that references to variables name one of these. References to the
/// Parameter Store may stand in defaults only.
finding check_variables(const json::value& root);

}  // namespace ssmock::documents::rules
