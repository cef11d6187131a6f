// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/describe_document.hpp"

#include "operations/documents/lookup.hpp"

namespace ssmock::operations::documents::describe_document {

result<response> handle(context& ctx, const request& input) {
  const auto whole = find_visible(ctx, input.name);
  if (!whole) return whole.error();
  const auto version = choose_version(**whole, {input.document_version, input.version_name});
  if (!version) return version.error();
  return response{describe(ctx, **whole, **version)};
}

}  // namespace ssmock::operations::documents::describe_document
