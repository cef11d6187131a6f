// SPDX-License-Identifier: Apache-2.0
#include "core/memory.hpp"

#include <gtest/gtest.h>
#include <unistd.h>

#include <fstream>
#include <memory>
#include <vector>

namespace ssmock {
namespace {

/// The memory of this process that is really there.
std::size_t resident() {
  std::ifstream in("/proc/self/statm");
  std::size_t whole = 0;
  std::size_t pages = 0;
  in >> whole >> pages;
  return pages * static_cast<std::size_t>(sysconf(_SC_PAGESIZE));
}

using blocks = std::vector<std::unique_ptr<char[]>>;

blocks many_blocks(std::size_t count) {
  constexpr std::size_t size = 1'000;
  blocks out;
  for (std::size_t made = 0; made < count; ++made) out.push_back(std::make_unique<char[]>(size));
  return out;
}

TEST(Memory, GoesBackToTheSystemWhenMuchOfItWasFreed) {
  constexpr std::size_t count = 64 * 1024;
  const auto at_first = used_memory();
  auto held = many_blocks(count);
  const auto last = many_blocks(1);  // so that the heap does not end where the freed part ends
  const auto used = used_memory();
  if (used < at_first + count * 1'000) GTEST_SKIP() << "a sanitizer's heap gives nothing back";
  held.clear();
  const auto kept = resident();
  return_memory_freed_since(used);
  EXPECT_LT(resident() + count * 500, kept);
}

TEST(Memory, OfAFewFreedBytesStaysForTheNextRequest) {
  auto held = many_blocks(64 * 1024);
  const auto last = many_blocks(1);
  held.clear();
  const auto used = used_memory();
  const auto kept = resident();
  many_blocks(10);
  return_memory_freed_since(used);
  EXPECT_GE(resident() + 1'000'000, kept);
}

}  // namespace
}  // namespace ssmock
