// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/operations/list_resource_compliance_summaries.hpp"

#include "families/compliance/operations/compliance_positions.hpp"
#include "families/compliance/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::compliance::list_resource_compliance_summaries {
namespace {

summary_item item_of(const store::compliance_view& view) {
  return {view.key.compliance_type,
          view.key.resource_type,
          view.key.resource_id,
          view.counts.status(),
          view.counts.severity(),
          view.execution,
          compliant_summary(view.counts.compliant),
          non_compliant_summary(view.counts.non_compliant)};
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  if (const auto good = check_filters(input.filters, filter_range::resources); !good) {
    return good.error();
  }
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_of(input.filters)});
  if (!cut) return errors::invalid_next_token();
  const store::compliance_sources sources(ctx.state, ctx.tenant);
  response output;
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    auto key = position_in(from).key;
    if (from.ends_with('\0')) key.compliance_type += '\0';
    while (const auto found = sources.next(key)) {
      if (passes(input.filters, *found, filter_range::resources)) {
        return compliance::position_of(found->key);
      }
      key = found->key;
      key.compliance_type += '\0';
    }
    return std::nullopt;
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, [&](const std::string& at) {
    output.resource_compliance_summary_items.push_back(item_of(*sources.find(position_in(at).key)));
  });
  return output;
}

}  // namespace ssmock::operations::compliance::list_resource_compliance_summaries
