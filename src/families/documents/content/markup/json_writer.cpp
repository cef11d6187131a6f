// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/markup/json_writer.hpp"

#include <array>
#include <charconv>
#include <cmath>
#include <string_view>

#include "json/writer.hpp"

namespace ssmock::documents::markup {
namespace {

class json_writer {
 public:
  json_writer(std::string& out, bool pretty) : out_(out), pretty_(pretty) {}

  void write(const json::value& content, std::size_t level) {
    if (const auto* members = content.get_if<json::object>()) return object(*members, level);
    if (const auto* items = content.get_if<json::list>()) return list(*items, level);
    if (const auto* number = content.get_if<double>()) return append_double(out_, *number);
    json::append_value(out_, content);
  }

 private:
  void object(const json::object& members, std::size_t level) {
    out_ += '{';
    for (std::size_t index = 0; index < members.size(); ++index) {
      if (index > 0) out_ += ',';
      new_line(level + 1);
      json::append_string(out_, members[index].first);
      out_ += pretty_ ? " : " : ":";
      write(members[index].second, level + 1);
    }
    // An empty object stays on one line: `{ }`.
    members.empty() ? blank() : new_line(level);
    out_ += '}';
  }

  /// Writes the items of a list on the same line, so a list adds no level of indentation.
  void list(const json::list& items, std::size_t level) {
    out_ += '[';
    for (std::size_t index = 0; index < items.size(); ++index) {
      if (index > 0) out_ += ',';
      blank();
      write(items[index], level);
    }
    blank();
    out_ += ']';
  }

  void blank() {
    if (pretty_) out_ += ' ';
  }
  void new_line(std::size_t level) {
    if (!pretty_) return;
    out_ += '\n';
    out_.append(2 * level, ' ');
  }

  std::string& out_;
  bool pretty_;
};

}  // namespace

std::string compact_json(const json::value& content) {
  std::string out;
  json_writer(out, false).write(content, 0);
  return out;
}

std::string pretty_json(const json::value& content) {
  std::string out;
  json_writer(out, true).write(content, 0);
  return out;
}

void append_double(std::string& out, double number) {
  constexpr double least_plain = 1e-3;
  constexpr double first_scientific = 1e7;
  const auto size = std::abs(number);
  const bool plain = size == 0 || (size >= least_plain && size < first_scientific);
  const auto format = plain ? std::chars_format::fixed : std::chars_format::scientific;
  std::array<char, 32> buffer;
  const auto end = std::to_chars(buffer.data(), buffer.data() + buffer.size(), number, format).ptr;
  std::string text(buffer.data(), end);
  const auto power = text.find('e');
  auto digits = text.substr(0, power);
  if (digits.find('.') == std::string::npos) digits += ".0";
  out += digits;
  if (power == std::string::npos) return;
  // Java writes exponents without a plus and without leading zeros: 1.0E10, 1.0E-5.
  auto exponent = std::string_view(text).substr(power + 1);
  out += 'E';
  if (exponent.front() == '-') out += '-';
  exponent.remove_prefix(exponent.find_first_not_of("+-0"));
  out += exponent;
}

}  // namespace ssmock::documents::markup
