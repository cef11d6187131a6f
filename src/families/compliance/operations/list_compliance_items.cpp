// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/operations/list_compliance_items.hpp"

#include <algorithm>
#include <set>

#include "core/text.hpp"
#include "families/compliance/operations/compliance_positions.hpp"
#include "families/compliance/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::compliance::list_compliance_items {
namespace {

/// Finds the items that a request is about, without a look at those of other resources.
class item_search {
 public:
  item_search(const context& ctx, const request& input)
      : sources_(ctx.state, ctx.tenant), filters_(input.filters) {
    if (input.resource_ids) ids_.emplace(input.resource_ids->begin(), input.resource_ids->end());
  }

  std::optional<std::string> next(const std::string& from) const {
    auto at = position_in(from);
    while (auto found = next_resource(at)) {
      if (found->key != at.key) at = {found->key, 0};
      for (; at.index < found->size; ++at.index) {
        if (passes(filters_, sources_.entry(*found, at.index))) {
          return position_of(at.key, at.index);
        }
      }
      at = {found->key, 0};
      at.key.compliance_type += '\0';
    }
    return std::nullopt;
  }

  compliance_item item(const std::string& position) const {
    const auto at = position_in(position);
    const auto found = *sources_.find(at.key);
    return {sources_.entry(found, at.index), at.key.compliance_type, at.key.resource_type,
            at.key.resource_id, found.execution};
  }

 private:
  std::optional<store::compliance_view> next_resource(const compliance_position& from) const {
    auto key = from.key;
    while (auto found = next_wanted(key)) {
      if (passes(filters_, *found, filter_range::items)) return found;
      key = found->key;
      key.compliance_type += '\0';
    }
    return std::nullopt;
  }

  /// The next of the resources that the request names, or of all.
  std::optional<store::compliance_view> next_wanted(store::compliance_key key) const {
    for (;;) {
      if (ids_) {
        const auto id = ids_->lower_bound(key.resource_id);
        if (id == ids_->end()) return std::nullopt;
        if (*id != key.resource_id) key = {*id, {}, {}};
      }
      auto found = sources_.next(key);
      if (!found || !ids_ || ids_->contains(found->key.resource_id)) return found;
      key = {found->key.resource_id, {}, {}};
    }
  }

  store::compliance_sources sources_;
  const string_filters& filters_;
  std::optional<std::set<std::string>> ids_;
};

}  // namespace

/// By resource and type [I].
result<response> handle(context& ctx, const request& input) {
  const std::vector<std::string> none;
  for (const auto& type : input.resource_types.value_or(none)) {
    if (type != store::compliance_resource_type) return errors::invalid_resource_type();
  }
  if (const auto good = check_filters(input.filters, filter_range::items); !good) {
    return good.error();
  }
  const auto cut =
      open_page(ctx, {input.next_token, input.max_results, default_page_size},
                {scope_of(input.filters), joined(input.resource_ids.value_or(none), " ")});
  if (!cut) return errors::invalid_next_token();
  const item_search search(ctx, input);
  response output;
  output.next_token = walk_page<std::string>(
      ctx, *cut, [&](const std::string& from) { return search.next(from); },
      [&](const std::string& at) { output.compliance_items.push_back(search.item(at)); });
  return output;
}

}  // namespace ssmock::operations::compliance::list_compliance_items
