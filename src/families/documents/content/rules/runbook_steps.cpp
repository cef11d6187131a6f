// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/runbook_steps.hpp"

#include <algorithm>
#include <cstddef>
#include <cstdint>
#include <optional>
#include <string_view>

#include "core/text.hpp"
#include "families/documents/content/rules/branches.hpp"
#include "families/documents/content/rules/parameters.hpp"

namespace ssmock::documents::rules {
namespace {

constexpr std::string_view store_prefix = "ssm:";
constexpr std::string_view variable_prefix = "variable:";

/// An input of a step; null when it is missing, null or an empty list.
const json::value* input_of(const json::value& detail, std::string_view name) {
  const auto* inputs = detail.find("inputs");
  const auto* found = inputs != nullptr ? inputs->find(name) : nullptr;
  if (found == nullptr || found->is_null()) return nullptr;
  const auto* items = found->get_if<json::list>();
  return items != nullptr && items->empty() ? nullptr : found;
}

finding check_cancel(const json::value& detail, const step& of, const std::vector<step>& known) {
  const auto target = step_linked(detail, "onCancel");
  if (of.action == "aws:loop" && detail.find("onCancel") != nullptr)
    return wrong("onCancel is not supported by action: aws:loop in step: " + of.name);
  const auto found = std::ranges::find(known, target, &step::name);
  if (found == known.end() || found->action != "aws:sleep") return std::nullopt;
  return wrong("Action: aws:sleep is not supported as onCancel in step: " + of.name);
}

finding check_loop(const json::value& detail, const step& of) {
  const auto* within = input_of(detail, "Steps");
  if (within != nullptr && within->get_if<json::list>() == nullptr)
    return wrong("Invalid \"Steps\" in step: " + of.name);
  const bool iterates = input_of(detail, "Iterators") != nullptr;
  if (iterates != (input_of(detail, "LoopCondition") != nullptr)) return std::nullopt;
  return wrong("Expect either Iterators or LoopCondition in step: " + of.name);
}

finding check_approval(const step& of) {
  constexpr std::int64_t longest = 2'592'000;
  const auto seconds = parse_whole<std::int64_t>(of.timeout_seconds.value_or(""));
  if (!seconds || *seconds <= longest) return std::nullopt;
  return wrong("timeoutSeconds exceeds 2592000 in step: " + of.name);
}

finding check_variable(std::string_view name, const variable_names& variables) {
  if (std::ranges::find(variables, name) != variables.end()) return std::nullopt;
  return wrong("Variable \"" + std::string(name) + "\" is not declared.");
}

/// The name may be a reference itself, which is known only when the step runs.
finding check_update(const json::value& detail, const variable_names& variables) {
  auto name = scalar_text(input_of(detail, "Name")).value_or("");
  if (name.find("{{") != std::string::npos) return std::nullopt;
  if (name.starts_with(variable_prefix)) name.erase(0, variable_prefix.size());
  return check_variable(name, variables);
}

finding check_prefixed(std::string_view name, const variable_names& variables) {
  if (name.starts_with(store_prefix)) {
    return wrong("Parameter Store reference \"" + std::string(name) +
                 "\" is only supported as the default value of a parameter.");
  }
  if (!name.starts_with(variable_prefix)) return std::nullopt;
  name.remove_prefix(variable_prefix.size());
  return check_variable(name.substr(0, name.find_first_of(".[")), variables);
}

finding check_references_in(const json::value& input, const variable_names& variables) {
  return find_in_texts(input, [&](std::string_view text) -> finding {
    for (auto open = text.find("{{"); open != std::string_view::npos;
         open = text.find("{{", open + 2)) {
      const auto close = text.find("}}", open);
      if (close == std::string_view::npos) break;
      const auto name = trimmed(text.substr(open + 2, close - open - 2));
      if (auto found = check_prefixed(name, variables)) return found;
    }
    return std::nullopt;
  });
}

/// Scripts hold any text, and the steps of a loop are checked by themselves.
finding check_all_references(const json::value& detail, const variable_names& variables) {
  const auto* inputs = detail.find("inputs");
  const auto* members = inputs != nullptr ? inputs->get_if<json::object>() : nullptr;
  if (members == nullptr) return std::nullopt;
  for (const auto& [name, value] : *members) {
    if (name == "Script" || name == "Steps") continue;
    if (auto found = check_references_in(value, variables)) return found;
  }
  return std::nullopt;
}

}  // namespace

finding check_runbook_step(const json::value& detail, const step& of,
                           const std::vector<step>& known, const variable_names& variables) {
  if (auto found = check_cancel(detail, of, known)) return found;
  if (auto found = check_all_references(detail, variables)) return found;
  if (of.action == "aws:loop") return check_loop(detail, of);
  if (of.action == "aws:executeScript" && input_of(detail, "Script") == nullptr &&
      input_of(detail, "Attachment") == nullptr) {
    return wrong("Expect either Script or Attachment in step: " + of.name);
  }
  if (of.action == "aws:approve") return check_approval(of);
  if (of.action == "aws:updateVariable") return check_update(detail, variables);
  return std::nullopt;
}

namespace {

/// The steps that may follow one of a list.
struct followers {
  std::vector<std::size_t> steps;
  bool leaves = false;  ///< the list may end after it
};

std::string name_of(const json::value& detail) {
  return scalar_text(detail.find("name")).value_or("");
}

followers followers_of(const json::list& listed, std::size_t at) {
  const auto& detail = listed[at];
  followers out;
  const auto add = [&](const std::string& name) {
    const auto found = std::ranges::find(listed, name, &name_of);
    if (found != listed.end())
      out.steps.push_back(static_cast<std::size_t>(found - listed.begin()));
  };
  bool goes_on = true;
  if (const auto next = step_linked(detail, "nextStep"); !next.empty()) {
    add(next);
    goes_on = false;
  }
  if (scalar_text(detail.find("action")) == "aws:branch") {
    const auto* choices = input_of(detail, "Choices");
    const auto* items = choices != nullptr ? choices->get_if<json::list>() : nullptr;
    for (const auto& choice : items != nullptr ? *items : json::list{})
      add(step_linked(choice, "NextStep"));
    if (input_of(detail, "Default") != nullptr) {
      add(step_linked(*detail.find("inputs"), "Default"));
      goes_on = false;
    }
  }
  add(step_linked(detail, "onFailure"));
  const bool last = at + 1 == listed.size();
  out.leaves = is_true(detail.find("isEnd")) || (goes_on && last);
  if (goes_on && !out.leaves) out.steps.push_back(at + 1);
  return out;
}

}  // namespace

finding check_circles(const json::list& listed) {
  std::vector<followers> all;
  for (std::size_t at = 0; at < listed.size(); ++at) all.push_back(followers_of(listed, at));
  const auto leads_out = [&](std::size_t at) { return all[at].leaves; };
  for (bool found_more = true; found_more;) {
    found_more = false;
    for (auto& each : all) {
      if (each.leaves || !std::ranges::any_of(each.steps, leads_out)) continue;
      each.leaves = found_more = true;
    }
  }
  const auto caught = std::ranges::find(all, false, &followers::leaves);
  if (caught == all.end()) return std::nullopt;
  std::vector<std::size_t> trace{static_cast<std::size_t>(caught - all.begin())};
  while (std::ranges::count(trace, trace.back()) == 1) {
    const auto& next = all[trace.back()].steps;
    if (next.empty()) return std::nullopt;  // its link leads nowhere, which has been reported
    trace.push_back(next.front());
  }
  trace.erase(trace.begin(), std::ranges::find(trace, trace.back()));
  std::string circle;
  for (const auto at : trace) circle += (circle.empty() ? "" : " -> ") + name_of(listed[at]);
  return wrong("Infinite loop: " + circle);
}

finding read_variables(const json::value& root, variable_names& into) {
  const auto* declared = root.find("variables");
  if (declared == nullptr || declared->is_null()) return std::nullopt;
  const auto* members = declared->get_if<json::object>();
  if (members == nullptr) return wrong("Invalid \"variables\" in the document.");
  for (const auto& [name, definition] : *members) {
    if (const auto fault = fault_of_definition(definition, {}))
      return wrong(*fault + " Variable: " + name);
    into.push_back(name);
  }
  return std::nullopt;
}

}  // namespace ssmock::documents::rules
