// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Reads `mainSteps` of a runbook (schema 0.3) with the steps of its loops, and checks that links
/// between steps lead to steps.
finding read_automation_steps(const json::value& root, const content_source& source,
                              document_content& into);

}  // namespace ssmock::documents::rules
