// SPDX-License-Identifier: Apache-2.0
#include "families/automation/content/conditions.hpp"

#include <algorithm>
#include <array>
#include <functional>
#include <string>
#include <string_view>

#include "core/text.hpp"

namespace ssmock::automation {
namespace {

struct comparison {
  std::string_view name;
  bool (*holds)(const std::string& variable, const std::string& constant);
};

template <class Compare>
bool compare_numbers(const std::string& variable, const std::string& constant, Compare compare) {
  const auto left = parse_whole<double>(variable);
  const auto right = parse_whole<double>(constant);
  return left && right && compare(*left, *right);
}

using operand_text = const std::string&;

constexpr std::array comparisons{
    comparison{"StringEquals", [](operand_text left, operand_text right) { return left == right; }},
    comparison{"EqualsIgnoreCase",
               [](operand_text left, operand_text right) {
                 return lower_case(left) == lower_case(right);
               }},
    comparison{"StartsWith",
               [](operand_text left, operand_text right) { return left.starts_with(right); }},
    comparison{"EndsWith",
               [](operand_text left, operand_text right) { return left.ends_with(right); }},
    comparison{"Contains",
               [](operand_text left, operand_text right) {
                 return left.find(right) != std::string::npos;
               }},
    comparison{"NumericEquals",
               [](operand_text left, operand_text right) {
                 return compare_numbers(left, right, std::equal_to{});
               }},
    comparison{"NumericGreater",
               [](operand_text left, operand_text right) {
                 return compare_numbers(left, right, std::greater{});
               }},
    comparison{"NumericLesser",
               [](operand_text left, operand_text right) {
                 return compare_numbers(left, right, std::less{});
               }},
    comparison{"NumericGreaterOrEquals",
               [](operand_text left, operand_text right) {
                 return compare_numbers(left, right, std::greater_equal{});
               }},
    comparison{"NumericLesserOrEquals",
               [](operand_text left, operand_text right) {
                 return compare_numbers(left, right, std::less_equal{});
               }},
    comparison{"BooleanEquals",
               [](operand_text left, operand_text right) {
                 return lower_case(left) == lower_case(right);
               }},
};

/// The conditions within And, Or and Not, which may be one or a list of them.
bool holds_joined(std::string_view joint, const json::value& operand, const look_up& values) {
  const auto* items = operand.get_if<json::list>();
  if (items == nullptr) return holds(operand, values) != (joint == "Not");
  const auto each = [&](const json::value& item) { return holds(item, values); };
  if (joint == "Or") return std::ranges::any_of(*items, each);
  const bool all = std::ranges::all_of(*items, each);
  return joint == "Not" ? !all : all;
}

}  // namespace

bool holds(const json::value& condition, const look_up& values) {
  const auto* members = condition.get_if<json::object>();
  if (members == nullptr) return false;
  const auto* given = condition.find("Variable");
  const auto variable = given != nullptr ? text_of(resolved(*given, values)) : std::string{};
  bool any = false;
  for (const auto& [name, operand] : *members) {
    if (name == "NextStep" || name == "Variable") continue;
    any = true;
    if (name == "And" || name == "Or" || name == "Not") {
      if (!holds_joined(name, operand, values)) return false;
      continue;
    }
    const auto row = std::ranges::find(comparisons, name, &comparison::name);
    if (row == comparisons.end() || !row->holds(variable, text_of(resolved(operand, values))))
      return false;
  }
  return any;
}

}  // namespace ssmock::automation
