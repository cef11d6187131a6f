// SPDX-License-Identifier: Apache-2.0
#include "documents/markup/yaml_writer.hpp"

#include <yaml.h>

#include <new>
#include <stdexcept>

#include "documents/markup/yaml_scalars.hpp"
#include "json/writer.hpp"

namespace ssmock::documents::markup {
namespace {

int append(void* out, unsigned char* bytes, std::size_t size) {
  static_cast<std::string*>(out)->append(reinterpret_cast<const char*>(bytes), size);
  return 1;
}

yaml_char_t* bytes_of(const std::string& text) {
  // libyaml copies what it is given; its parameters lack a const.
  return reinterpret_cast<yaml_char_t*>(const_cast<char*>(text.data()));
}

/// YAML has more line breaks than '\n'; only quotes with escapes keep those.
bool has_odd_break(const std::string& text) {
  for (const std::string_view odd : {"\r", "\xC2\x85", "\xE2\x80\xA8", "\xE2\x80\xA9"}) {
    if (text.find(odd) != std::string::npos) return true;
  }
  return false;
}

/// Lines that a block keeps as they are, whatever its indentation. Others go into quotes.
bool suits_a_block(const std::string& text) {
  if (text.find('\n') == std::string::npos || text.front() == ' ' || text.front() == '\n') {
    return false;
  }
  return text.find(" \n") == std::string::npos && text.back() != ' ' &&
         text.find('\t') == std::string::npos && !has_odd_break(text);
}

class emitter {
 public:
  explicit emitter(std::string& out) {
    if (yaml_emitter_initialize(&emitter_) == 0) throw std::bad_alloc();
    yaml_emitter_set_output(&emitter_, &append, &out);
    yaml_emitter_set_unicode(&emitter_, 1);
    yaml_emitter_set_width(&emitter_, -1);
    yaml_emitter_set_break(&emitter_, YAML_LN_BREAK);
  }
  ~emitter() { yaml_emitter_delete(&emitter_); }
  emitter(const emitter&) = delete;
  emitter& operator=(const emitter&) = delete;

  void write(const json::value& content) {
    emit(yaml_stream_start_event_initialize(&event_, YAML_UTF8_ENCODING));
    emit(yaml_document_start_event_initialize(&event_, nullptr, nullptr, nullptr, 1));
    node(content);
    emit(yaml_document_end_event_initialize(&event_, 1));
    emit(yaml_stream_end_event_initialize(&event_));
  }

 private:
  void node(const json::value& content) {
    if (const auto* members = content.get_if<json::object>()) return mapping(*members);
    if (const auto* items = content.get_if<json::list>()) return sequence(*items);
    if (const auto* text = content.get_if<std::string>()) return string(*text);
    std::string plain;
    json::append_value(plain, content);
    scalar(plain, YAML_PLAIN_SCALAR_STYLE, true);
  }

  void mapping(const json::object& members) {
    emit(yaml_mapping_start_event_initialize(&event_, nullptr, nullptr, 1,
                                             YAML_BLOCK_MAPPING_STYLE));
    for (const auto& [key, member] : members) {
      string(key);
      node(member);
    }
    emit(yaml_mapping_end_event_initialize(&event_));
  }

  void sequence(const json::list& items) {
    emit(yaml_sequence_start_event_initialize(&event_, nullptr, nullptr, 1,
                                              YAML_BLOCK_SEQUENCE_STYLE));
    for (const auto& item : items) node(item);
    emit(yaml_sequence_end_event_initialize(&event_));
  }

  void string(const std::string& text) {
    if (suits_a_block(text)) return scalar(text, YAML_LITERAL_SCALAR_STYLE, false);
    // A text that unquoted would be read as something else needs its quotes.
    const bool plain = plain_scalar(text).get_if<std::string>() != nullptr;
    const bool broken = text.find('\n') != std::string::npos || has_odd_break(text);
    const auto style = broken  ? YAML_DOUBLE_QUOTED_SCALAR_STYLE
                       : plain ? YAML_ANY_SCALAR_STYLE
                               : YAML_SINGLE_QUOTED_SCALAR_STYLE;
    scalar(text, style, plain);
  }

  void scalar(const std::string& text, yaml_scalar_style_t style, bool plain) {
    emit(yaml_scalar_event_initialize(&event_, nullptr, nullptr, bytes_of(text),
                                      static_cast<int>(text.size()), plain ? 1 : 0, 1, style));
  }

  /// Takes what a call that made event_ returned.
  void emit(int made) {
    if (made == 0 || yaml_emitter_emit(&emitter_, &event_) == 0) {
      throw std::logic_error("YAML cannot say this value");
    }
  }

  yaml_emitter_t emitter_{};
  yaml_event_t event_{};
};

}  // namespace

std::string write_yaml(const json::value& content) {
  std::string out;
  emitter(out).write(content);
  return out;
}

}  // namespace ssmock::documents::markup
