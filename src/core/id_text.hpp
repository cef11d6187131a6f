// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

namespace ssmock {

/// An id as text without an allocation: either the 36 characters of a UUID, or a view of a text
/// that must outlive it.
class id_text {
 public:
  static constexpr std::size_t uuid_size = 36;

  explicit id_text(std::string_view kept) : kept_(kept) {}
  explicit id_text(const std::array<char, uuid_size>& uuid) : uuid_(uuid) {}

  bool is_uuid() const { return kept_.data() == nullptr; }
  std::string_view view() const {
    return is_uuid() ? std::string_view(uuid_.data(), uuid_.size()) : kept_;
  }

 private:
  std::array<char, uuid_size> uuid_;
  std::string_view kept_;
};

}  // namespace ssmock
