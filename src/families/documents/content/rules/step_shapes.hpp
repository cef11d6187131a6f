// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Checks the shapes in the steps of `mainSteps`: inputs and preconditions must be objects, and
/// only some schema versions and types of documents may have preconditions.
finding check_step_shapes(const json::value& root, const content_source& source,
                          std::string_view schema_version);

}  // namespace ssmock::documents::rules
