// SPDX-License-Identifier: Apache-2.0
#include "families/automation/content/runbook.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/automation/content/values.hpp"
#include "families/documents/content/markup/reader.hpp"

namespace ssmock::automation {
namespace {

constexpr std::string_view link_prefix = "step:";

std::optional<std::string> optional_text_at(const json::value& in, std::string_view name) {
  const auto* found = in.find(name);
  if (found == nullptr || found->is_null()) return std::nullopt;
  return text_of(*found);
}

/// A link that is no text leads nowhere: AWS refuses it, but a saved state may hold anything.
std::string link_at(const json::value& in, std::string_view name) {
  const auto* found = in.find(name);
  const auto* text = found != nullptr ? found->get_if<std::string>() : nullptr;
  return text != nullptr ? *text : std::string{};
}

bool is_true(const json::value& in, std::string_view name) {
  return lower_case(text_at(in, name)) == "true";
}

std::vector<step_output> read_outputs(const json::value& detail) {
  std::vector<step_output> out;
  for (const auto& each : list_at(detail, "outputs")) {
    out.push_back({text_at(each, "Name"), text_at(each, "Selector"), text_at(each, "Type")});
  }
  return out;
}

std::vector<runbook_step> read_steps(const json::list& listed) {
  std::vector<runbook_step> out;
  out.reserve(listed.size());
  for (const auto& detail : listed) {
    auto& step = out.emplace_back();
    step.name = text_at(detail, "name");
    step.action = text_at(detail, "action");
    step.timeout_seconds = optional_text_at(detail, "timeoutSeconds");
    step.max_attempts = optional_text_at(detail, "maxAttempts");
    step.on_failure = link_at(detail, "onFailure");
    step.on_cancel = link_at(detail, "onCancel");
    if (detail.find("isCritical") != nullptr) step.is_critical = is_true(detail, "isCritical");
    step.is_end = is_true(detail, "isEnd");
    step.next_step = std::string(step_in_link(link_at(detail, "nextStep")));
    step.outputs = read_outputs(detail);
    const auto* inputs = detail.find("inputs");
    if (inputs == nullptr || inputs->get_if<json::object>() == nullptr) continue;
    step.inputs = *inputs;
    if (step.action != "aws:loop") continue;
    step.steps = read_steps(list_at(*inputs, "Steps"));
    // They are no input of the loop that the API would show.
    std::erase_if(*step.inputs.get_if<json::object>(),
                  [](const auto& member) { return member.first == "Steps"; });
  }
  return out;
}

std::vector<runbook_variable> read_variables(const json::value& root) {
  std::vector<runbook_variable> out;
  const auto* declared = root.find("variables");
  const auto* members = declared != nullptr ? declared->get_if<json::object>() : nullptr;
  if (members == nullptr) return out;
  for (const auto& [name, definition] : *members) {
    auto& added = out.emplace_back();
    added.name = name;
    added.type = text_at(definition, "type");
    if (const auto* value = definition.find("default")) added.default_value = *value;
    added.allowed_values = list_at(definition, "allowedValues");
  }
  return out;
}

}  // namespace

runbook read_runbook(std::string_view content, documents::document_format format) {
  runbook out;
  const auto parsed = documents::markup::read(content, format);
  const auto* root = std::get_if<json::value>(&parsed);
  if (root == nullptr) return out;
  out.assume_role = text_at(*root, "assumeRole");
  out.variables = read_variables(*root);
  out.steps = read_steps(list_at(*root, "mainSteps"));
  for (const auto& each : list_at(*root, "outputs")) out.outputs.push_back(text_of(each));
  return out;
}

namespace {

std::optional<step_place> find_among(const std::vector<runbook_step>& steps,
                                     std::string_view name) {
  for (std::size_t index = 0; index < steps.size(); ++index) {
    if (steps[index].name == name) return step_place{&steps, index};
    if (auto within = find_among(steps[index].steps, name)) return within;
  }
  return std::nullopt;
}

}  // namespace

std::optional<step_place> find_step(const runbook& in, std::string_view name) {
  return find_among(in.steps, name);
}

std::string_view step_in_link(std::string_view link) {
  if (link == "Abort" || link == "Continue") return {};
  if (link.starts_with(link_prefix)) link.remove_prefix(link_prefix.size());
  return link;
}

bool is_critical(const runbook_step& of) {
  return of.is_critical.value_or(of.on_failure != "Continue");
}

}  // namespace ssmock::automation
