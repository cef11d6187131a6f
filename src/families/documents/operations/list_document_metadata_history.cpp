// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/list_document_metadata_history.hpp"

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::documents::list_document_metadata_history {

result<response> handle(context& ctx, const request& input) {
  const auto whole = find_visible(ctx, input.name);
  if (!whole) return whole.error();
  const auto version = choose_version(**whole, {input.document_version, std::nullopt});
  if (!version) return version.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {input.name, input.document_version.value_or(""), input.metadata});
  if (!page) return errors::bad_next_token();

  const auto& reviews = (*version)->reviews;
  response output;
  output.name = (*whole)->name();
  output.document_version = std::to_string((*version)->number);
  output.author = store::owner_of(**whole, ctx.tenant);
  const auto next = [&](std::size_t from) {
    return from < reviews.size() ? std::optional(from) : std::nullopt;
  };
  output.next_token = walk_page(ctx, *page, next, [&](std::size_t index) {
    output.metadata.reviewer_response.push_back(&reviews[reviews.size() - 1 - index]);
  });
  return output;
}

}  // namespace ssmock::operations::documents::list_document_metadata_history
