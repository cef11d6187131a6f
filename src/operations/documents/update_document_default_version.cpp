// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/update_document_default_version.hpp"

#include "operations/documents/errors.hpp"
#include "operations/documents/lookup.hpp"

namespace ssmock::operations::documents::update_document_default_version {

result<response> handle(change_context& ctx, const request& input) {
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  auto& document = **whole;
  const auto* version = store::find_version(document, input.document_version);
  if (version == nullptr) return errors::no_such_default(input.name, input.document_version);
  document.set_default(version->number);
  // Without DefaultVersionName, though the version has a name [R] 2026-09.
  return response{{document.name(), std::to_string(version->number), std::nullopt}};
}

}  // namespace ssmock::operations::documents::update_document_default_version
