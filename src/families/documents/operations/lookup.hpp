// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "families/documents/store/document_lookup.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::documents {

/// A document that the tenant can read: its own, one that is shared with it, or one of AWS's.
result<const store::document*> find_visible(const context& ctx, const std::string& name);

/// A document that the tenant may change; null when there is none. Documents of other owners count
/// as missing, since AWS was seen to answer so for its own ones
/// [I: turbot/steampipe-plugin-aws#2326].
const store::document* own_or_null(const context& ctx, const std::string& name);
/// The same, with an error when there is none: `Document with name <name> does not exist.`
result<const store::document*> find_own(const context& ctx, const std::string& name);
/// The same for changing, to be called after the last check. The document must exist.
store::document& edit_own(change_context& ctx, const std::string& name);

/// The version that a request names. If it has both members, both must name the same version.
struct version_choice {
  const std::optional<std::string>& number;  ///< a number, $LATEST or $DEFAULT
  const std::optional<std::string>& name;
};
result<const store::document_version*> choose_version(const store::document& of,
                                                      const version_choice& wanted);

}  // namespace ssmock::operations::documents
