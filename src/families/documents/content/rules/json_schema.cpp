// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/json_schema.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <set>
#include <string_view>

#include "core/text.hpp"
#include "families/documents/content/markup/json_writer.hpp"
#include "families/documents/content/pattern.hpp"
#include "families/documents/content/rules/tree.hpp"
#include "json/writer.hpp"

namespace ssmock::documents::rules {
namespace {

constexpr std::array<std::string_view, 7> type_names{"array",  "boolean", "integer", "null",
                                                     "number", "object",  "string"};

using markup::compact_json;

/// A text as a JSON string, with its quotes.
std::string quoted(std::string_view text) {
  std::string out;
  json::append_string(out, text);
  return out;
}

std::string type_of(const json::value& content) {
  if (content.get_if<bool>() != nullptr) return "boolean";
  if (content.get_if<std::int64_t>() != nullptr) return "integer";
  if (content.get_if<double>() != nullptr) return "number";
  if (content.get_if<std::string>() != nullptr) return "string";
  if (content.get_if<json::list>() != nullptr) return "array";
  return content.get_if<json::object>() != nullptr ? "object" : "null";
}

/// Reads both `"type": "string"` and `"type": ["string", "null"]`.
std::vector<std::string> types_of(const json::value& allowed) {
  if (const auto* one = allowed.get_if<std::string>()) return {*one};
  return texts_of(&allowed);
}

std::optional<double> number_of(const json::value* content) {
  if (content == nullptr) return std::nullopt;
  if (const auto* whole = content->get_if<std::int64_t>()) return static_cast<double>(*whole);
  const auto* decimal = content->get_if<double>();
  return decimal != nullptr ? std::optional(*decimal) : std::nullopt;
}

/// The names in the form `["a","b"]`.
std::string as_list(std::vector<std::string> names) {
  json::list items;
  for (auto& name : names) items.emplace_back(std::move(name));
  return compact_json(json::value(std::move(items)));
}

class judge {
 public:
  void look_at(const json::value& content, const json::value& schema, const std::string& at) {
    place_ = at;
    check_type(content, schema);
    check_enum(content, schema);
    if (number_of(&content)) check_number(content, schema);
    if (const auto* text = content.get_if<std::string>()) check_text(*text, schema);
    if (const auto* items = content.get_if<json::list>()) check_items(*items, schema, at);
    if (const auto* members = content.get_if<json::object>()) check_members(*members, schema, at);
  }

  std::optional<std::string> verdict() const {
    if (faults_.empty()) return std::nullopt;
    return '[' + faults_ + ']';
  }

 private:
  void add(const std::string& message) {
    if (!faults_.empty()) faults_ += ", ";
    faults_ += "message: " + quoted(message) + " - parent node: ";
    faults_ += place_.empty() ? "/" : place_;
  }

  void check_type(const json::value& content, const json::value& schema) {
    const auto* allowed = schema.find("type");
    if (allowed == nullptr) return;
    auto types = types_of(*allowed);
    const auto type = type_of(content);
    for (const auto& each : types) {
      if (each == type || (each == "number" && type == "integer")) return;
    }
    add("instance type (" + type +
        ") does not match any allowed primitive type (allowed: " + as_list(std::move(types)) + ")");
  }

  void check_enum(const json::value& content, const json::value& schema) {
    const auto* values = schema.find("enum");
    if (values == nullptr) return;
    const auto text = compact_json(content);
    for (const auto& each : *values->get_if<json::list>()) {
      if (compact_json(each) == text) return;
    }
    add("instance value (" + text +
        ") not found in enum (possible values: " + compact_json(*values) + ")");
  }

  void check_number(const json::value& content, const json::value& schema) {
    const auto number = *number_of(&content);
    if (const auto least = number_of(schema.find("minimum")); least && number < *least) {
      add("numeric instance is lower than the required minimum (minimum: " +
          compact_json(*schema.find("minimum")) + ", found: " + compact_json(content) + ")");
    }
    if (const auto most = number_of(schema.find("maximum")); most && number > *most) {
      add("numeric instance is greater than the required maximum (maximum: " +
          compact_json(*schema.find("maximum")) + ", found: " + compact_json(content) + ")");
    }
  }

  void check_text(const std::string& text, const json::value& schema) {
    const auto length = utf8_length(text);
    const auto start = "string " + quoted(text) + " is too ";
    const auto found = "(length: " + std::to_string(length) + ", ";
    const auto size = static_cast<double>(length);
    if (const auto least = number_of(schema.find("minLength")); least && size < *least) {
      add(start + "short " + found +
          "required minimum: " + compact_json(*schema.find("minLength")) + ")");
    }
    if (const auto most = number_of(schema.find("maxLength")); most && size > *most) {
      add(start + "long " + found + "maximum allowed: " + compact_json(*schema.find("maxLength")) +
          ")");
    }
    const auto* pattern = schema.find("pattern");
    if (pattern == nullptr) return;
    const auto& regex = *pattern->get_if<std::string>();
    // A schema's pattern may match anywhere in the text, but a document_pattern matches all of it.
    const auto anywhere = "(?s:.*?)(?:" + regex + ")(?s:.*)";
    if (!document_pattern{anywhere, budget_}.matches(text)) {
      add("ECMA 262 regex " + quoted(regex) + " does not match input string " + quoted(text));
    }
  }

  void check_items(const json::list& items, const json::value& schema, const std::string& at) {
    const auto size = static_cast<double>(items.size());
    const auto found = " elements but instance has " + std::to_string(items.size()) + " elements";
    if (const auto least = number_of(schema.find("minItems")); least && size < *least) {
      add("array is too short: must have at least " + compact_json(*schema.find("minItems")) +
          found);
    }
    if (const auto most = number_of(schema.find("maxItems")); most && size > *most) {
      add("array is too long: must have at most " + compact_json(*schema.find("maxItems")) + found);
    }
    const auto* of_each = schema.find("items");
    if (of_each == nullptr || of_each->get_if<json::object>() == nullptr) return;
    const auto below = at + '/';
    for (std::size_t index = 0; index < items.size(); ++index) {
      look_at(items[index], *of_each, below + std::to_string(index));
    }
  }

  void check_members(const json::object& members, const json::value& schema,
                     const std::string& at) {
    check_names(members, schema);
    const auto* properties = schema.find("properties");
    const auto* others = schema.find("additionalProperties");
    const auto below = at + '/';
    for (const auto& [name, content] : members) {
      const auto* known = properties != nullptr ? properties->find(name) : nullptr;
      const auto* judged = known != nullptr ? known : others;
      if (judged == nullptr || judged->get_if<json::object>() == nullptr) continue;
      look_at(content, *judged, below + name);
    }
  }

  /// AWS's list of missing names was recorded as sorted; so we sort both lists [I].
  void check_names(const json::object& members, const json::value& schema) {
    std::set<std::string> missing;
    for (auto& name : texts_of(schema.find("required"))) missing.insert(std::move(name));
    std::set<std::string> surplus;
    const auto* properties = schema.find("properties");
    const auto* others = schema.find("additionalProperties");
    const auto* open = others != nullptr ? others->get_if<bool>() : nullptr;
    for (const auto& [name, content] : members) {
      missing.erase(name);
      const bool known = properties != nullptr && properties->find(name) != nullptr;
      if (!known && open != nullptr && !*open) surplus.insert(name);
    }
    if (!missing.empty()) {
      add("object has missing required properties (" + as_list({missing.begin(), missing.end()}) +
          ")");
    }
    if (!surplus.empty()) {
      add("object instance has properties which are not allowed by the schema: " +
          as_list({surplus.begin(), surplus.end()}));
    }
  }

  std::string place_;
  match_budget budget_;
  std::string faults_;
};

bool is_type_keyword(const json::value& types) {
  const auto names = types_of(types);
  return !names.empty() && std::ranges::all_of(names, [](const auto& name) {
    return std::ranges::find(type_names, name) != type_names.end();
  });
}

bool are_schemas(const json::value& properties) {
  const auto* members = properties.get_if<json::object>();
  return members != nullptr &&
         std::ranges::all_of(*members, [](const auto& member) { return is_schema(member.second); });
}

bool is_text_list(const json::value& names) {
  const auto* items = names.get_if<json::list>();
  return items != nullptr && !items->empty() && std::ranges::all_of(*items, [](const auto& name) {
           return name.template get_if<std::string>() != nullptr;
         });
}

bool is_keyword(std::string_view name, const json::value& content) {
  constexpr std::array<std::string_view, 6> numbers{"minimum",   "maximum",  "minLength",
                                                    "maxLength", "minItems", "maxItems"};
  if (std::ranges::find(numbers, name) != numbers.end()) return number_of(&content).has_value();
  if (name == "type") return is_type_keyword(content);
  if (name == "enum") {
    const auto* values = content.get_if<json::list>();
    return values != nullptr && !values->empty();
  }
  if (name == "required") return is_text_list(content);
  if (name == "pattern") return content.get_if<std::string>() != nullptr;
  if (name == "properties") return are_schemas(content);
  if (name == "additionalProperties")
    return content.get_if<bool>() != nullptr || is_schema(content);
  if (name == "items") return content.get_if<json::list>() != nullptr || is_schema(content);
  return true;
}

}  // namespace

bool is_schema(const json::value& schema) {
  const auto* members = schema.get_if<json::object>();
  return members != nullptr && std::ranges::all_of(*members, [](const auto& member) {
           return is_keyword(member.first, member.second);
         });
}

std::optional<std::string> schema_fault(const json::value& content, const json::value& schema) {
  judge at_work;
  at_work.look_at(content, schema, "");
  return at_work.verdict();
}

}  // namespace ssmock::documents::rules
