// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/smart_ptr/intrusive_ptr.hpp>
#include <boost/smart_ptr/intrusive_ref_counter.hpp>
#include <string>
#include <type_traits>
#include <utility>

namespace ssmock {

/// An immutable value that all copies of this object share, for values that are equal in hundreds
/// of thousands of entities. It has the size of a pointer, and a default value allocates nothing.
/// Other threads may have copies.
template <class T>
class shared {
 public:
  shared() = default;
  template <class From>
  requires std::is_constructible_v<T, From> &&
      (!std::is_same_v<std::remove_cvref_t<From>, shared>)shared(From&& value) {  // NOLINT
    T made(std::forward<From>(value));
    if (!(made == T{})) box_ = new box(std::move(made));
  }

  const T& operator*() const { return box_ ? box_->value : nothing(); }
  const T* operator->() const { return &**this; }
  operator const T&() const { return **this; }  // NOLINT: implicit, to be used like the value

  bool is_default() const { return !box_; }
  /// Whether no other object shares the value.
  bool is_sole() const { return box_ && box_->use_count() == 1; }

  friend bool operator==(const shared& left, const shared& right) {
    return left.box_ == right.box_ || *left == *right;
  }

 private:
  struct box : boost::intrusive_ref_counter<box, boost::thread_safe_counter> {
    explicit box(T&& made) : value(std::move(made)) {}
    T value;
  };

  static const T& nothing() {
    static const T value{};
    return value;
  }

  boost::intrusive_ptr<const box> box_;
};

using shared_text = shared<std::string>;

}  // namespace ssmock
