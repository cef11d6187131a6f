// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <type_traits>
#include <utility>

namespace ssmock {

/// An immutable value that all copies of this object share, for values that are equal in hundreds
/// of thousands of entities. A default value allocates nothing. Other threads may have copies.
template <class T>
class shared {
 public:
  shared() = default;
  template <class From>
  requires std::is_constructible_v<T, From> &&
      (!std::is_same_v<std::remove_cvref_t<From>, shared>)shared(From&& value) {  // NOLINT
    T made(std::forward<From>(value));
    if (!(made == T{})) value_ = std::make_shared<const T>(std::move(made));
  }

  const T& operator*() const { return value_ ? *value_ : nothing(); }
  const T* operator->() const { return &**this; }
  operator const T&() const { return **this; }  // NOLINT: implicit, to be used like the value

  friend bool operator==(const shared& left, const shared& right) {
    return left.value_ == right.value_ || *left == *right;
  }

 private:
  static const T& nothing() {
    static const T value{};
    return value;
  }

  std::shared_ptr<const T> value_;
};

using shared_text = shared<std::string>;

}  // namespace ssmock
