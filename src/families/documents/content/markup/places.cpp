// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/markup/places.hpp"

#include <yaml.h>

#include <algorithm>
#include <new>

#include "core/text.hpp"
#include "json/parse.hpp"

namespace ssmock::documents::markup {
namespace {

constexpr std::string_view blanks = " \t\r\n";
constexpr auto nowhere = std::string_view::npos;

/// The position behind the string that begins at `at`.
std::size_t end_of_string(std::string_view text, std::size_t at) {
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return at + 1;
}

/// The position behind the value that begins at `at`, in a valid JSON text.
std::size_t end_of_value(std::string_view text, std::size_t at) {
  std::size_t depth = 0;
  while (at < text.size()) {
    const char letter = text[at];
    if (letter == '"') {
      at = end_of_string(text, at);
    } else if (letter == '{' || letter == '[') {
      ++depth;
      ++at;
    } else if (letter == '}' || letter == ']') {
      --depth;
      ++at;
    } else {
      at = text.find_first_of(depth == 0 ? ",]} \t\r\n" : "\"{[]}", at);
      if (depth == 0) return std::min(at, text.size());
    }
    if (depth == 0) return at;
  }
  return text.size();
}

bool names(std::string_view key, std::string_view name) {
  const auto parsed = json::parse(key);
  const auto* content = std::get_if<json::value>(&parsed);
  const auto* text = content != nullptr ? content->get_if<std::string>() : nullptr;
  return text != nullptr && *text == name;
}

/// The position of a member's value in an object; the last one if the name occurs twice.
std::size_t find_member(std::string_view text, std::size_t object, std::string_view name) {
  if (object >= text.size() || text[object] != '{') return nowhere;
  std::size_t found = nowhere;
  auto at = text.find_first_of("\"}", object + 1);
  while (at != nowhere && text[at] == '"') {
    const auto key_end = end_of_string(text, at);
    const auto colon = text.find(':', key_end);
    const auto start = text.find_first_not_of(blanks, colon + 1);
    if (names(text.substr(at, key_end - at), name)) found = start;
    at = text.find_first_of("\"}", end_of_value(text, start));
  }
  return found;
}

fault end_in_json(std::string_view text, std::string_view name) {
  const auto parameters = find_member(text, text.find_first_not_of(blanks), "parameters");
  const auto start = find_member(text, parameters, name);
  if (start == nowhere) return {};
  const auto last = end_of_value(text, start) - 1;
  const auto before = text.substr(0, last);
  const auto row = before.rfind('\n');
  const auto line_start = row == nowhere ? 0 : row + 1;
  return {1 + static_cast<std::size_t>(std::ranges::count(before, '\n')),
          1 + utf8_length(before.substr(line_start)),
          {}};
}

/// A YAML document loaded by libyaml, which records the place of each node.
class loaded_document {
 public:
  explicit loaded_document(std::string_view text) {
    if (yaml_parser_initialize(&parser_) == 0) throw std::bad_alloc();
    yaml_parser_set_encoding(&parser_, YAML_UTF8_ENCODING);
    yaml_parser_set_input_string(&parser_, reinterpret_cast<const unsigned char*>(text.data()),
                                 text.size());
    loaded_ = yaml_parser_load(&parser_, &document_) != 0;
  }
  ~loaded_document() {
    if (loaded_) yaml_document_delete(&document_);
    yaml_parser_delete(&parser_);
  }
  loaded_document(const loaded_document&) = delete;
  loaded_document& operator=(const loaded_document&) = delete;

  const yaml_node_t* root() { return loaded_ ? yaml_document_get_root_node(&document_) : nullptr; }
  const yaml_node_t* member(const yaml_node_t* of, std::string_view name) {
    const yaml_node_t* found = nullptr;
    if (of == nullptr || of->type != YAML_MAPPING_NODE) return found;
    for (const auto* pair = of->data.mapping.pairs.start; pair < of->data.mapping.pairs.top;
         ++pair) {
      const auto* key = yaml_document_get_node(&document_, pair->key);
      if (key->type != YAML_SCALAR_NODE) continue;
      const std::string_view text{reinterpret_cast<const char*>(key->data.scalar.value),
                                  key->data.scalar.length};
      if (text == name) found = yaml_document_get_node(&document_, pair->value);
    }
    return found;
  }

 private:
  yaml_parser_t parser_{};
  yaml_document_t document_{};
  bool loaded_ = false;
};

fault end_in_yaml(std::string_view text, std::string_view name) {
  loaded_document document(text);
  const auto* found = document.member(document.member(document.root(), "parameters"), name);
  if (found == nullptr) return {};
  return {found->end_mark.line + 1, found->end_mark.column + 1, {}};
}

}  // namespace

fault end_of_parameter(std::string_view text, document_format format, std::string_view name) {
  return format == document_format::yaml ? end_in_yaml(text, name) : end_in_json(text, name);
}

}  // namespace ssmock::documents::markup
