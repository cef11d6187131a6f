// SPDX-License-Identifier: Apache-2.0
#include "matching/event_pattern.hpp"

#include <algorithm>
#include <functional>
#include <span>
#include <vector>

#include "matching/conditions.hpp"
#include "matching/pattern_tree.hpp"

namespace ssmock::matching {
namespace {

using fields = std::vector<const field*>;

bool is_absence(const condition& wanted) {
  const auto* exists = std::get_if<existence>(&wanted);
  return exists != nullptr && !exists->wanted;
}

bool wants_only_absence(const field& of);

bool wants_only_absence(const item& of) {
  const auto* inner = std::get_if<field>(&of);
  return inner != nullptr && wants_only_absence(*inner);
}

bool wants_only_absence(const field& of) {
  if (const auto* conditions = std::get_if<std::vector<condition>>(&of.wanted)) {
    return std::ranges::all_of(*conditions, is_absence);
  }
  return std::ranges::all_of(std::get<branch>(of.wanted).items,
                             [](const item& each) { return wants_only_absence(each); });
}

/// Whether `each` is true of a value in this field that is no list and no object; the values in
/// lists, and in lists within them, are the field's too.
template <class Each>
bool any_value(const json::value* found, const Each& each) {
  if (found == nullptr || found->get_if<json::object>() != nullptr) return false;
  const auto* list = found->get_if<json::list>();
  if (list == nullptr) return each(*found);
  return std::ranges::any_of(*list,
                             [&](const json::value& element) { return any_value(&element, each); });
}

/// A field that holds no value, but an object or an empty list, does not exist.
bool conditions_fit(const std::vector<condition>& wanted, const json::value* found) {
  const auto met = [&](const json::value& value) {
    return std::ranges::any_of(wanted, [&](const condition& each) { return meets(value, each); });
  };
  if (any_value(found, met)) return true;
  const bool exists = any_value(found, [](const json::value&) { return true; });
  return !exists && std::ranges::any_of(wanted, is_absence);
}

bool branches_fit(const std::vector<const branch*>& wanted, const json::value* found);

/// The fields stand in the order of the pattern and all have the same name. If several have
/// conditions, only those of the last one count [D]; what is asked of one object is asked together.
bool same_field_fits(std::span<const field* const> wanted, const json::value* found) {
  const std::vector<condition>* conditions = nullptr;
  std::vector<const branch*> branches;
  for (const auto* each : wanted) {
    if (const auto* inner = std::get_if<branch>(&each->wanted)) {
      branches.push_back(inner);
    } else {
      conditions = &std::get<std::vector<condition>>(each->wanted);
    }
  }
  return (conditions == nullptr || conditions_fit(*conditions, found)) &&
         (branches.empty() || branches_fit(branches, found));
}

bool object_fits(std::span<const field* const> wanted, const json::value* found) {
  while (!wanted.empty()) {
    const auto& name = wanted.front()->name;
    const auto end =
        std::ranges::find_if(wanted, [&](const field* each) { return each->name != name; });
    const auto size = static_cast<std::size_t>(end - wanted.begin());
    const auto* member = found == nullptr ? nullptr : found->find(name);
    if (!same_field_fits(wanted.first(size), member)) return false;
    wanted = wanted.subspan(size);
  }
  return true;
}

/// The fields must fit one and the same element of a list. If all of them must not exist, they must
/// not in any element.
bool fields_fit(const fields& wanted, const json::value* found) {
  const auto* list = found == nullptr ? nullptr : found->get_if<json::list>();
  if (list == nullptr || list->empty())
    return object_fits(wanted, list == nullptr ? found : nullptr);
  const auto fits = [&](const json::value& element) { return fields_fit(wanted, &element); };
  const bool only_absence =
      std::ranges::all_of(wanted, [](const field* each) { return wants_only_absence(*each); });
  return only_absence ? std::ranges::all_of(*list, fits) : std::ranges::any_of(*list, fits);
}

/// Whether there is a choice of alternatives with which all items fit. `todo` are the items that
/// are not among the chosen fields yet, the next ones at the end.
bool some_choice_fits(std::vector<std::span<const item>> todo, fields chosen,
                      const json::value* found) {
  while (!todo.empty()) {
    if (todo.back().empty()) {
      todo.pop_back();
      continue;
    }
    const item& next = todo.back().front();
    todo.back() = todo.back().subspan(1);
    if (const auto* alternatives = std::get_if<choice>(&next)) {
      return std::ranges::any_of(alternatives->alternatives, [&](const branch& each) {
        auto rest = todo;
        rest.emplace_back(each.items);
        return some_choice_fits(std::move(rest), chosen, found);
      });
    }
    chosen.push_back(&std::get<field>(next));
  }
  std::ranges::stable_sort(
      chosen, std::ranges::less{}, [](const field* each) -> const auto& { return each->name; });
  return fields_fit(chosen, found);
}

bool branches_fit(const std::vector<const branch*>& wanted, const json::value* found) {
  std::vector<std::span<const item>> todo;
  todo.reserve(wanted.size());
  for (const auto* each : wanted) todo.emplace_back(each->items);
  std::ranges::reverse(todo);
  return some_choice_fits(std::move(todo), {}, found);
}

}  // namespace

bool matches(const event_pattern& pattern, const json::value& event) {
  return event.get_if<json::object>() != nullptr && branches_fit({&pattern.root()}, &event);
}

}  // namespace ssmock::matching
