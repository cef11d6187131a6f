// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <memory>
#include <vector>

namespace ssmock::store {

/// Everything one tenant owns, as parts that its families define: any type that can be copied can
/// be a part, and a state has one part of each type. A copy of a state shares all parts; a shared
/// part is copied when one of the states changes it. Not thread-safe.
class state {
 public:
  /// The part for reading; an empty one when edit() was never called for it. The reference is valid
  /// until the next edit() of this part.
  template <class Part>
  const Part& get() const {
    static const Part empty{};
    const auto index = index_of<Part>();
    if (index >= parts_.size() || !parts_[index]) return empty;
    return *static_cast<const Part*>(parts_[index].get());
  }

  /// The part for changing. This copies a part that other states share, so an operation calls it
  /// after its last check: a request that is refused then copies nothing.
  template <class Part>
  Part& edit() {
    const auto index = index_of<Part>();
    if (index >= parts_.size()) parts_.resize(index + 1);
    auto& part = parts_[index];
    if (!part) {
      part = std::make_shared<Part>();
    } else if (part.use_count() > 1) {
      part = std::make_shared<Part>(*static_cast<const Part*>(part.get()));
      ++counter();
    }
    return *static_cast<Part*>(part.get());
  }

  /// Names a type of parts.
  using part_number = std::size_t;
  template <class Part>
  static part_number part_of() {
    return index_of<Part>();
  }
  /// Whether this part is the same object in both states, or in neither.
  bool shares(const state& other, part_number which) const {
    return part_at(which) == other.part_at(which);
  }
  /// Takes the other's part in place of its own.
  void share(const state& other, part_number which) {
    if (which >= parts_.size()) parts_.resize(which + 1);
    parts_[which] = other.part_at(which);
  }
  /// Lets go of a part, which is empty from then on.
  void drop(part_number which) {
    if (which < parts_.size()) parts_[which].reset();
  }

  /// How many parts this thread has copied since it began; for tests.
  static std::size_t copies() { return counter(); }

 private:
  static std::size_t& counter() {
    static thread_local std::size_t copies = 0;
    return copies;
  }
  static std::size_t next_index() {
    static std::size_t next = 0;
    return next++;
  }
  template <class Part>
  static std::size_t index_of() {
    static const std::size_t index = next_index();
    return index;
  }

  std::shared_ptr<void> part_at(part_number which) const {
    return which < parts_.size() ? parts_[which] : nullptr;
  }

  std::vector<std::shared_ptr<void>> parts_;
};

}  // namespace ssmock::store
