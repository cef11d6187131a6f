// SPDX-License-Identifier: Apache-2.0
#include "core/text_pool.hpp"

#include <gtest/gtest.h>

namespace ssmock::store {
namespace {

constexpr std::string_view uuid = "a06e9f91-3b9c-4c3e-8bd4-246cc1234567";

std::optional<std::string> through_compact(const std::optional<std::string>& id) {
  text_pool pool;
  const compact_id kept{id, pool};
  const auto text = kept.text(pool);
  return text ? std::optional{text->text()} : std::nullopt;
}

TEST(CompactId, GivesBackEveryId) {
  for (const auto& id : {std::string(uuid), std::string("a06e9f91-3b9c-4c3e-8bd4-246ccEXAMPLE"),
                         std::string("A06E9F91-3B9C-4C3E-8BD4-246CC1234567"), std::string("short"),
                         std::string(), std::string("ffffffff-ffff-ffff-0000-000000000001"),
                         std::string("ffffffff-ffff-ffff-ffff-ffffffffffff"),
                         std::string("00000000-0000-0000-0000-000000000000"),
                         std::string("a06e9f91-3b9c-4c3e-8bd4_246cc1234567")}) {
    EXPECT_EQ(through_compact(id), id);
  }
  EXPECT_EQ(through_compact(std::nullopt), std::nullopt);
}

TEST(TextPool, KeepsATextOnceAndItsViewsGood) {
  text_pool pool;
  const auto first = pool.keep(std::string("hello"));
  const auto view = *pool.get(first);
  for (int index = 0; index < 10'000; ++index) pool.keep(std::to_string(index));
  EXPECT_EQ(pool.keep(std::string("hello")), first);
  EXPECT_EQ(view, "hello");
  EXPECT_FALSE(pool.get(text_pool::absent));
}

}  // namespace
}  // namespace ssmock::store
