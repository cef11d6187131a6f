// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/markup/json_reader.hpp"

#include <algorithm>
#include <unordered_map>

#include "core/text.hpp"
#include "json/parse.hpp"

namespace ssmock::documents::markup {
namespace {

bool is_word(char letter) {
  return (letter >= 'a' && letter <= 'z') || (letter >= 'A' && letter <= 'Z') ||
         (letter >= '0' && letter <= '9') || letter == '_' || letter == '$';
}

/// The place of an error as Jackson reports it: the column after the text that was read. Jackson
/// reads an unknown word to its end first: for `https://...` it reports column 6, for `---` column
/// 3 [R].
fault place_of(std::string_view text, const json::parse_error& error) {
  auto end = std::min(error.offset, text.size());
  if (end > 0 && is_word(text[end - 1])) {
    while (end < text.size() && is_word(text[end])) ++end;
  }
  const auto read = text.substr(0, end);
  const auto line = 1 + static_cast<std::size_t>(std::ranges::count(read, '\n'));
  const auto row = read.rfind('\n');
  const auto start = row == std::string_view::npos ? 0 : row + 1;
  return {line, 1 + utf8_length(read.substr(start)), error.message};
}

void drop_repeated(json::value& content);

void drop_repeated(json::object& members) {
  std::unordered_map<std::string, std::size_t> places;
  json::object kept;
  kept.reserve(members.size());
  for (auto& member : members) {
    const auto [place, fresh] = places.try_emplace(member.first, kept.size());
    if (fresh) {
      kept.push_back(std::move(member));
    } else {
      kept[place->second].second = std::move(member.second);
    }
  }
  members = std::move(kept);
  for (auto& member : members) drop_repeated(member.second);
}

void drop_repeated(json::value& content) {
  if (auto* members = content.get_if<json::object>()) drop_repeated(*members);
  if (auto* items = content.get_if<json::list>()) {
    for (auto& item : *items) drop_repeated(item);
  }
}

}  // namespace

parsed read_json(std::string_view text) {
  auto content = json::parse(text);
  if (const auto* error = std::get_if<json::parse_error>(&content)) return place_of(text, *error);
  auto& root = std::get<json::value>(content);
  drop_repeated(root);
  return std::move(root);
}

}  // namespace ssmock::documents::markup
