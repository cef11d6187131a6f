// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/list_documents.hpp"

#include "families/documents/operations/description.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::documents::list_documents {
namespace {

/// The first document at or after a name, among those of the tenant and those of AWS.
const store::document* at_or_after(const context& ctx, const std::string& name) {
  const auto& held = ctx.state.get<store::document_list>().all();
  const auto& built_in = store::built_in_documents().all();
  const auto left = held.lower_bound(name);
  const auto right = built_in.lower_bound(name);
  if (left == held.end()) return right != built_in.end() ? &right->second : nullptr;
  // If both have a document with the same name, the tenant's takes precedence.
  const bool first = right == built_in.end() || left->first <= right->first;
  return first ? &left->second : &right->second;
}

document_identifier identify(const context& ctx, const store::document& whole) {
  const auto& version = whole.default_version();
  document_identifier out;
  out.name = whole.name();
  out.created_date = version.created_date;
  out.display_name = version.display_name;
  out.owner = store::owner_of(whole, ctx.tenant);
  out.version_name = version.version_name;
  out.platform_types = version.described.platform_types;
  out.document_version = std::to_string(version.number);
  out.document_type = whole.type;
  const auto& schema_version = version.described.schema_version;
  if (!schema_version.empty()) out.schema_version = schema_version;
  out.document_format = version.format;
  out.target_type = version.target_type;
  out.tags = ctx.state.get<store::document_tags>().of(whole.name());
  out.requires_ = unless_empty(whole.required);
  out.review_status = version.review_status;
  return out;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto asked = both_forms(input.document_filter_list, input.filters);
  if (!asked) return asked.error();
  const auto wanted = document_filters::read(*asked);
  if (!wanted) return wanted.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {scope_text(*asked, values_form::ended)});
  if (!page) return errors::bad_next_token();

  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto* found = at_or_after(ctx, from);
    while (found != nullptr && !wanted->pass({ctx, *found})) {
      found = at_or_after(ctx, after(found->name()));
    }
    if (found == nullptr) return std::nullopt;
    return found->name();
  };
  response output;
  const auto take = [&](const std::string& name) {
    output.document_identifiers.push_back(identify(ctx, *at_or_after(ctx, name)));
  };
  output.next_token = walk_page<std::string>(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::documents::list_documents
