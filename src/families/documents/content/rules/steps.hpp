// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// mainSteps when it is a list that is not empty.
const json::list* main_steps(const json::value& root);

/// Reads the name and action that every step has; `before` are the steps whose names are taken.
finding read_step(const json::value& detail, const std::vector<step>& before, step& into);

/// Reads the plugins of `runtimeConfig`, which schema 1.x has.
finding read_runtime_config(const json::value& root, document_content& into);

/// Reads `mainSteps` of a document that runs on nodes, which schema 2.x has.
finding read_node_steps(const json::value& root, document_content& into);

}  // namespace ssmock::documents::rules
