// SPDX-License-Identifier: Apache-2.0
#include "fixture_format/checker.hpp"

#include <algorithm>
#include <cmath>

#include "core/text.hpp"
#include "fixture_format/times.hpp"
#include "json/writer.hpp"
#include "protocol/coercion.hpp"

namespace ssmock::fixtures {
namespace {

using protocol::shape;
using protocol::shape_type;

std::string_view kind_of(const json::value& content) {
  if (content.get_if<json::object>() != nullptr) return "an object";
  if (content.get_if<json::list>() != nullptr) return "a list";
  if (content.get_if<std::string>() != nullptr) return "a string";
  if (content.get_if<bool>() != nullptr) return "a boolean";
  if (content.is_null()) return "null";
  return content.get_if<double>() != nullptr ? "a decimal number" : "a number";
}

std::string expected_but(std::string_view expected, const json::value& found) {
  return "expected " + std::string(expected) + ", found " + std::string(kind_of(found));
}

/// AWS's "Member must have length ..." becomes "must have length ...".
std::string without_subject(const std::string& constraint) {
  constexpr std::string_view subject = "Member ";
  return constraint.starts_with(subject) ? constraint.substr(subject.size()) : constraint;
}

std::string shown(const json::value& content) {
  if (const auto* text = content.get_if<std::string>()) return "\"" + legible(*text) + "\"";
  if (content.get_if<std::int64_t>() == nullptr && content.get_if<double>() == nullptr) {
    return "the value";
  }
  std::string number;
  json::append_value(number, content);
  return number;
}

/// Marks a member as seen. Returns whether it was seen before.
bool mark_as_seen(std::vector<bool>& seen, const shape& structure, const protocol::member& met) {
  auto bit = seen[static_cast<std::size_t>(&met - structure.members.data())];
  const bool before = bit;
  bit = true;
  return before;
}

bool has_blank_or_control(std::string_view text) {
  return std::ranges::any_of(text, [](char letter) {
    return static_cast<unsigned char>(letter) <= ' ' || letter == 0x7F;
  });
}

}  // namespace

void checker::check(json::value& content, const shape& expected, path& where) {
  switch (expected.type) {
    case shape_type::structure:
      return check_structure(content, expected, where);
    case shape_type::list:
      return check_list(content, expected, where);
    case shape_type::map:
      return check_map(content, expected, where);
    case shape_type::string:
      return check_string(content, expected, where);
    case shape_type::integer:
    case shape_type::long_integer:
      return check_number(content, expected, where);
    case shape_type::boolean:
      if (content.get_if<bool>() == nullptr) add(where, expected_but("true or false", content));
      return;
    case shape_type::timestamp:
      return check_timestamp(content, where);
    case shape_type::blob:
      return check_blob(content, where);
    case shape_type::decimal:
      return check_decimal(content, where);
    case shape_type::free_json:
      return;
  }
}

void checker::check_structure(json::value& content, const shape& expected, path& where) {
  auto* members = content.get_if<json::object>();
  if (members == nullptr) return add(where, expected_but("an object", content));
  std::vector<bool> seen(expected.members.size());
  for (auto& entry : *members) {
    where.push_back({entry.first});
    const auto* member = protocol::find_member(expected, entry.first);
    if (member == nullptr) {
      add(where, unknown_member(entry.first, expected));
    } else if (mark_as_seen(seen, expected, *member)) {
      add(where, "is given twice");
    } else if (!entry.second.is_null()) {
      check(entry.second, *member->target, where);
    }
    where.pop_back();
  }
  std::erase_if(*members, [](const auto& entry) { return entry.second.is_null(); });
  for (const auto& member : expected.members) {
    if (!member.required || content.find(member.name) != nullptr) continue;
    add(where, "member \"" + std::string(member.name) + "\" is missing");
  }
}

void checker::check_list(json::value& content, const shape& expected, path& where) {
  auto* items = content.get_if<json::list>();
  if (items == nullptr) return add(where, expected_but("a list", content));
  if (!items->empty())
    check_bounds(content, expected, where);  // AWS sends empty lists even where min is 1
  for (std::size_t index = 0; index < items->size(); ++index) {
    where.push_back({{}, index});
    check((*items)[index], *expected.element, where);
    where.pop_back();
  }
}

void checker::check_map(json::value& content, const shape& expected, path& where) {
  auto* entries = content.get_if<json::object>();
  if (entries == nullptr) return add(where, expected_but("an object", content));
  check_bounds(content, expected, where);
  for (auto& [key, entry] : *entries) {
    where.push_back({key});
    check_bounds(json::value(key), *expected.key, where);
    check(entry, *expected.element, where);
    where.pop_back();
  }
}

void checker::check_string(const json::value& content, const shape& expected, path& where) {
  const auto* text = content.get_if<std::string>();
  if (text == nullptr) return add(where, expected_but("a string", content));
  if (expected.loose) return;
  if (protocol::is_id(expected)) return check_id(*text, expected, where);
  if (text->empty() && expected.allowed.empty()) return;
  if (std::ranges::find(expected.also, *text) != expected.also.end()) return;
  if (expected.rule == protocol::text_rule::time) return check_time_text(*text, where);
  if (expected.rule == protocol::text_rule::duration) return check_duration(*text, where);
  check_bounds(content, expected, where);
}

void checker::check_id(const std::string& id, const shape& expected, path& where) {
  if (id.empty()) return;
  if (has_blank_or_control(id)) return add(where, "an id has no blanks");
  const auto broken = protocol::broken_constraints(patterns_, expected, json::value(id));
  if (broken.empty()) return;
  const bool documentation = id.find("EXAMPLE") != std::string::npos;
  for (const auto& constraint : broken) {
    const bool length = constraint.find("length") != std::string::npos;
    if (length && !documentation) add(where, shown(id) + " " + without_subject(constraint));
  }
  irregular_ids.insert(id);
}

void checker::check_time_text(const std::string& text, path& where) {
  if (!parse_time(text, now_)) add(where, shown(text) + " is no time: " + std::string(time_forms));
}

void checker::check_duration(const std::string& text, path& where) {
  if (parse_duration(text)) return;
  add(where, shown(text) + " is no ISO 8601 duration such as \"PT1.755S\"");
}

void checker::check_decimal(json::value& content, path& where) {
  if (const auto* whole = content.get_if<std::int64_t>()) content = static_cast<double>(*whole);
  if (content.get_if<double>() == nullptr) add(where, expected_but("a number", content));
}

void checker::check_number(json::value& content, const shape& expected, path& where) {
  const auto* decimal = content.get_if<double>();
  const bool whole = decimal != nullptr && *decimal == std::trunc(*decimal);
  if (content.get_if<std::int64_t>() == nullptr && !whole) {
    return add(where, expected_but("a whole number", content));
  }
  json::value within = content;
  static_cast<void>(protocol::coerce(within, expected));
  const auto* exact = content.get_if<std::int64_t>();
  if (exact == nullptr || *exact != *within.get_if<std::int64_t>()) {
    if (!whole || *decimal != static_cast<double>(*within.get_if<std::int64_t>())) {
      return add(where, "is out of range");
    }
  }
  content = within;
  check_bounds(content, expected, where);
}

void checker::check_timestamp(json::value& content, path& where) {
  const auto time = read_time(content, now_);
  if (!time) return add(where, shown(content) + " is no time: " + std::string(time_forms));
  content = std::int64_t{time->time_since_epoch().count()};
}

void checker::check_blob(json::value& content, path& where) {
  const auto* text = content.get_if<std::string>();
  auto bytes = text != nullptr ? base64_decode(*text) : std::nullopt;
  if (!bytes) return add(where, "expected bytes in base 64");
  content = std::move(*bytes);
}

void checker::check_bounds(const json::value& content, const shape& expected, path& where) {
  if (expected.loose) return;
  for (const auto& broken : protocol::broken_constraints(patterns_, expected, content)) {
    add(where, shown(content) + " " + without_subject(broken));
  }
}

std::string checker::unknown_member(const std::string& name, const shape& expected) {
  // A misspelt name often occurs in each element of a list, so its text is made only once.
  constexpr std::size_t enough = 1'000;  // a file with more different ones is no fixture
  const auto known_slip = slips_.find({&expected, name});
  if (known_slip != slips_.end()) return known_slip->second;
  std::vector<std::string_view> known;
  if (slips_.size() < enough) {
    for (const auto& each : expected.members) known.push_back(each.name);
  }
  auto text = unknown_name("member", name, known);
  if (slips_.size() < enough) slips_.emplace(std::pair{&expected, name}, text);
  return text;
}

std::string unknown_name(std::string_view kind, std::string_view name,
                         std::span<const std::string_view> known) {
  auto out = "unknown " + std::string(kind) + " \"" + legible(name) + "\"";
  if (const auto nearest = nearest_name(name, known)) {
    out += "; did you mean \"" + std::string(*nearest) + "\"?";
  }
  return out;
}

}  // namespace ssmock::fixtures
