// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

/// The rules that connect a document of type ApplicationConfiguration with the schema it requires.
namespace ssmock::operations::documents {

/// The one schema that a new configuration requires, with its plain name and the number of its
/// version, or the error when there is not exactly one.
result<std::vector<store::document_requires>> resolve_schema(
    const context& ctx, const std::vector<store::document_requires>& asked);

/// Checks, before an update, that the schema of a configuration is still the one with which the
/// configuration was created: it was neither deleted nor created again with the same name.
result<void> check_schema_is_there(const context& ctx, const store::document& configuration);

/// Checks a configuration's content by the schema that it requires.
result<void> check_configuration(const context& ctx, const store::document_requires& schema,
                                 const store::document_version& version);

/// Marks the configurations that require this schema, because it is deleted.
void note_lost_schema(store::state& state, const std::string& schema);

}  // namespace ssmock::operations::documents
