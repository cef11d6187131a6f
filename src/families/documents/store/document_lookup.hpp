// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/tenant.hpp"
#include "families/documents/store/documents.hpp"
#include "kernel/state.hpp"

/// Which document a name or ARN means: the tenant's own, one shared with it, or one that AWS owns.
namespace ssmock::store {

/// Owner of the documents that every account may run.
inline constexpr std::string_view amazon = "Amazon";

/// AWS's own documents, by name. A tenant may hold one of the same name, which then counts.
const document_list& built_in_documents();
const document* find_built_in(std::string_view name);

/// By name or ARN (`arn:aws:ssm:<region>:<account>:document/<name>`, without an account for those
/// of AWS). Null when there is none.
const document* find_document(const state& content, const tenant_name& scope,
                              std::string_view name);

/// A document that the tenant itself owns and may change, by its name. Null when there is none.
const document* find_own_document(const state& content, const tenant_name& scope,
                                  std::string_view name);

/// The owner that answers show.
std::string_view owner_of(const document& of, const tenant_name& scope);

struct resolved_document {
  const document* whole = nullptr;            ///< null: no such document
  const document_version* version = nullptr;  ///< null: it has no such version
};

/// What a command, a task or an association runs: `version` as find_version() takes it.
resolved_document resolve_document(const state& content, const tenant_name& scope,
                                   std::string_view name, std::string_view version);

}  // namespace ssmock::store
