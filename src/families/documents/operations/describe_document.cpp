// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/describe_document.hpp"

#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents::describe_document {

result<response> handle(context& ctx, const request& input) {
  const auto whole = find_visible(ctx, input.name);
  if (!whole) return whole.error();
  const auto version = choose_version(**whole, {input.document_version, input.version_name});
  if (!version) return version.error();
  response output{describe(ctx, **whole, **version)};
  auto& description = output.document;
  // CreateDocument's answer has no categories, but an empty SchemaVersion; here it is the other way
  // around [R] 2026-09.
  description.category = (*whole)->category;
  description.category_enum = (*whole)->category_enum;
  if (description.schema_version->empty()) description.schema_version = std::nullopt;
  return output;
}

}  // namespace ssmock::operations::documents::describe_document
