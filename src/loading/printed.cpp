// SPDX-License-Identifier: Apache-2.0
#include "loading/printed.hpp"

#include <algorithm>
#include <array>
#include <iterator>
#include <span>
#include <vector>

#include "families/family.hpp"
#include "loading/loader.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::array<std::string_view, 3> keys_of_no_meaning{"NextToken", "ResponseMetadata",
                                                             "$schema"};

/// The rows that all families have of one kind of form.
template <class Row>
std::vector<Row> of_all_families(std::span<const Row> printed_forms::*rows) {
  std::vector<Row> out;
  for (const auto* family : families::all()) {
    if (family->printed != nullptr)
      std::ranges::copy(family->printed->*rows, std::back_inserter(out));
  }
  return out;
}

/// The end of the comment or string that begins at `at`; `at` itself when none begins there.
std::size_t end_of_token(std::string_view text, std::size_t at) {
  const auto behind = [&](std::string_view end) {
    const auto place = text.find(end, at + 2);
    return place == text.npos ? text.size() : place + end.size();
  };
  if (text.substr(at, 2) == "//") return behind("\n");
  if (text.substr(at, 2) == "/*") return behind("*/");
  if (text[at] != '"') return at;
  for (++at; at < text.size() && text[at] != '"'; ++at) {
    if (text[at] == '\\') ++at;
  }
  return std::min(at + 1, text.size());
}

/// The end of each top-level object or list; nullopt when the text has anything else at the top.
std::optional<std::vector<std::size_t>> ends_of_values(std::string_view text) {
  constexpr std::string_view blanks = " \t\r\n";
  std::vector<std::size_t> ends;
  std::size_t depth = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const char letter = text[at];
    if (letter == '"' && depth == 0) return std::nullopt;
    if (const auto end = end_of_token(text, at); end > at) {
      at = end - 1;
    } else if (letter == '{' || letter == '[') {
      ++depth;
    } else if (letter == '}' || letter == ']') {
      if (depth == 0) return std::nullopt;
      if (--depth == 0) ends.push_back(at + 1);
    } else if (depth == 0 && blanks.find(letter) == blanks.npos) {
      return std::nullopt;
    }
  }
  if (depth != 0) return std::nullopt;
  return ends;
}

}  // namespace

bool is_ignored(std::string_view key) {
  return std::ranges::find(keys_of_no_meaning, key) != keys_of_no_meaning.end();
}

std::span<const std::string_view> ignored_keys() { return keys_of_no_meaning; }

std::span<const flat_form> flat_forms() {
  static const auto rows = [] {
    auto out = of_all_families(&printed_forms::flat);
    std::ranges::sort(out, {}, &flat_form::place);
    return out;
  }();
  return rows;
}

std::span<const single_form> single_forms() {
  static const auto rows = of_all_families(&printed_forms::single);
  return rows;
}

std::span<const unloaded_key> unloaded_keys() {
  static const auto rows = of_all_families(&printed_forms::unloaded);
  return rows;
}

std::string_view section_of_flat(const json::value& content) {
  const auto has_member = [&](const flat_form& form) {
    return content.find(form.member) != nullptr;
  };
  const auto form = std::ranges::find_if(flat_forms(), has_member);
  return form == flat_forms().end() ? std::string_view{} : form->section;
}

std::string_view section_of_single(std::string_view key) {
  const auto form = std::ranges::find(single_forms(), key, &single_form::key);
  return form == single_forms().end() ? std::string_view{} : form->section;
}

std::string_view why_not_loaded(std::string_view key) {
  const auto row = std::ranges::find(unloaded_keys(), key, &unloaded_key::key);
  return row == unloaded_keys().end() ? std::string_view{} : row->why;
}

std::optional<std::string> as_list(std::string_view text) {
  const auto ends = ends_of_values(text);
  if (!ends || ends->size() < 2) return std::nullopt;
  std::string out = "[";
  std::size_t start = 0;
  for (const auto end : *ends) {
    if (start > 0) out += ',';
    // The comma replaces a blank, so that columns stay the same.
    if (start > 0 && text[start] == ' ') ++start;
    out += text.substr(start, end - start);
    start = end;
  }
  return out.append("]").append(text.substr(start));
}

}  // namespace ssmock::fixtures
