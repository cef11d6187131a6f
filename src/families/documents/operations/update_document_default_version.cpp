// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/update_document_default_version.hpp"

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents::update_document_default_version {

result<response> handle(change_context& ctx, const request& input) {
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  const auto& document = **whole;
  const auto* version = store::find_version(document, input.document_version);
  if (version == nullptr) return errors::no_such_default(input.name, input.document_version);
  const auto number = version->number;
  edit_own(ctx, input.name).set_default(number);
  // AWS omits DefaultVersionName, even if the version has a name [R] 2026-09.
  return response{{input.name, std::to_string(number), std::nullopt}};
}

}  // namespace ssmock::operations::documents::update_document_default_version
