// SPDX-License-Identifier: Apache-2.0
#include "support/failing_allocation.hpp"

#include <cstdlib>
#include <new>

namespace {

/// How many allocations of this thread remain until one fails; negative when none will.
thread_local long long remaining = -1;

}  // namespace

// The program's operator new. The forms for arrays call it; that without exceptions does so in the
// standard library, but not with a sanitizer, which would find the memory freed by another hand.
void* operator new(std::size_t size) {
  if (remaining >= 0 && remaining-- == 0) throw std::bad_alloc{};
  if (void* const memory = std::malloc(size == 0 ? 1 : size)) return memory;
  throw std::bad_alloc{};
}
void* operator new(std::size_t size, const std::nothrow_t&) noexcept {
  try {
    return operator new(size);
  } catch (const std::bad_alloc&) {
    return nullptr;
  }
}
void operator delete(void* memory) noexcept { std::free(memory); }
void operator delete(void* memory, std::size_t) noexcept { std::free(memory); }

namespace ssmock::testing {

failing_allocation::failing_allocation(std::size_t good_ones) {
  remaining = static_cast<long long>(good_ones);
}

failing_allocation::~failing_allocation() { remaining = -1; }

bool failing_allocation::has_failed() const { return remaining < 0; }

}  // namespace ssmock::testing
