// SPDX-License-Identifier: Apache-2.0
#include "core/sharing_pool.hpp"

#include <gtest/gtest.h>

#include <string>
#include <vector>

namespace ssmock {
namespace {

using text = shared<std::string>;

TEST(SharingPool, GivesEqualValuesOneObject) {
  sharing_pool<std::string> pool;
  const auto first = pool.keep(std::string("a text"));
  const auto second = pool.keep(std::string("a text"));
  EXPECT_EQ(&*first, &*second);
  EXPECT_NE(&*first, &*pool.keep(std::string("another")));
}

TEST(SharingPool, KeepsNoDefaultValue) {
  sharing_pool<std::string> pool;
  EXPECT_TRUE(pool.keep(text{}).is_default());
  EXPECT_TRUE(pool.keep(std::string()).is_default());
}

TEST(SharingPool, ForgetsWhatNobodyHasAndNothingElse) {
  sharing_pool<std::string> pool;
  const auto kept = pool.keep(std::string("kept"));
  std::vector<text> lost;
  for (int number = 0; number < 1'000; ++number) lost.push_back(pool.keep(std::to_string(number)));
  auto left = lost.front();
  lost.clear();
  // The pool looks through what it has once there is more than twice as much as the last time.
  for (int number = 0; number < 10'000; ++number) pool.keep("x" + std::to_string(number));
  EXPECT_EQ(&*pool.keep(std::string("kept")), &*kept);
  EXPECT_EQ(&*pool.keep(std::string("0")), &*left);
  EXPECT_LT(pool.size(), 200U);
}

}  // namespace
}  // namespace ssmock
