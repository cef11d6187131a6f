// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// The shapes of what stands in the steps of `mainSteps`: inputs and preconditions
/// are objects, and a precondition is there only where the schema version and type of the document
/// know it.
finding check_step_shapes(const json::value& root, const content_source& source,
                          std::string_view schema_version);

}  // namespace ssmock::documents::rules
