// SPDX-License-Identifier: Apache-2.0
#include "documents/rules/steps.hpp"

#include <algorithm>

#include "documents/rules/parameters.hpp"
#include "documents/rules/platforms.hpp"

namespace ssmock::documents::rules {
namespace {

using steps = std::vector<step>;

content_error missing_in_step(std::string_view name) {
  return wrong("Missing \"" + std::string(name) + "\" in step detail.");
}

}  // namespace

const json::list* main_steps(const json::value& root) {
  const auto* listed = root.find("mainSteps");
  const auto* items = listed != nullptr ? listed->get_if<json::list>() : nullptr;
  return items != nullptr && !items->empty() ? items : nullptr;
}

namespace {

std::optional<std::string> timeout_of(const json::value& detail) {
  if (auto own = scalar_text(detail.find("timeoutSeconds"))) return own;
  const auto* inputs = detail.find("inputs");
  return inputs != nullptr ? scalar_text(inputs->find("timeoutSeconds")) : std::nullopt;
}

}  // namespace

// All texts of this file are measured on AWS by a third
/// party [P], unless marked.
finding read_step(const json::value& detail, const steps& before, step& into) {
  const auto action = scalar_text(detail.find("action"));
  if (!action) return missing_in_step("action");
  const auto name = scalar_text(detail.find("name"));
  if (!name) return missing_in_step("name");
  if (!is_alphanumeric(*name, "_")) return wrong("StepName: " + *name + " is invalid.");
  if (std::ranges::find(before, *name, &step::name) != before.end()) {
    return wrong("Duplicate step names found in mainSteps of the document.");
  }
  into.name = *name;
  into.action = *action;
  into.timeout_seconds = timeout_of(detail);
  return std::nullopt;
}

namespace {

/// A precondition on the platform leaves the step that one; others compare parameters, and may
/// hold anywhere.
finding apply_precondition(const json::value& detail, step& into) {
  const auto* condition = detail.find("precondition");
  const auto* equal = condition != nullptr ? condition->find("StringEquals") : nullptr;
  const auto operands = texts_of(equal);
  if (operands.size() != 2 || operands[0] != "platformType") return std::nullopt;
  const auto& platform = operands[1];
  if (std::ranges::find(all_platforms, platform) == all_platforms.end()) {
    return wrong("Invalid precondition, unrecognized values [platformType, " + platform +
                 "] encountered.");
  }
  std::erase_if(into.platforms, [&](const auto& each) { return each != platform; });
  return std::nullopt;
}

/// Where the plugins of runtimeConfig keep their timeout: in the first of their properties.
std::optional<std::string> runtime_timeout(const json::value& plugin) {
  const auto* properties = plugin.find("properties");
  if (properties == nullptr) return std::nullopt;
  const auto* items = properties->get_if<json::list>();
  if (items == nullptr) return scalar_text(properties->find("timeoutSeconds"));
  return items->empty() ? std::nullopt : scalar_text(items->front().find("timeoutSeconds"));
}

}  // namespace

finding read_runtime_config(const json::value& root, document_content& into) {
  const auto* config = root.find("runtimeConfig");
  const auto* members = config != nullptr ? config->get_if<json::object>() : nullptr;
  if (members == nullptr) return missing("runtimeConfig");
  for (const auto& [plugin, settings] : *members) {
    auto platforms = platforms_of_plugin(plugin);
    if (!platforms) return wrong("Unknown plugin name: " + plugin);  // [R]
    into.steps.push_back({plugin, plugin, runtime_timeout(settings), *std::move(platforms)});
  }
  into.platform_types = platforms_of_any(into.steps);
  return check_references(*config, into);
}

finding read_node_steps(const json::value& root, document_content& into) {
  const auto* listed = main_steps(root);
  if (listed == nullptr) return missing("mainSteps");
  for (const auto& detail : *listed) {
    step read;
    if (auto found = read_step(detail, into.steps, read)) return found;
    auto platforms = platforms_of_plugin(read.action);
    if (!platforms) return wrong("Unknown plugin name: " + read.action);  // [R]
    read.platforms = *std::move(platforms);
    if (auto found = apply_precondition(detail, read)) return found;
    into.steps.push_back(std::move(read));
  }
  into.platform_types = platforms_of_any(into.steps);
  return check_references(*root.find("mainSteps"), into);
}

}  // namespace ssmock::documents::rules
