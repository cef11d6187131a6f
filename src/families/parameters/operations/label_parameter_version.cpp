// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/label_parameter_version.hpp"

#include <algorithm>

#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/labels.hpp"
#include "lists/java_order.hpp"

namespace ssmock::operations::parameters::label_parameter_version {
namespace {

constexpr std::size_t most_labels = 10;  // [D]

/// A label is on one version of a parameter at most, so a version that has it loses it [R].
void attach(store::parameter& to, std::int64_t number, const std::string& label) {
  if (const auto* known = to.find_labelled(label)) {
    if (known->number == number) return;
    std::erase(to.find(known->number)->labels, label);
  }
  to.find(number)->labels.push_back(label);
}

}  // namespace

/// Labels that are no good are listed, and the others are attached all the same [R].
result<response> handle(change_context& ctx, const request& input) {
  const auto found = find_labelled_version(ctx, input.name, input.parameter_version);
  if (!found) return found.error();
  response output{{}, found->number};
  std::vector<std::string> good;
  for (const auto& label : in_java_order(input.labels)) {
    (is_good_label(label) ? good : output.invalid_labels).push_back(label);
  }
  const auto& kept = found->of->second.find(found->number)->labels;
  const auto added = std::ranges::count_if(
      good, [&](const std::string& label) { return std::ranges::find(kept, label) == kept.end(); });
  if (kept.size() + static_cast<std::size_t>(added) > most_labels) return errors::too_many_labels();
  if (good.empty()) return output;
  auto& changed = ctx.writable.edit<store::parameter_list>().find(found->of->first)->second;
  for (const auto& label : input.labels) {
    if (is_good_label(label)) attach(changed, found->number, label);
  }
  return output;
}

}  // namespace ssmock::operations::parameters::label_parameter_version
