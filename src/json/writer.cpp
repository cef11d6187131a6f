// SPDX-License-Identifier: Apache-2.0
#include "json/writer.hpp"

#include <array>
#include <charconv>
#include <cstdint>
#include <cstring>

#include "core/text.hpp"

namespace ssmock::json {
namespace {

constexpr char plain = 0;
constexpr char as_unicode = 'u';

constexpr auto escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t control = 0; control < 0x20; ++control) table[control] = as_unicode;
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

constexpr std::uint64_t ones = 0x0101010101010101U;
constexpr std::uint64_t high_bits = ones * 0x80U;

/// Eight bytes, of which one has its high bit set if one of `word` is a control, a quote, a
/// backslash, or no ASCII: a subtraction sets that bit in a byte that is too small, and a byte that
/// is no ASCII has it.
std::uint64_t mark_special(std::uint64_t word) {
  const auto quotes = (word ^ ones * std::uint64_t{'"'}) - ones;
  const auto backslashes = (word ^ ones * std::uint64_t{'\\'}) - ones;
  return (word - ones * 0x20U) | word | quotes | backslashes;
}

std::uint64_t load_word(std::string_view text, std::size_t from) {
  std::uint64_t word = 0;
  std::memcpy(&word, text.data() + from, sizeof word);
  return word;
}

/// The position of the first byte at or after `from` that cannot be written as it is: it needs an
/// escape, or is no valid UTF-8. Many bytes are tested at a time, since nearly all texts are ASCII
/// without such a byte.
std::size_t next_special(std::string_view text, std::size_t from) {
  constexpr std::size_t step = sizeof(std::uint64_t);
  for (; from + 2 * step <= text.size(); from += 2 * step) {
    const auto marks =
        mark_special(load_word(text, from)) | mark_special(load_word(text, from + step));
    if ((marks & high_bits) != 0) break;
  }
  for (; from + step <= text.size(); from += step) {
    if ((mark_special(load_word(text, from)) & high_bits) != 0) break;
  }
  if (from < text.size() && from + step > text.size()) {
    auto word = ones * std::uint64_t{' '};  // the rest, filled up with blanks
    std::memcpy(&word, text.data() + from, text.size() - from);
    if ((mark_special(word) & high_bits) == 0) return text.size();
  }
  while (from < text.size() && escapes[static_cast<unsigned char>(text[from])] == plain) {
    const auto size = utf8_character_size(text.substr(from));
    if (size == 0) break;
    from += size;
  }
  return from;
}

void append_escape(std::string& out, unsigned char byte) {
  constexpr std::string_view replacement = "\xEF\xBF\xBD";  // U+FFFD
  if (byte >= 0x80U) {
    out += replacement;
    return;
  }
  constexpr std::string_view digits = "0123456789ABCDEF";
  out += '\\';
  out += escapes[byte];
  if (escapes[byte] != as_unicode) return;
  out += "00";
  out += digits[byte >> 4U];
  out += digits[byte & 0xFU];
}

template <class Number>
void append_number(std::string& out, Number number) {
  std::array<char, 32> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  out.append(text.data(), end);
}

struct appender {
  std::string& out;

  void operator()(std::nullptr_t) const { out += "null"; }
  void operator()(bool content) const { out += content ? "true" : "false"; }
  void operator()(std::int64_t content) const { append_number(out, content); }
  void operator()(double content) const { append_number(out, content); }
  void operator()(const std::string& content) const { append_string(out, content); }
  void operator()(const list& items) const {
    out += '[';
    for (std::size_t index = 0; index < items.size(); ++index) {
      if (index > 0) out += ',';
      append_value(out, items[index]);
    }
    out += ']';
  }
  void operator()(const object& members) const {
    out += '{';
    for (std::size_t index = 0; index < members.size(); ++index) {
      if (index > 0) out += ',';
      append_string(out, members[index].first);
      out += ':';
      append_value(out, members[index].second);
    }
    out += '}';
  }
};

}  // namespace

void append_string(std::string& out, std::string_view text) {
  auto special = next_special(text, 0);
  if (special == text.size()) return append_quoted(out, text);
  out += '"';
  std::size_t start = 0;
  for (; special < text.size(); special = next_special(text, start)) {
    out.append(text, start, special - start);
    append_escape(out, static_cast<unsigned char>(text[special]));
    start = special + 1;
  }
  out.append(text, start);
  out += '"';
}

void append_quoted(std::string& out, std::string_view plain_text) {
  const auto at = out.size();
  out.resize(at + plain_text.size() + 2);
  char* const place = out.data() + at;
  place[0] = '"';
  plain_text.copy(place + 1, plain_text.size());
  place[plain_text.size() + 1] = '"';
}

void append_value(std::string& out, const value& content) {
  std::visit(appender{out}, content.content());
}

}  // namespace ssmock::json
