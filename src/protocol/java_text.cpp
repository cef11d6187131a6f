// SPDX-License-Identifier: Apache-2.0
#include "protocol/java_text.hpp"

#include <string_view>
#include <utility>

#include "core/text.hpp"
#include "json/writer.hpp"

namespace ssmock::protocol {
namespace {

class printer {
 public:
  explicit printer(std::size_t most) : most_(most) {}

  void append(const shape& printed, const json::value* content);
  std::string take() { return std::move(out_); }

 private:
  bool is_full() const { return out_.size() >= most_; }
  void append_text(std::string_view text) { out_ += utf8_prefix(text, most_ - out_.size()); }
  void append_list(const shape& printed, const json::list& items);
  void append_map(const shape& printed, const json::object& entries);
  void append_structure(const shape& printed, const json::value& content);

  std::size_t most_;
  std::string out_;
};

void printer::append_list(const shape& printed, const json::list& items) {
  out_ += '[';
  for (std::size_t index = 0; index < items.size() && !is_full(); ++index) {
    if (index > 0) out_ += ", ";
    append(*printed.element, &items[index]);
  }
  out_ += ']';
}

void printer::append_map(const shape& printed, const json::object& entries) {
  out_ += '{';
  for (std::size_t index = 0; index < entries.size() && !is_full(); ++index) {
    if (index > 0) out_ += ", ";
    if (!is_full()) append_text(entries[index].first);
    out_ += '=';
    append(*printed.element, &entries[index].second);
  }
  out_ += '}';
}

void printer::append_structure(const shape& printed, const json::value& content) {
  out_ += printed.name;
  out_ += '(';
  for (std::size_t index = 0; index < printed.members.size() && !is_full(); ++index) {
    const auto& member = printed.members[index];
    if (index > 0) out_ += ", ";
    out_ += lower_first(member.name);
    out_ += '=';
    append(*member.target, content.find(member.name));
  }
  out_ += ')';
}

void printer::append(const shape& printed, const json::value* content) {
  if (is_full()) return;
  if (content == nullptr) {
    out_ += "null";
  } else if (const auto* items = content->get_if<json::list>()) {
    append_list(printed, *items);
  } else if (printed.type == shape_type::map) {
    append_map(printed, *content->get_if<json::object>());
  } else if (printed.type == shape_type::structure) {
    append_structure(printed, *content);
  } else if (printed.type == shape_type::blob) {
    const auto size = std::to_string(content->get_if<std::string>()->size());
    out_ += "java.nio.HeapByteBuffer[pos=0 lim=" + size + " cap=" + size + "]";
  } else if (const auto* text = content->get_if<std::string>()) {
    append_text(*text);
  } else {
    json::append_value(out_, *content);
  }
}

}  // namespace

std::string java_text(const shape& printed, const json::value& content, std::size_t most) {
  printer out{most};
  out.append(printed, &content);
  return out.take();
}

}  // namespace ssmock::protocol
