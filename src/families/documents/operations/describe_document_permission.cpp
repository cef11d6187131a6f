// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/describe_document_permission.hpp"

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/limits.hpp"
#include "families/documents/operations/lookup.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::documents::describe_document_permission {

result<response> handle(context& ctx, const request& input) {
  const auto page =
      open_page(ctx, {input.next_token, input.max_results, limits::share_page}, {input.name});
  if (!page) return errors::bad_next_token();
  const auto* whole = store::find_own_document(ctx.state, ctx.tenant, input.name);
  if (whole == nullptr) return errors::does_not_exist(input.name);

  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto found = whole->shares.lower_bound(from);
    if (found == whole->shares.end()) return std::nullopt;
    return found->first;
  };
  response output;
  const auto take = [&](const std::string& account) {
    const auto& share = whole->shares.at(account);
    output.account_ids.emplace_back(share.account_id);
    output.account_sharing_info_list.push_back(&share);
  };
  output.next_token = walk_page<std::string>(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::documents::describe_document_permission
