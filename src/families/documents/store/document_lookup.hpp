// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/tenant.hpp"
#include "families/documents/store/documents.hpp"
#include "kernel/state.hpp"

/// Finds documents by name or ARN: the tenant's own, those shared with it, and those of AWS.
namespace ssmock::store {

/// Owner of the documents that every account may run.
inline constexpr std::string_view amazon = "Amazon";

/// AWS's own documents, by name. A tenant's document with the same name takes precedence.
const document_list& built_in_documents();
const document* find_built_in(std::string_view name);

/// The document with this name or ARN (`arn:aws:ssm:<region>:<account>:document/<name>`, without an
/// account for AWS's documents). Null when there is none.
const document* find_document(const state& content, const tenant_name& scope,
                              std::string_view name);

/// The document with this name that the tenant itself owns, and so may change. Null when there is
/// none.
const document* find_own_document(const state& content, const tenant_name& scope,
                                  std::string_view name);

/// The owner of a document as the API shows it.
std::string_view owner_of(const document& of, const tenant_name& scope);

struct resolved_document {
  const document* whole = nullptr;            ///< null: there is no such document
  const document_version* version = nullptr;  ///< null: the document has no such version
};

/// The document and version that a command or a task runs. `version` has the form that
/// find_version() takes.
resolved_document resolve_document(const state& content, const tenant_name& scope,
                                   std::string_view name, std::string_view version);

}  // namespace ssmock::store
