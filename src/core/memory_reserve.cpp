// SPDX-License-Identifier: Apache-2.0
#include "core/memory_reserve.hpp"

#include <cstddef>
#include <cstdlib>
#include <new>

namespace ssmock::memory_reserve {
namespace {

// All of this is read and changed only after set_up(), by the program's one thread.
bool is_set_up = false;
bool is_kept_back = false;
void* reserve = nullptr;

void set_aside() {
  // A connection takes some 10 kB. Less than all is better than nothing.
  constexpr std::size_t wanted = std::size_t{256} * 1024;
  constexpr std::size_t useful = std::size_t{32} * 1024;
  for (auto size = wanted; reserve == nullptr && size >= useful; size /= 2) {
    reserve = std::malloc(size);
  }
}

/// The new_handler: operator new tries again after it has returned.
void give_out() {
  if (is_kept_back || reserve == nullptr) throw std::bad_alloc{};
  std::free(reserve);
  reserve = nullptr;
}

}  // namespace

void set_up() {
  set_aside();
  is_set_up = true;
  std::set_new_handler(&give_out);
}

kept_back::kept_back() {
  if (!is_set_up) return;
  set_aside();
  is_kept_back = true;
}

kept_back::~kept_back() {
  if (is_set_up) is_kept_back = false;
}

}  // namespace ssmock::memory_reserve
