// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/get_parameters_by_path.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/pages.hpp"

namespace ssmock::operations::parameters::get_parameters_by_path {
namespace {

constexpr std::size_t default_size = 10;  // [R]

/// The version to show: the latest, or the one that has the label, which may be an older one [R].
const store::parameter_version* version_of(const store::parameter_entry& of,
                                           const std::string* label) {
  return label != nullptr ? of.second.find_labelled(*label) : &of.second.latest();
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto path = trimmed(input.path);
  if (!is_good_path(path)) return errors::bad_path();
  const auto filters = input.parameter_filters.value_or(std::vector<string_filter>{});
  if (const auto good = check_filters_of_path(filters); !good) return good.error();
  const bool recursive = input.recursive.value_or(false);
  const bool decrypt = input.with_decryption.value_or(false);
  const auto cut = open_page(ctx, {input.next_token, input.max_results, default_size},
                             {path, recursive ? "all" : "one level", scope_text(filters)});
  if (!cut) return errors::bad_next_token(*input.next_token);

  const auto* label = only_value(filters, "Label");
  const store::parameter_level level{path, recursive};
  response output;
  std::vector<const store::parameter_entry*> taken;
  output.next_token = walk_parameters(
      ctx, *cut, [&](const std::string& from) { return level.at_or_after(ctx.state, from); },
      [&](const store::parameter_entry& entry) {
        const auto* version = version_of(entry, label);
        return version != nullptr && suits(ctx, entry, *version, filters);
      },
      taken);
  for (const auto* entry : taken) {
    auto shown = show(ctx, *entry, *version_of(*entry, label), decrypt);
    if (!shown) return shown.error();
    output.parameters.push_back(*std::move(shown));
  }
  return output;
}

}  // namespace ssmock::operations::parameters::get_parameters_by_path
