// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/operations/list_compliance_summaries.hpp"

#include <map>

#include "families/compliance/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::compliance::list_compliance_summaries {
namespace {

/// The resources of each type, each counted under its overall severity.
std::map<std::string, store::compliance_counts> counts_of(const context& ctx,
                                                          const string_filters& filters) {
  const store::compliance_sources sources(ctx.state, ctx.tenant);
  std::map<std::string, store::compliance_counts> out;
  store::compliance_key from;
  while (const auto found = sources.next(from)) {
    if (passes(filters, *found, filter_range::resources)) {
      out[found->key.compliance_type].add(found->counts.status(), found->counts.severity());
    }
    from = found->key;
    from.compliance_type += '\0';
  }
  return out;
}

}  // namespace

/// A type counts resources, not items [R].
result<response> handle(context& ctx, const request& input) {
  if (const auto good = check_filters(input.filters, filter_range::resources); !good) {
    return good.error();
  }
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_of(input.filters)});
  if (!cut) return errors::invalid_next_token();
  const auto counts = counts_of(ctx, input.filters);
  response output;
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto found = counts.lower_bound(from);
    if (found == counts.end()) return std::nullopt;
    return found->first;
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, [&](const std::string& type) {
    const auto& found = counts.at(type);
    output.compliance_summary_items.push_back(
        {type, compliant_summary(found.compliant), non_compliant_summary(found.non_compliant)});
  });
  return output;
}

}  // namespace ssmock::operations::compliance::list_compliance_summaries
