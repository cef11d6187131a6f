// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/unlabel_parameter_version.hpp"

#include <algorithm>

#include "families/parameters/operations/labels.hpp"

namespace ssmock::operations::parameters::unlabel_parameter_version {

/// Labels that this version does not have are listed, in the request's order [R].
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_labelled_version(ctx, input.name, input.parameter_version);
  if (!found) return found.error();
  const auto& kept = found->of->second.find(found->number)->labels;
  response output;
  for (const auto& label : input.labels) {
    auto& list = std::ranges::find(kept, label) != kept.end() ? output.removed_labels
                                                              : output.invalid_labels;
    if (std::ranges::find(list, label) == list.end()) list.push_back(label);
  }
  if (output.removed_labels.empty()) return output;
  auto& changed = ctx.writable.edit<store::parameter_list>().find(found->of->first)->second;
  for (const auto& label : output.removed_labels) {
    std::erase(changed.find(found->number)->labels, label);
  }
  return output;
}

}  // namespace ssmock::operations::parameters::unlabel_parameter_version
