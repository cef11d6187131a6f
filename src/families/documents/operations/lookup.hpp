// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "families/documents/store/document_lookup.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents {

/// A document that the tenant can see: its own, one shared with it, one of AWS's.
result<const store::document*> find_visible(const context& ctx, const std::string& name);

/// A document that the tenant may change. One of another owner counts as none: so did AWS answer
/// for its own documents [I: turbot/steampipe-plugin-aws#2326].
const store::document* own_or_null(const context& ctx, const std::string& name);
/// The same, as an error when there is none: `Document with name <name> does not exist.`
result<const store::document*> find_own(const context& ctx, const std::string& name);
/// The same to be changed, when nothing speaks against it any more; there must be one.
store::document& edit_own(change_context& ctx, const std::string& name);

/// What a request says of the version it means. Both may be given; then both must name one.
struct version_choice {
  const std::optional<std::string>& number;  ///< or $LATEST, $DEFAULT
  const std::optional<std::string>& name;
};
result<const store::document_version*> choose_version(const store::document& of,
                                                      const version_choice& wanted);

}  // namespace ssmock::operations::documents
