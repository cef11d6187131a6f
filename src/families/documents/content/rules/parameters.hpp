// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Reads `parameters` into the content. Besides the plain types, Automation has types for AWS
/// resources [D].
finding read_parameters(const json::value& root, const content_source& source,
                        document_content& into);

/// The error in the definition of a parameter, or of a variable, without its place. The type of the
/// document is empty for a variable.
std::optional<std::string> fault_of_definition(const json::value& definition,
                                               std::string_view document_type);

/// `name` of a text `{{ ssm:name }}`, which may be the default of a parameter of any type [D];
/// nullopt for any other text.
std::optional<std::string_view> store_reference(std::string_view text);

/// Checks that each `{{ name }}` within `tree` names a declared parameter: `Parameter "x" is not
/// declared.` [R].
finding check_references(const json::value& tree, const document_content& content);

}  // namespace ssmock::documents::rules
