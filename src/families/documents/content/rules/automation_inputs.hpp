// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Checks that a runbook's step has a known action, and inputs that this action has.
finding check_inputs(const json::value& detail, const step& of, std::string_view document_type);

}  // namespace ssmock::documents::rules
