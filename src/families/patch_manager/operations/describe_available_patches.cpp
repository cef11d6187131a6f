// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/describe_available_patches.hpp"

#include <algorithm>
#include <array>

#include "families/patch_manager/engine/patch_filters.hpp"
#include "families/patch_manager/operations/catalogue_pages.hpp"
#include "families/patch_manager/operations/errors.hpp"

namespace ssmock::operations::patch_manager::describe_available_patches {
namespace {

/// The keys of baselines' filters are those of this list too, but for what a patch does not show
/// [D].
constexpr auto keys = [] {
  std::array<filter_key_rule, enum_texts<store::patch_filter_key>.size()> out;
  for (std::size_t index = 0; index < out.size(); ++index) {
    out[index].key = enum_texts<store::patch_filter_key>[index];
  }
  return out;
}();

bool passes(const store::patch& patch, const key_filters& filters) {
  if (!filters) return true;
  return std::ranges::all_of(*filters, [&](const key_filter& filter) {
    return engine::suits(patch, *from_text<store::patch_filter_key>(*filter.key), filter.values);
  });
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  if (const auto good = check_filters(input.filters, keys); !good) return good.error();
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                             {scope_text(input.filters)});
  if (!cut) return errors::bad_next_token();
  response output;
  output.next_token = walk_catalogue(
      ctx, *cut, [&](const store::patch& patch) { return passes(patch, input.filters); },
      [&](const store::patch& patch) { output.patches.push_back(&patch); });
  return output;
}

}  // namespace ssmock::operations::patch_manager::describe_available_patches
