// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/mp11/algorithm.hpp>
#include <concepts>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "core/blob.hpp"
#include "core/enum_text.hpp"
#include "core/free_json.hpp"
#include "core/optional_instant.hpp"
#include "core/ordered_map.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "json/value.hpp"
#include "json/writer.hpp"
#include "protocol/wire_name.hpp"

/// Fills described structs from values that have passed the model's checks. A member stays as it is
/// when the value has another type.
namespace ssmock::protocol {

template <described T>
void decode(T& target, const json::value& content);
template <class T>
void decode(std::vector<T>& target, const json::value& content);
template <class T>
void decode(std::map<std::string, T>& target, const json::value& content);
template <class T>
void decode(ordered_map<T>& target, const json::value& content);

inline void decode(std::string& target, const json::value& content) {
  if (const auto* text = content.get_if<std::string>()) target = *text;
}

inline void decode(bool& target, const json::value& content) {
  if (const auto* truth = content.get_if<bool>()) target = *truth;
}

template <std::integral Number>
void decode(Number& target, const json::value& content) {
  if (const auto* number = content.get_if<std::int64_t>()) target = static_cast<Number>(*number);
}

inline void decode(double& target, const json::value& content) {
  if (const auto* number = content.get_if<double>()) target = *number;
}

inline void decode(free_json& target, const json::value& content) {
  target.text.clear();
  json::append_value(target.text, content);
}

/// The value is the bytes themselves: coerce() has already decoded the base 64.
inline void decode(blob& target, const json::value& content) {
  if (const auto* bytes = content.get_if<std::string>()) target.bytes = *bytes;
}

/// The value is the number of milliseconds since the epoch.
inline void decode(instant& target, const json::value& content) {
  if (const auto* count = content.get_if<std::int64_t>()) target = instant{milliseconds{*count}};
}

inline void decode(optional_instant& target, const json::value& content) {
  instant time = *target;
  decode(time, content);
  target = time;
}

/// The value is an ISO 8601 duration such as `PT1M30S`.
inline void decode(milliseconds& target, const json::value& content) {
  const auto* text = content.get_if<std::string>();
  if (text != nullptr) target = parse_duration(*text).value_or(target);
}

template <text_enum Enum>
void decode(Enum& target, const json::value& content) {
  if (const auto* text = content.get_if<std::string>()) {
    target = from_text<Enum>(*text).value_or(target);
  }
}

template <class T>
void decode(shared<T>& target, const json::value& content) {
  T value = *target;
  decode(value, content);
  target = std::move(value);
}

/// An empty object leaves the pointer null, which encode() writes as `{}` again.
template <class T>
void decode(std::shared_ptr<const T>& target, const json::value& content) {
  const auto* members = content.get_if<json::object>();
  if (members == nullptr || members->empty()) return;
  T value{};
  decode(value, content);
  target = std::make_shared<const T>(std::move(value));
}

template <class T>
void decode(std::optional<T>& target, const json::value& content) {
  decode(target.emplace(), content);
}

template <class T>
void decode(std::vector<T>& target, const json::value& content) {
  const auto* items = content.get_if<json::list>();
  if (items == nullptr) return;
  target.clear();
  target.reserve(items->size());
  for (const auto& item : *items) decode(target.emplace_back(), item);
}

template <class T>
void decode(std::map<std::string, T>& target, const json::value& content) {
  const auto* entries = content.get_if<json::object>();
  if (entries == nullptr) return;
  target.clear();
  for (const auto& [key, entry] : *entries) decode(target[key], entry);
}

template <class T>
void decode(ordered_map<T>& target, const json::value& content) {
  const auto* entries = content.get_if<json::object>();
  if (entries == nullptr) return;
  target.clear();
  target.reserve(entries->size());
  for (const auto& [key, entry] : *entries) decode(target.emplace_back(key, T{}).second, entry);
}

template <described T>
void decode(T& target, const json::value& content) {
  boost::mp11::mp_for_each<described_members<T>>([&]<class Member>(Member) {
    if (const auto* member = content.find(wire_name<Member>())) {
      decode(target.*Member::pointer, *member);
    }
  });
}

}  // namespace ssmock::protocol
