// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// The list mainSteps; null when it is missing, empty or no list.
const json::list* main_steps(const json::value& root);

/// Reads the name and the action of a step. Its name must differ from those of the steps `before`.
finding read_step(const json::value& detail, const std::vector<step>& before, step& into);

/// Reads the plugins in `runtimeConfig` of schema 1.x.
finding read_runtime_config(const json::value& root, document_content& into);

/// Reads `mainSteps` of a document that runs on nodes, in schema 2.x.
finding read_node_steps(const json::value& root, document_content& into);

}  // namespace ssmock::documents::rules
