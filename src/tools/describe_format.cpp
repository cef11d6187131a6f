// SPDX-License-Identifier: Apache-2.0
// Build tool: prints the rows of all fixture sections and the shapes of their elements as JSON, for
// scripts/make-schema. Shapes have the form of protocol/model/ssm-2014-11-06.json.
#include <iostream>
#include <nlohmann/json.hpp>

#include "loading/loader.hpp"
#include "loading/printed.hpp"
#include "protocol/model.hpp"

namespace {

using namespace ssmock;
using tree = nlohmann::ordered_json;

std::string_view type_name(protocol::shape_type type) {
  using enum protocol::shape_type;
  switch (type) {
    case structure:
      return "structure";
    case list:
      return "list";
    case map:
      return "map";
    case string:
      return "string";
    case integer:
      return "integer";
    case long_integer:
      return "long";
    case boolean:
      return "boolean";
    case timestamp:
      return "timestamp";
    case blob:
      return "blob";
    case decimal:
      return "double";
    case free_json:
      return "document";
  }
  return {};
}

std::string_view rule_name(protocol::text_rule rule) {
  switch (rule) {
    case protocol::text_rule::none:
      return "none";
    case protocol::text_rule::time:
      return "time";
    case protocol::text_rule::duration:
      return "duration";
  }
  return {};
}

void add(tree& shapes, const protocol::shape& shape);

void add_parts(tree& shapes, tree& out, const protocol::shape& shape) {
  for (const auto& member : shape.members) {
    out["members"].push_back({member.name, member.target->name});
    if (member.required) out["required"].push_back(member.name);
    add(shapes, *member.target);
  }
  if (shape.key != nullptr) {
    out["key"] = shape.key->name;
    add(shapes, *shape.key);
  }
  if (shape.element != nullptr) {
    out[shape.key != nullptr ? "value" : "member"] = shape.element->name;
    add(shapes, *shape.element);
  }
}

void add(tree& shapes, const protocol::shape& shape) {
  const std::string name{shape.name};
  if (shapes.contains(name)) return;
  shapes[name] = tree::object();  // it may contain itself
  tree out{{"type", type_name(shape.type)}};
  if (shape.min != protocol::shape::no_min) out["min"] = shape.min;
  if (shape.max != protocol::shape::no_max) out["max"] = shape.max;
  if (!shape.pattern.empty()) out["pattern"] = shape.pattern;
  if (!shape.allowed.empty()) out["enum"] = shape.allowed;
  if (!shape.also.empty()) out["also"] = shape.also;
  if (shape.loose) out["loose"] = true;
  if (shape.rule != protocol::text_rule::none) out["rule"] = rule_name(shape.rule);
  add_parts(shapes, out, shape);
  shapes[name] = out;
}

}  // namespace

int main() {
  tree out{{"sections", tree::array()}, {"flat", tree::array()},    {"single", tree::array()},
           {"unloaded", tree::array()}, {"ignored", tree::array()}, {"shapes", tree::object()}};
  for (const auto& each : fixtures::sections()) {
    out["sections"].push_back({{"key", each.key},
                               {"holds", each.holds},
                               {"shape", each.shape},
                               {"ids", each.ids},
                               {"whole_replies", each.whole_replies}});
    add(out["shapes"], *protocol::find_shape(each.shape));
  }
  for (const auto& each : fixtures::flat_forms()) {
    out["flat"].push_back(
        {{"member", each.member}, {"section", each.section}, {"printed_by", each.printed_by}});
  }
  for (const auto& each : fixtures::single_forms()) {
    out["single"].push_back(
        {{"key", each.key}, {"section", each.section}, {"printed_by", each.printed_by}});
  }
  for (const auto& each : fixtures::unloaded_keys()) {
    out["unloaded"].push_back(
        {{"key", each.key}, {"printed_by", each.printed_by}, {"why", each.why}});
  }
  for (const auto key : fixtures::ignored_keys()) out["ignored"].push_back(key);
  std::cout << out << '\n';
}
