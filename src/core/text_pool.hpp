// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string_view>
#include <unordered_map>
#include <vector>

#include "core/id_text.hpp"
#include "core/shared.hpp"

namespace ssmock::store {

/// Stores each different text once and gives it a number; zero means that there is no text. Nothing
/// is ever removed, so views of the texts are valid as long as the pool or a copy of it exists.
class text_pool {
 public:
  using reference = std::uint32_t;
  static constexpr reference absent = 0;

  reference keep(shared_text text);
  std::optional<std::string_view> get(reference kept) const;

 private:
  std::optional<reference> find(std::string_view text) const;

  std::vector<shared_text> texts_;
  /// The reference of each text. Empty while there are few texts, since most pools have few.
  std::unordered_map<std::string_view, reference> references_;
};

/// An id in 16 bytes: a lower-case UUID as its bytes, every other text as its number in a pool.
class compact_id {
 public:
  /// No id.
  compact_id() = default;
  compact_id(const std::optional<std::string>& text, text_pool& pool);

  std::optional<id_text> text(const text_pool& pool) const;

  friend bool operator==(const compact_id&, const compact_id&) = default;

 private:
  static constexpr std::uint64_t pooled = ~std::uint64_t{0};

  std::uint64_t high_ = pooled;
  std::uint64_t low_ = text_pool::absent;
};

}  // namespace ssmock::store
