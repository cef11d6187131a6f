// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "families/documents/store/documents.hpp"
#include "kernel/context.hpp"

/// What ties a document of type ApplicationConfiguration to the schema that it requires.
namespace ssmock::operations::documents {

/// The one schema that a new configuration requires, by its plain name and the number of its
/// version; or why there is none.
result<std::vector<store::document_requires>> resolve_schema(
    const context& ctx, const std::vector<store::document_requires>& asked);

/// Whether the schema of a configuration that is to be updated is still the one that it was made
/// with: not deleted, nor made again under the same name.
result<void> check_schema_is_there(const context& ctx, const store::document& configuration);

/// Holds a configuration's content against the schema it requires, which is there.
result<void> check_configuration(const context& ctx, const store::document_requires& schema,
                                 const store::document_version& version);

/// Marks the configurations that require a schema which is deleted.
void note_lost_schema(store::state& state, const std::string& schema);

}  // namespace ssmock::operations::documents
