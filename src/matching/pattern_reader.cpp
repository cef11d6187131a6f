// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <variant>

#include "fixture_format/fault.hpp"
#include "matching/event_pattern.hpp"
#include "matching/pattern_reading.hpp"
#include "matching/pattern_tree.hpp"

namespace ssmock::matching {
namespace {

/// So many combinations of $or's alternatives EventBridge takes [D].
constexpr std::uint64_t most_combinations = 1'000;

/// Names that no field within $or may have, because EventBridge has a use for them or keeps them
/// for one [D].
constexpr std::array<std::string_view, 24> reserved{"exact",
                                                    "equals-ignore-case",
                                                    "prefix",
                                                    "suffix",
                                                    "anything-but",
                                                    "exists",
                                                    "wildcard",
                                                    "numeric",
                                                    "cidr",
                                                    "=",
                                                    "<",
                                                    "<=",
                                                    ">",
                                                    ">=",
                                                    "regex",
                                                    "not-wildcard",
                                                    "not-equals-ignore-case",
                                                    "date-after",
                                                    "date-on-or-after",
                                                    "date-before",
                                                    "date-on-or-before",
                                                    "in-date-range",
                                                    "ip-address-in-range",
                                                    "ip-address-not-in-range"};

branch read_branch(const json::object& given, bool within_choice, reading& at);

field read_field(const std::pair<std::string, json::value>& member, bool within_choice,
                 reading& at) {
  const auto& [name, given] = member;
  if (within_choice && std::ranges::find(reserved, name) != reserved.end()) {
    at.fail("no field within $or may have this name");
  }
  if (const auto* object = given.get_if<json::object>()) {
    return {name, read_branch(*object, within_choice, at)};
  }
  std::vector<condition> wanted;
  const auto* list = given.get_if<json::list>();
  if (list == nullptr) {
    at.expected("a list of values or an object", given);
    return {name, std::move(wanted)};
  }
  if (list->empty()) at.fail("expected at least one value");
  for (std::size_t i = 0; i < list->size(); ++i) {
    wanted.push_back(at.within(element_step(i), [&] { return read_condition((*list)[i], at); }));
  }
  return {name, std::move(wanted)};
}

choice read_choice(const json::value& given, reading& at) {
  choice out;
  const auto* list = given.get_if<json::list>();
  if (list == nullptr || list->size() < 2) {
    at.fail("expected a list of at least two objects");
    return out;
  }
  for (std::size_t i = 0; i < list->size(); ++i) {
    out.alternatives.push_back(at.within(element_step(i), [&] {
      const auto* object = (*list)[i].get_if<json::object>();
      if (object == nullptr) at.expected("an object", (*list)[i]);
      return object == nullptr ? branch{} : read_branch(*object, true, at);
    }));
  }
  return out;
}

branch read_branch(const json::object& given, bool within_choice, reading& at) {
  branch out;
  if (given.empty()) at.fail("expected an object with at least one field");
  for (const auto& member : given) {
    if (at.failed()) break;
    out.items.push_back(at.within(member_step(member.first), [&]() -> item {
      if (member.first == "$or") return read_choice(member.second, at);
      return read_field(member, within_choice, at);
    }));
  }
  return out;
}

/// The number of combinations that a branch stands for, or a number above the most if there are
/// more.
std::uint64_t combinations(const branch& of) {
  std::uint64_t product = 1;
  for (const auto& each : of.items) {
    std::uint64_t factor = 1;
    if (const auto* alternatives = std::get_if<choice>(&each)) {
      factor = 0;
      for (const auto& one : alternatives->alternatives) factor += combinations(one);
    } else if (const auto* inner = std::get_if<branch>(&std::get<field>(each).wanted)) {
      factor = combinations(*inner);
    }
    product = std::min(product * std::min(factor, most_combinations + 1), most_combinations + 1);
  }
  return product;
}

std::string_view type_name(const json::value& value) {
  constexpr std::array<std::string_view, 7> names{"null",     "a boolean", "a number", "a number",
                                                  "a string", "a list",    "an object"};
  return names.at(value.content().index());
}

}  // namespace

void reading::fail(std::string_view what) {
  if (failed()) return;
  fault_.append(path_.empty() ? "the pattern" : path_).append(": ").append(what);
}

void reading::expected(std::string_view what, const json::value& got) {
  fail(std::string("expected ").append(what).append(", got ").append(type_name(got)));
}

std::string element_step(std::size_t index) { return "[" + std::to_string(index) + "]"; }

std::string member_step(std::string_view name) { return "." + fixtures::legible(name); }

std::variant<event_pattern, std::string> read_pattern(const json::value& pattern) {
  reading at;
  const auto* object = pattern.get_if<json::object>();
  if (object == nullptr) {
    at.expected("an object", pattern);
    return at.fault();
  }
  auto root = std::make_shared<branch>(read_branch(*object, false, at));
  if (!at.failed() && combinations(*root) > most_combinations) {
    at.fail("the alternatives of $or have more than 1000 combinations");
  }
  if (at.failed()) return at.fault();
  return event_pattern{std::move(root)};
}

}  // namespace ssmock::matching
