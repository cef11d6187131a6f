// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/steps.hpp"

#include <algorithm>

#include "families/documents/content/rules/parameters.hpp"
#include "families/documents/content/rules/platforms.hpp"

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

// The texts in this file were measured on AWS by a third party [P], unless they have another mark.
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

/// Reads preconditions, which compare the platform (in either order) or parameters [D]. The agent
/// evaluates them when it reaches the step; the service only checks the platform's name [P].
finding read_preconditions(const json::value& detail, step& into) {
  const auto* conditions = detail.find("precondition");
  const auto* operators = conditions != nullptr ? conditions->get_if<json::object>() : nullptr;
  if (operators == nullptr) return std::nullopt;
  for (const auto& [operation, arguments] : *operators) {
    into.preconditions.push_back({operation, texts_of(&arguments)});
  }
  const auto platform = required_platform(into);
  const bool is_reference = platform && platform->find("{{") != std::string_view::npos;
  if (!platform || is_reference || *platform == platform_variable ||
      std::ranges::find(all_platforms, *platform) != all_platforms.end()) {
    return std::nullopt;
  }
  return wrong("Invalid precondition, unrecognized values [platformType, " +
               std::string(*platform) + "] encountered.");
}

/// Reads the inputs by which, in schema 2.2, a step decides whether later steps run [D: the agent's
/// source].
void read_flow(const json::value& detail, step& into) {
  const auto* inputs = detail.find("inputs");
  if (inputs == nullptr) return;
  into.on_failure = scalar_text(inputs->find("onFailure")).value_or("");
  into.on_success = scalar_text(inputs->find("onSuccess")).value_or("");
  into.finally_step = scalar_text(inputs->find("finallyStep")) == "true";
}

/// A member of the first properties of a plugin in runtimeConfig. Only the timeout in the first
/// ones counts [R].
std::optional<std::string> first_property(const json::value& plugin, std::string_view name) {
  const auto* properties = plugin.find("properties");
  if (properties == nullptr) return std::nullopt;
  const auto* items = properties->get_if<json::list>();
  if (items == nullptr) return scalar_text(properties->find(name));
  return items->empty() ? std::nullopt : scalar_text(items->front().find(name));
}

}  // namespace

finding read_runtime_config(const json::value& root, document_content& into) {
  const auto* config = root.find("runtimeConfig");
  const auto* members = config != nullptr ? config->get_if<json::object>() : nullptr;
  if (members == nullptr) return missing("runtimeConfig");
  for (const auto& [plugin, settings] : *members) {
    auto platforms = platforms_of_plugin(plugin);
    if (!platforms) return wrong("Unknown plugin name: " + plugin);  // [R]
    auto& added = into.steps.emplace_back();
    added.name = added.action = plugin;
    added.timeout_seconds = first_property(settings, "timeoutSeconds");
    added.platforms = *std::move(platforms);
    added.output_folder = first_property(settings, "id").value_or("0." + plugin);
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
    if (auto found = read_preconditions(detail, read)) return found;
    read_flow(detail, read);
    read.output_folder = read.name;
    into.steps.push_back(std::move(read));
  }
  into.platform_types = platforms_of_any(into.steps);
  return check_references(*root.find("mainSteps"), into);
}

}  // namespace ssmock::documents::rules
