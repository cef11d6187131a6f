// SPDX-License-Identifier: Apache-2.0
#include "core/text_pool.hpp"

#include <algorithm>
#include <utility>

namespace ssmock::store {
namespace {

constexpr bool is_hyphen_place(std::size_t place) {
  return place == 8 || place == 13 || place == 18 || place == 23;
}

constexpr int hexadecimal(char digit) {
  if (digit >= '0' && digit <= '9') return digit - '0';
  if (digit >= 'a' && digit <= 'f') return digit - 'a' + 10;
  return -1;
}

struct uuid_halves {
  std::uint64_t high = 0;
  std::uint64_t low = 0;
};

std::optional<uuid_halves> read_uuid(std::string_view text) {
  if (text.size() != id_text::uuid_size) return std::nullopt;
  uuid_halves halves;
  for (std::size_t place = 0; place < id_text::uuid_size; ++place) {
    if (is_hyphen_place(place)) {
      if (text[place] != '-') return std::nullopt;
      continue;
    }
    const int digit = hexadecimal(text[place]);
    if (digit < 0) return std::nullopt;
    auto& half = place <= 18 ? halves.high : halves.low;
    half = half << 4U | static_cast<std::uint64_t>(digit);
  }
  return halves;
}

std::string_view view_of(const shared_text& text) { return *text; }

}  // namespace

std::optional<text_pool::reference> text_pool::find(std::string_view text) const {
  if (!references_.empty()) {
    const auto found = references_.find(text);
    return found != references_.end() ? std::optional{found->second} : std::nullopt;
  }
  const auto found = std::ranges::find(texts_, text, view_of);
  if (found == texts_.end()) return std::nullopt;
  return static_cast<reference>(found - texts_.begin() + 1);
}

text_pool::reference text_pool::keep(shared_text text) {
  if (const auto known = find(*text)) return *known;
  texts_.push_back(std::move(text));
  const auto kept = static_cast<reference>(texts_.size());
  constexpr reference few = 8;
  if (kept <= few) return kept;
  // The first time, all those before are missing too.
  for (auto each = references_.empty() ? 1 : kept; each <= kept; ++each) {
    references_.emplace(*texts_[each - 1], each);
  }
  return kept;
}

std::optional<std::string_view> text_pool::get(reference kept) const {
  if (kept == absent) return std::nullopt;
  return *texts_[kept - 1];
}

compact_id::compact_id(const std::optional<std::string>& text, text_pool& pool) {
  if (!text) return;
  const auto halves = read_uuid(*text);
  if (halves && halves->high != pooled) {
    high_ = halves->high;
    low_ = halves->low;
  } else {
    low_ = pool.keep(*text);
  }
}

std::optional<id_text> compact_id::text(const text_pool& pool) const {
  if (high_ != pooled) return id_text{high_, low_};
  const auto kept = pool.get(static_cast<text_pool::reference>(low_));
  if (!kept) return std::nullopt;
  return id_text{*kept};
}

}  // namespace ssmock::store
