// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Reads `parameters` into the content. Besides the plain types, Automation has types for AWS
/// resources [D].
finding read_parameters(const json::value& root, const content_source& source,
                        document_content& into);

/// Checks that each `{{ name }}` within `tree` names a declared parameter: `Parameter "x" is not
/// declared.` [R].
finding check_references(const json::value& tree, const document_content& content);

}  // namespace ssmock::documents::rules
