// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Whether a runbook's step has an action that there is, and inputs that the action knows.
finding check_inputs(const json::value& detail, const step& of);

}  // namespace ssmock::documents::rules
