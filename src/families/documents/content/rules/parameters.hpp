// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Reads `parameters` into the content. Automation has types of AWS resources beside the plain
/// ones [D].
finding read_parameters(const json::value& root, const content_source& source,
                        document_content& into);

/// Each `{{ name }}` within `tree` names a parameter: `Parameter "x" is not declared.` [R].
finding check_references(const json::value& tree, const document_content& content);

}  // namespace ssmock::documents::rules
