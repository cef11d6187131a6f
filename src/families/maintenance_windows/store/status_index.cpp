// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/store/status_index.hpp"

#include <algorithm>
#include <bit>

namespace ssmock::store {
namespace {

constexpr std::size_t block_size = 64;

std::uint8_t bit_of(std::optional<execution_status> status) {
  return status ? static_cast<std::uint8_t>(only(*status)) : std::uint8_t{0};
}

}  // namespace

void status_index::append(std::optional<execution_status> status) {
  if (bits_.size() % block_size == 0) blocks_.push_back(0);
  bits_.push_back(bit_of(status));
  blocks_.back() |= bits_.back();
}

void status_index::set(std::size_t index, std::optional<execution_status> status) {
  bits_[index] = bit_of(status);
  const auto block = index / block_size;
  const auto end = std::min(bits_.size(), (block + 1) * block_size);
  std::uint8_t all = 0;
  for (std::size_t at = block * block_size; at < end; ++at) all |= bits_[at];
  blocks_[block] = all;
}

std::optional<execution_status> status_index::at(std::size_t index) const {
  if (bits_[index] == 0) return std::nullopt;
  return static_cast<execution_status>(std::countr_zero(bits_[index]));
}

std::optional<std::size_t> status_index::find(status_set wanted, std::size_t from) const {
  if (from >= bits_.size()) return std::nullopt;
  if (wanted == every_item) return from;
  for (std::size_t block = from / block_size; block < blocks_.size(); ++block) {
    if ((blocks_[block] & wanted) == 0) continue;
    const auto end = std::min(bits_.size(), (block + 1) * block_size);
    for (std::size_t at = std::max(from, block * block_size); at < end; ++at) {
      if ((bits_[at] & wanted) != 0) return at;
    }
  }
  return std::nullopt;
}

void status_index::shrink_to_fit() {
  bits_.shrink_to_fit();
  blocks_.shrink_to_fit();
}

}  // namespace ssmock::store
