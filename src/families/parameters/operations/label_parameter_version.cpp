// SPDX-License-Identifier: Apache-2.0
#include "families/parameters/operations/label_parameter_version.hpp"

#include <algorithm>

#include "families/parameters/engine/parameter_notices.hpp"
#include "families/parameters/operations/errors.hpp"
#include "families/parameters/operations/labels.hpp"
#include "lists/java_order.hpp"

namespace ssmock::operations::parameters::label_parameter_version {
namespace {

constexpr std::size_t most_labels = 10;  // [D]

/// A label is on one version of a parameter at most, so a version that has it loses it [R].
void attach(const change_context& ctx, store::parameter_list::map::value_type& to,
            engine::moved_label moved) {
  auto& [name, versions] = to;
  if (const auto* known = versions.find_labelled(moved.label)) {
    if (known->number == moved.to_version) return;
    moved.from_version = known->number;
    std::erase(versions.find(known->number)->labels, moved.label);
  }
  auto& version = *versions.find(moved.to_version);
  version.labels.push_back(moved.label);
  engine::tell<engine::parameter_changed>(world_of(ctx), ctx.now, name, version, moved);
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
  auto& changed = *ctx.writable.edit<store::parameter_list>().find(found->of->first);
  for (const auto& label : input.labels) {
    if (is_good_label(label)) attach(ctx, changed, {.label = label, .to_version = found->number});
  }
  return output;
}

}  // namespace ssmock::operations::parameters::label_parameter_version
