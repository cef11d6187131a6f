// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/runbook_steps.hpp"

#include <algorithm>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <utility>

#include "families/documents/content/rules/parameters.hpp"

namespace ssmock::documents::rules {
namespace {

std::string text_at(const json::value& in, std::string_view name) {
  return scalar_text(in.find(name)).value_or("");
}

/// Whether an input is there and not empty.
bool has_input(const json::value& detail, std::string_view name) {
  const auto* inputs = detail.find("inputs");
  const auto* found = inputs != nullptr ? inputs->find(name) : nullptr;
  if (found == nullptr || found->is_null()) return false;
  const auto* items = found->get_if<json::list>();
  return items == nullptr || !items->empty();
}

std::string_view step_of(std::string_view link) {
  constexpr std::string_view prefix = "step:";
  return link.starts_with(prefix) ? link.substr(prefix.size()) : link;
}

finding check_cancel(const json::value& detail, const std::vector<step>& known,
                     const std::string& name) {
  const auto link = text_at(detail, "onCancel");
  if (link.empty()) return std::nullopt;
  if (text_at(detail, "action") == "aws:loop")
    return wrong("onCancel is not supported by action: aws:loop in step: " + name);
  const auto target = std::ranges::find(known, step_of(link), &step::name);
  if (target == known.end() || target->action != "aws:sleep") return std::nullopt;
  return wrong("Action: aws:sleep is not supported as onCancel in step: " + name);
}

finding check_loop(const json::value& detail, const std::string& name) {
  if (has_input(detail, "Iterators") != has_input(detail, "LoopCondition")) return std::nullopt;
  return wrong("Expect either Iterators or LoopCondition in step: " + name);
}

finding check_choices(const json::value& detail, const std::string& name) {
  const auto* inputs = detail.find("inputs");
  const auto* choices = inputs != nullptr ? inputs->find("Choices") : nullptr;
  const auto* items = choices != nullptr ? choices->get_if<json::list>() : nullptr;
  if (items == nullptr) return std::nullopt;
  const auto leads_on = [](const json::value& each) { return !text_at(each, "NextStep").empty(); };
  if (std::ranges::all_of(*items, leads_on)) return std::nullopt;
  return wrong("Missing NextStep of a choice in step: " + name);
}

finding check_approval_timeout(const json::value& detail, const std::string& name) {
  constexpr std::size_t most_digits = 7;
  constexpr std::string_view longest = "2592000";
  const auto text = text_at(detail, "timeoutSeconds");
  const bool is_number = std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
  if (!is_number || text.size() < most_digits || (text.size() == most_digits && text <= longest))
    return std::nullopt;
  return wrong("timeoutSeconds exceeds 2592000 in step: " + name);
}

}  // namespace

finding check_runbook_step(const json::value& detail, const std::vector<step>& known) {
  const auto name = text_at(detail, "name");
  const auto action = text_at(detail, "action");
  if (auto found = check_cancel(detail, known, name)) return found;
  if (action == "aws:loop") return check_loop(detail, name);
  if (action == "aws:branch") return check_choices(detail, name);
  if (action == "aws:approve") return check_approval_timeout(detail, name);
  return std::nullopt;
}

namespace {

/// The step that always follows; nullopt when the list may be left, or others may follow.
std::optional<std::size_t> only_successor(const json::list& listed, std::size_t at) {
  const auto& detail = listed[at];
  if (text_at(detail, "isEnd") == "true" || text_at(detail, "action") == "aws:branch")
    return std::nullopt;
  const auto failure = text_at(detail, "onFailure");
  if (!failure.empty() && failure != "Abort" && failure != "Continue") return std::nullopt;
  const auto next = text_at(detail, "nextStep");
  if (next.empty()) return at + 1 < listed.size() ? std::optional(at + 1) : std::nullopt;
  const auto found = std::ranges::find_if(
      listed, [&](const json::value& each) { return text_at(each, "name") == step_of(next); });
  if (found == listed.end()) return std::nullopt;
  return static_cast<std::size_t>(found - listed.begin());
}

}  // namespace

finding check_circles(const json::list& listed) {
  std::vector<bool> known(listed.size(), false);
  for (std::size_t first = 0; first < listed.size(); ++first) {
    std::vector<std::size_t> trace;
    for (std::optional<std::size_t> at = first; at && !known[*at];
         at = only_successor(listed, *at)) {
      known[*at] = true;
      trace.push_back(*at);
      const auto next = only_successor(listed, *at);
      const auto begin = next ? std::ranges::find(trace, *next) : trace.end();
      if (begin == trace.end()) continue;
      std::string circle;
      for (auto each = begin; each != trace.end(); ++each)
        circle += text_at(listed[*each], "name") + " -> ";
      return wrong("Infinite loop: " + circle + text_at(listed[*begin], "name"));
    }
  }
  return std::nullopt;
}

namespace {

constexpr std::string_view store_prefix = "ssm:";
constexpr std::string_view variable_prefix = "variable:";

using variable_names = std::vector<std::string>;

finding check_variable(std::string_view name, const variable_names& declared) {
  if (std::ranges::find(declared, name) != declared.end()) return std::nullopt;
  return wrong("Variable \"" + std::string(name) + "\" is not declared.");
}

finding check_text(std::string_view text, const variable_names& declared) {
  std::size_t from = 0;
  while (const auto reference = next_reference(text, from, "_:./-")) {
    if (reference->starts_with(store_prefix)) {
      return wrong("Parameter Store reference \"" + std::string(*reference) +
                   "\" is only supported as the default value of a parameter.");
    }
    if (!reference->starts_with(variable_prefix)) continue;
    const auto name = reference->substr(variable_prefix.size());
    if (auto found = check_variable(name.substr(0, name.find_first_of(".[")), declared))
      return found;
  }
  return std::nullopt;
}

finding check_tree(const json::value& tree, const variable_names& declared) {
  if (const auto* text = tree.get_if<std::string>()) return check_text(*text, declared);
  if (const auto* items = tree.get_if<json::list>()) {
    for (const auto& item : *items) {
      if (auto found = check_tree(item, declared)) return found;
    }
  }
  if (const auto* members = tree.get_if<json::object>()) {
    if (text_at(tree, "action") == "aws:updateVariable") {
      const auto name = text_at(*tree.find("inputs"), "Name");
      const auto known =
          name.starts_with(variable_prefix) ? name.substr(variable_prefix.size()) : name;
      if (known.find("{{") == std::string::npos) {
        if (auto found = check_variable(known, declared)) return found;
      }
    }
    for (const auto& member : *members) {
      if (auto found = check_tree(member.second, declared)) return found;
    }
  }
  return std::nullopt;
}

}  // namespace

finding check_variables(const json::value& root) {
  variable_names declared;
  const auto* variables = root.find("variables");
  const auto* members = variables != nullptr ? variables->get_if<json::object>() : nullptr;
  if (variables != nullptr && !variables->is_null() && members == nullptr)
    return wrong("Invalid \"variables\" in the document.");
  if (members != nullptr) {
    for (const auto& [name, definition] : *members) {
      if (const auto fault = fault_of_definition(definition, "Variable"))
        return wrong(*fault + " Variable: " + name);
      declared.push_back(name);
    }
  }
  return check_tree(*root.find("mainSteps"), declared);
}

}  // namespace ssmock::documents::rules
