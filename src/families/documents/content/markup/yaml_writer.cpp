// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/markup/yaml_writer.hpp"

#include <algorithm>
#include <array>
#include <cstddef>
#include <string_view>
#include <vector>

#include "core/text.hpp"
#include "families/documents/content/markup/json_writer.hpp"

namespace ssmock::documents::markup {
namespace {

/// Beyond this column a quoted text is continued on the next line, at a blank.
constexpr std::size_t best_width = 80;

/// One character of UTF-8.
struct character {
  std::string_view bytes;
  char32_t code;
};

std::vector<character> characters_of(std::string_view text) {
  std::vector<character> out;
  for (std::size_t at = 0; at < text.size();) {
    const auto first = static_cast<unsigned char>(text[at]);
    const std::size_t size = first < 0x80 ? 1 : first < 0xE0 ? 2 : first < 0xF0 ? 3 : 4;
    char32_t code = size == 1 ? first : first & (0xFFU >> (size + 1));
    for (std::size_t next = 1; next < size; ++next) {
      code = code << 6U | (static_cast<unsigned char>(text[at + next]) & 0x3FU);
    }
    out.push_back({text.substr(at, size), code});
    at += size;
  }
  return out;
}

bool is_plain(char32_t code) { return code >= 0x20 && code <= 0x7E && code != '"' && code != '\\'; }

bool is_printable(char32_t code) {
  return (code > 0xA0 && code <= 0xD7FF && code != 0x2028 && code != 0x2029) ||
         (code >= 0xE000 && code <= 0xFFFD && code != 0xFEFF) || code > 0xFFFF;
}

std::string escape_of(const character& each) {
  constexpr std::string_view escaped{"\0\a\b\t\n\v\f\r\x1B\"\\", 11};
  constexpr std::string_view letters = "0abtnvfre\"\\";
  if (each.code < 0x80) {
    const auto known = escaped.find(static_cast<char>(each.code));
    if (known != std::string_view::npos) return {'\\', letters[known]};
  }
  if (each.code == 0x85) return "\\N";
  if (each.code == 0xA0) return "\\_";
  if (each.code == 0x2028) return "\\L";
  if (each.code == 0x2029) return "\\P";
  if (is_printable(each.code)) return std::string(each.bytes);
  const bool small = each.code <= 0xFF;
  constexpr std::string_view digits = "0123456789abcdef";
  std::string out = small ? "\\x" : "\\u";
  for (auto shift = small ? 4U : 12U;; shift -= 4) {
    out += digits[each.code >> shift & 0xFU];
    if (shift == 0) return out;
  }
}

/// Whether YAML 1.1 reads a name as something else than a text. Jackson quotes such names.
bool is_reserved(std::string_view name) {
  constexpr std::array<std::string_view, 8> words{"false", "n",  "no",   "null",
                                                  "off",   "on", "true", "y"};
  const auto small = lower_case(name);
  return small == "yes" || std::ranges::find(words, small) != words.end();
}

/// Whether a name needs no quotes by the rules of SnakeYAML.
bool stands_unquoted(std::string_view name) {
  if (name.empty() || is_reserved(name) || name.starts_with("---") || name.starts_with("...")) {
    return false;
  }
  const bool odd = !std::ranges::all_of(characters_of(name), [](const auto& each) {
    return each.code == '"' || each.code == '\\' || is_plain(each.code) || is_printable(each.code);
  });
  if (odd || name.front() == ' ' || name.back() == ' ' || name.back() == ':') return false;
  if (std::string_view("#,[]{}&*!|>'\"%@`").find(name.front()) != std::string_view::npos) {
    return false;
  }
  const bool alone = name.size() == 1 || name[1] == ' ';
  if (alone && std::string_view("-?:").find(name.front()) != std::string_view::npos) return false;
  return name.find(": ") == std::string_view::npos && name.find(" #") == std::string_view::npos;
}

class yaml_writer {
 public:
  explicit yaml_writer(std::string& out) : out_(out) {}

  /// Writes the document, which begins with three dashes.
  void document(const json::value& content) {
    out_ += "---";
    if (is_block(content)) {
      new_line(0);
    } else {
      out_ += ' ';
    }
    node(content, 0, false);
    out_ += '\n';
  }

 private:
  static bool is_block(const json::value& content) {
    const auto* members = content.get_if<json::object>();
    const auto* items = content.get_if<json::list>();
    return (members != nullptr && !members->empty()) || (items != nullptr && !items->empty());
  }

  /// Writes a node. `indent` is the column of its members or items; a list in an object has the
  /// object's column.
  void node(const json::value& content, std::size_t indent, bool within) {
    const auto* members = content.get_if<json::object>();
    const auto* items = content.get_if<json::list>();
    if (members != nullptr && !members->empty()) return mapping(*members, indent);
    if (items != nullptr && !items->empty()) return sequence(*items, indent);
    if (const auto* text = content.get_if<std::string>()) {
      return quoted(*text, within ? indent : indent + 2);
    }
    out_ += compact_json(content);
  }

  void mapping(const json::object& members, std::size_t indent) {
    bool first = true;
    for (const auto& [name, member] : members) {
      if (!first) new_line(indent);
      first = false;
      key(name);
      out_ += ':';
      if (!is_block(member)) {
        out_ += ' ';
        node(member, indent + 2, true);
        continue;
      }
      const auto inner = member.get_if<json::list>() != nullptr ? indent : indent + 2;
      new_line(inner);
      node(member, inner, true);
    }
  }

  void sequence(const json::list& items, std::size_t indent) {
    bool first = true;
    for (const auto& item : items) {
      if (!first) new_line(indent);
      first = false;
      out_ += "- ";
      node(item, indent + 2, true);
    }
  }

  void key(const std::string& name) {
    if (stands_unquoted(name)) {
      out_ += name;
    } else {
      whole(name);
    }
  }

  /// Writes a quoted text on one line, as names are.
  void whole(std::string_view text) {
    out_ += '"';
    for (const auto& each : characters_of(text)) {
      is_plain(each.code) ? out_ += each.bytes : out_ += escape_of(each);
    }
    out_ += '"';
  }

  /// Writes a quoted text, broken at blanks beyond best_width, as SnakeYAML does.
  void quoted(std::string_view text, std::size_t indent) {
    const auto all = characters_of(text);
    out_ += '"';
    std::string held;  // plain characters that are still to be written
    const auto flush = [&] {
      out_ += held;
      held.clear();
    };
    for (std::size_t at = 0; at < all.size(); ++at) {
      const auto& each = all[at];
      const bool plain = is_plain(each.code);
      const bool may_break = at > 0 && at + 1 < all.size() && (each.code == ' ' || !plain);
      if (!plain) {
        flush();
        out_ += escape_of(each);
      }
      if (may_break && column() + utf8_length(held) > best_width) {
        flush();
        out_ += '\\';
        new_line(indent);
        if (each.code == ' ') out_ += '\\';
        if (!plain && all[at + 1].code == ' ') out_ += '\\';
      }
      if (plain) held += each.bytes;
    }
    flush();
    out_ += '"';
  }

  std::size_t column() const {
    const auto line = out_.rfind('\n') + 1;
    return utf8_length(std::string_view(out_).substr(line));
  }

  void new_line(std::size_t indent) {
    out_ += '\n';
    out_.append(indent, ' ');
  }

  std::string& out_;
};

}  // namespace

std::string write_yaml(const json::value& content) {
  std::string out;
  yaml_writer(out).document(content);
  return out;
}

}  // namespace ssmock::documents::markup
