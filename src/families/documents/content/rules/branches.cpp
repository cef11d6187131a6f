// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/branches.hpp"

#include <algorithm>
#include <array>

namespace ssmock::documents::rules {
namespace {

/// The operators that the user guide lists. It also says that AWS checks them when a runbook is
/// created [D].
constexpr std::array<std::string_view, 11> choice_operators{"StringEquals",
                                                            "EqualsIgnoreCase",
                                                            "StartsWith",
                                                            "EndsWith",
                                                            "Contains",
                                                            "NumericEquals",
                                                            "NumericGreater",
                                                            "NumericLesser",
                                                            "NumericGreaterOrEquals",
                                                            "NumericLesserOrEquals",
                                                            "BooleanEquals"};

content_error unknown_operator(const std::string& name, const std::string& step) {
  return wrong("Unknown operator: " + name + " in step: " + step);
}

finding check_expression(const json::value& expression, const std::string& step);

/// `And` and `Or` need at least two expressions [R].
finding check_joined(std::string_view joint, const json::value& expressions,
                     const std::string& step) {
  const auto* items = expressions.get_if<json::list>();
  const auto count = items != nullptr ? items->size() : 0;
  if (count < 2) {
    return wrong("Expect at lease two expressions for operator: " + std::string(joint) +
                 " in step: " + step + ". Provided: " + std::to_string(count));
  }
  for (const auto& item : *items) {
    if (auto found = check_expression(item, step)) return found;
  }
  return std::nullopt;
}

finding check_expression(const json::value& expression, const std::string& step) {
  const auto* members = expression.get_if<json::object>();
  if (members == nullptr) return wrong("Invalid expression in step: " + step);
  for (const auto& [name, operand] : *members) {
    if (name == "NextStep" || name == "Variable") continue;
    finding found;
    if (name == "And" || name == "Or") {
      found = check_joined(name, operand, step);
    } else if (name == "Not") {
      found = check_expression(operand, step);
    } else if (std::ranges::find(choice_operators, name) == choice_operators.end()) {
      found = unknown_operator(name, step);
    }
    if (found) return found;
  }
  return std::nullopt;
}

}  // namespace

std::string step_linked(const json::value& from, std::string_view link) {
  constexpr std::string_view prefix = "step:";
  auto name = scalar_text(from.find(link)).value_or("");
  if (name.starts_with(prefix)) name.erase(0, prefix.size());
  return name == "Abort" || name == "Continue" ? std::string{} : name;
}

finding check_link(const json::value& from, std::string_view link, const std::vector<step>& known) {
  const auto target = any_text(from.find(link));
  if (!target) return std::nullopt;
  auto name = step_linked(from, link);
  if (name.empty() && scalar_text(from.find(link)) && !target->empty()) return std::nullopt;
  if (name.empty()) name = *target;
  if (std::ranges::find(known, name, &step::name) != known.end()) return std::nullopt;
  return wrong("Unknown step name: \"" + name + "\" in " + std::string(link));
}

finding check_branch(const json::value& detail, const std::vector<step>& known) {
  const auto name = scalar_text(detail.find("name")).value_or("");
  const auto* inputs = detail.find("inputs");
  const auto* choices = inputs != nullptr ? inputs->find("Choices") : nullptr;
  if (choices == nullptr) return std::nullopt;
  const auto* items = choices->get_if<json::list>();
  if (items == nullptr) return wrong("Invalid \"Choices\" in step: " + name);
  for (const auto& choice : *items) {
    if (auto found = check_expression(choice, name)) return found;
    if (auto found = check_link(choice, "NextStep", known)) return found;
    if (choice.find("NextStep") == nullptr)
      return wrong("Missing NextStep of a choice in step: " + name);
  }
  return check_link(*inputs, "Default", known);
}

}  // namespace ssmock::documents::rules
