// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <memory>
#include <string_view>

namespace ssmock {

/// Some short texts side by side, in the object itself as long as they are not larger than `Usual`
/// together. For objects that are made and thrown away by the hundred thousand: neither costs more
/// than a copy of the bytes.
template <std::size_t Count, std::size_t Usual>
class packed_texts {
 public:
  explicit packed_texts(const std::array<std::string_view, Count>& texts) {
    std::size_t size = 0;
    for (std::size_t index = 0; index < Count; ++index) {
      size += texts[index].size();
      ends_[index] = static_cast<std::uint32_t>(size);
    }
    if (size > Usual) large_ = std::make_unique<char[]>(size);
    char* out = large_ ? large_.get() : usual_.data();
    for (const auto text : texts) out = std::ranges::copy(text, out).out;
  }

  std::string_view operator[](std::size_t index) const {
    const auto begin = index == 0 ? 0 : ends_[index - 1];
    return {(large_ ? large_.get() : usual_.data()) + begin, ends_[index] - begin};
  }

 private:
  std::array<std::uint32_t, Count> ends_;
  std::unique_ptr<char[]> large_;
  std::array<char, Usual> usual_;  // not initialized: most of it is written at once
};

}  // namespace ssmock
