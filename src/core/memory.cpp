// SPDX-License-Identifier: Apache-2.0
#include "core/memory.hpp"

#include <malloc.h>

namespace ssmock {

std::size_t used_memory() {
  const auto heap = mallinfo2();
  return heap.uordblks + heap.hblkhd;
}

void return_memory_freed_since(std::size_t used_before) {
  // Giving back less is slower than it is worth: the next request would ask for it again.
  constexpr std::size_t much = std::size_t{8} * 1024 * 1024;
  if (used_before > used_memory() + much) malloc_trim(0);
}

}  // namespace ssmock
