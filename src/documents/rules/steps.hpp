// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "documents/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Reads the plugins of `runtimeConfig`, which schema 1.x has.
finding read_runtime_config(const json::value& root, document_content& into);

/// Reads `mainSteps` of a document that runs on nodes, which schema 2.x has.
finding read_node_steps(const json::value& root, document_content& into);

/// Reads `mainSteps` of a runbook, schema 0.3, and follows its links between steps.
finding read_automation_steps(const json::value& root, document_content& into);

}  // namespace ssmock::documents::rules
