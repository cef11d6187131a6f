// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/documents/content/rules/tree.hpp"

namespace ssmock::documents::rules {

/// Reads `parameters` into the content. Besides the plain types, Automation has types for AWS
/// resources [D].
finding read_parameters(const json::value& root, const content_source& source,
                        document_content& into);

/// The error in the definition of a parameter, or of a variable, without its place.
std::optional<std::string> fault_of_definition(const json::value& definition,
                                               std::string_view document_type);

/// The next name in `{{ name }}` at or after `from`, which moves behind it. Names have letters,
/// digits and the characters `also`: others are passed over.
std::optional<std::string_view> next_reference(std::string_view text, std::size_t& from,
                                               std::string_view also);

/// Checks that each `{{ name }}` within `tree` names a declared parameter: `Parameter "x" is not
/// declared.` [R].
finding check_references(const json::value& tree, const document_content& content);

}  // namespace ssmock::documents::rules
