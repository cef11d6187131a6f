// SPDX-License-Identifier: Apache-2.0
#include "json/writer.hpp"

#include <array>
#include <charconv>

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

void append_escape(std::string& out, unsigned char byte) {
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
  out += '"';
  std::size_t start = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    if (escapes[byte] == plain) continue;
    out.append(text, start, at - start);
    append_escape(out, byte);
    start = at + 1;
  }
  out.append(text, start);
  out += '"';
}

void append_value(std::string& out, const value& content) {
  std::visit(appender{out}, content.content());
}

}  // namespace ssmock::json
