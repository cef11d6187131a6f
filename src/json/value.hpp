// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <concepts>
#include <cstdint>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>
#include <variant>
#include <vector>

namespace ssmock::json {

class value;
using list = std::vector<value>;
/// Members in the document's order, because AWS reports the first type error in that order. A name
/// may occur twice.
using object = std::vector<std::pair<std::string, value>>;

/// A parsed JSON value. An integer beyond 64 bits becomes the nearest one of 64 bits.
class value {
 public:
  using storage =
      std::variant<std::nullptr_t, bool, std::int64_t, double, std::string, list, object>;

  value() = default;
  // Implicit, so that a list can be filled with plain contents. The constraint leaves copies to the
  // copy constructor.
  // NOLINTBEGIN(google-explicit-constructor,bugprone-forwarding-reference-overload)
  template <class T>
  requires(!std::same_as<std::remove_cvref_t<T>, value>) &&
      std::constructible_from<storage, T> value(T&& content) : content_(std::forward<T>(content)) {}
  // NOLINTEND(google-explicit-constructor,bugprone-forwarding-reference-overload)

  bool is_null() const { return std::holds_alternative<std::nullptr_t>(content_); }

  /// The content when it has this type, else null.
  template <class T>
  const T* get_if() const {
    return std::get_if<T>(&content_);
  }
  template <class T>
  T* get_if() {
    return std::get_if<T>(&content_);
  }

  /// The object's member of this name, the last one where the name occurs twice. Null when there is
  /// none, or when this is no object.
  const value* find(std::string_view name) const;

  const storage& content() const { return content_; }

 private:
  storage content_{nullptr};
};

}  // namespace ssmock::json
