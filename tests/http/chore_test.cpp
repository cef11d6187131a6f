// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <atomic>

#include "support/limited_server.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;

TEST(Chore, IsDoneOnceASecond) {
  limited_server server{{}};
  std::atomic<int> times = 0;
  server.set_chore([&] { ++times; });
  server.pass(0ms);
  EXPECT_EQ(times, 1);
  server.pass(999ms);
  EXPECT_EQ(times, 1);
  server.pass(1ms);
  EXPECT_EQ(times, 2);
  server.stop();
}

TEST(Chore, GetsATenthOfTheTimeAtMost) {
  limited_server server{{}};
  std::atomic<int> times = 0;
  server.set_chore([&] {
    ++times;
    server.take(2s);
  });
  server.pass(0ms);
  EXPECT_EQ(times, 1);
  server.pass(17'999ms);
  EXPECT_EQ(times, 1);
  server.pass(1ms);
  EXPECT_EQ(times, 2);
  server.stop();
}

}  // namespace
}  // namespace ssmock
