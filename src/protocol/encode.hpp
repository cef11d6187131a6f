// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/mp11/algorithm.hpp>
#include <charconv>
#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/blob.hpp"
#include "core/enum_text.hpp"
#include "core/free_json.hpp"
#include "core/id_text.hpp"
#include "core/optional_instant.hpp"
#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "json/writer.hpp"
#include "protocol/wire_name.hpp"

/// Writes described structs as AWS's JSON, straight into one string: compact, members in
/// alphabetical order, unset optionals left out. This is the hot path of every reply.
namespace ssmock::protocol {

template <described T>
void encode(std::string& out, const T& content);
template <class T>
void encode(std::string& out, const std::vector<T>& items);
template <class T>
void encode(std::string& out, const std::map<std::string, T>& entries);
template <class T>
void encode(std::string& out, const ordered_map<T>& entries);

inline void encode(std::string& out, std::string_view text) { json::append_string(out, text); }
inline void encode(std::string& out, const std::string& text) { json::append_string(out, text); }
inline void encode(std::string& out, const id_text& id) {
  if (!id.is_uuid()) return json::append_string(out, id.kept());
  const auto text = id.uuid();
  json::append_quoted(out, {text.data(), text.size()});
}
inline void encode(std::string& out, bool truth) { out += truth ? "true" : "false"; }
inline void encode(std::string& out, instant time) { append_epoch_seconds(out, time); }
inline void encode(std::string& out, milliseconds duration) {
  json::append_quoted(out, java_duration(duration));
}
inline void encode(std::string& out, const blob& content) {
  json::append_quoted(out, base64_encode(content.bytes));
}

template <std::integral Number>
void encode(std::string& out, Number number) {
  std::array<char, 24> text;
  const auto end = std::to_chars(text.data(), text.data() + text.size(), number).ptr;
  out.append(text.data(), end);
}

inline void encode(std::string& out, double number) {
  json::append_value(out, json::value(number));
}

inline void encode(std::string& out, const free_json& content) { out += content.text; }

template <text_enum Enum>
void encode(std::string& out, Enum value) {
  json::append_quoted(out, to_text(value));
}

template <class T>
void encode(std::string& out, const shared<T>& content) {
  encode(out, *content);
}

template <class T>
void encode(std::string& out, const std::shared_ptr<const T>& content) {
  content ? encode(out, *content) : void(out += "{}");
}

/// A pointer to an entity in the store, so that a response need not copy it.
template <described T>
void encode(std::string& out, const T* content) {
  encode(out, *content);
}

template <class T>
void encode(std::string& out, const std::vector<T>& items) {
  out += '[';
  bool first = true;
  for (const auto& item : items) {
    if (!first) out += ',';
    first = false;
    encode(out, item);
  }
  out += ']';
}

namespace detail {

template <class Entries>
void encode_entries(std::string& out, const Entries& entries) {
  out += '{';
  bool first = true;
  for (const auto& [key, entry] : entries) {
    if (!first) out += ',';
    first = false;
    encode(out, key);
    out += ':';
    encode(out, entry);
  }
  out += '}';
}

}  // namespace detail

template <class T>
void encode(std::string& out, const std::map<std::string, T>& entries) {
  detail::encode_entries(out, entries);
}

template <class T>
void encode(std::string& out, const ordered_map<T>& entries) {
  detail::encode_entries(out, entries);
}

namespace detail {

template <class Member, class T>
void encode_member(std::string& out, bool& first, const T& content) {
  constexpr auto key = wire_key<Member>();
  out += first ? key.substr(1) : key;
  first = false;
  encode(out, content);
}

template <class Member, class T>
void encode_member(std::string& out, bool& first, const std::optional<T>& content) {
  if (content) encode_member<Member>(out, first, *content);
}

template <class Member>
void encode_member(std::string& out, bool& first, const optional_instant& content) {
  if (content) encode_member<Member>(out, first, *content);
}

}  // namespace detail

template <described T>
void encode(std::string& out, const T& content) {
  out += '{';
  bool first = true;
  boost::mp11::mp_for_each<sorted_members<T>>([&]<class Member>(Member) {
    detail::encode_member<Member>(out, first, content.*Member::pointer);
  });
  out += '}';
}

}  // namespace ssmock::protocol
