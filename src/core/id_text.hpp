// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>

namespace ssmock {

/// An id as text without an allocation: either a UUID as its bytes, which are written as text when
/// they are asked for, or a view of a text that must outlive it.
class id_text {
 public:
  static constexpr std::size_t uuid_size = 36;

  explicit id_text(std::string_view kept) : kept_(kept) {}
  /// The first and the last eight bytes of a UUID.
  id_text(std::uint64_t high, std::uint64_t low) : high_(high), low_(low) {}

  bool is_uuid() const { return kept_.data() == nullptr; }
  /// Only if it is a UUID: its text, in lower case.
  std::array<char, uuid_size> uuid() const;
  /// Only if it is none.
  std::string_view kept() const { return kept_; }
  std::string text() const;

  friend bool operator==(const id_text& id, std::string_view text);

 private:
  std::uint64_t high_ = 0;
  std::uint64_t low_ = 0;
  std::string_view kept_;
};

}  // namespace ssmock
