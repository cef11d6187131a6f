// SPDX-License-Identifier: Apache-2.0
#include "protocol/java_text.hpp"

#include "json/writer.hpp"

namespace ssmock::protocol {
namespace {

void append(std::string& out, const shape& printed, const json::value* content);

void append_list(std::string& out, const shape& printed, const json::list& items) {
  out += '[';
  for (std::size_t index = 0; index < items.size(); ++index) {
    if (index > 0) out += ", ";
    append(out, *printed.element, &items[index]);
  }
  out += ']';
}

void append_map(std::string& out, const shape& printed, const json::object& entries) {
  out += '{';
  for (std::size_t index = 0; index < entries.size(); ++index) {
    if (index > 0) out += ", ";
    out += entries[index].first;
    out += '=';
    append(out, *printed.element, &entries[index].second);
  }
  out += '}';
}

void append_structure(std::string& out, const shape& printed, const json::value& content) {
  out += printed.name;
  out += '(';
  for (std::size_t index = 0; index < printed.members.size(); ++index) {
    const auto& member = printed.members[index];
    if (index > 0) out += ", ";
    out += static_cast<char>(member.name[0] | 0x20);  // members begin with an ASCII letter
    out += member.name.substr(1);
    out += '=';
    append(out, *member.target, content.find(member.name));
  }
  out += ')';
}

/// No client sends a value so long. AWS prints values whole [R]; here a request of a megabyte of
/// empty structures would become an answer of a hundred.
constexpr std::size_t longest_print = 300'000;

void append(std::string& out, const shape& printed, const json::value* content) {
  if (out.size() > longest_print) return;
  if (content == nullptr) {
    out += "null";
  } else if (const auto* items = content->get_if<json::list>()) {
    append_list(out, printed, *items);
  } else if (printed.type == shape_type::map) {
    append_map(out, printed, *content->get_if<json::object>());
  } else if (printed.type == shape_type::structure) {
    append_structure(out, printed, *content);
  } else if (printed.type == shape_type::blob) {
    const auto size = std::to_string(content->get_if<std::string>()->size());
    out += "java.nio.HeapByteBuffer[pos=0 lim=" + size + " cap=" + size + "]";
  } else if (const auto* text = content->get_if<std::string>()) {
    out += *text;
  } else {
    json::append_value(out, *content);
  }
}

}  // namespace

std::string java_text(const shape& printed, const json::value& content) {
  std::string out;
  append(out, printed, &content);
  return out;
}

}  // namespace ssmock::protocol
