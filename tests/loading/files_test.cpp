// SPDX-License-Identifier: Apache-2.0
#include "loading/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "support/paths.hpp"

namespace ssmock::fixtures {
namespace {

TEST(Files, AreRegularOnesSinceADeviceMayHaveNoEnd) {
  const auto fifo = ::testing::TempDir() + "ssmock-fifo-" + std::to_string(getpid()) + ".json";
  ASSERT_EQ(mkfifo(fifo.c_str(), 0600), 0);
  const auto faults = read_files({fifo, "/dev/zero"}).faults;
  unlink(fifo.c_str());
  ASSERT_EQ(faults.size(), 2U);
  EXPECT_EQ(faults[0].text(), fifo + ":1:1: is no regular file");
  EXPECT_EQ(faults[1].text(), "/dev/zero:1:1: is no regular file");
}

TEST(Files, MayBePipesThatTheShellHandsOver) {
  std::array<int, 2> ends{};
  ASSERT_EQ(pipe(ends.data()), 0);
  ASSERT_EQ(write(ends[1], "{}", 2), 2);
  close(ends[1]);
  const auto read = read_files({"/dev/fd/" + std::to_string(ends[0])});
  close(ends[0]);
  EXPECT_TRUE(read.faults.empty());
  ASSERT_EQ(read.sources.size(), 1U);
  EXPECT_EQ(read.sources[0].text, "{}");
}

TEST(Files, OfAFolderAreItsFixturesWithoutTheSchema) {
  const auto files = read_files({testing::source_path("fixtures")});
  EXPECT_TRUE(files.faults.empty());
  ASSERT_EQ(files.sources.size(), 1U);
  EXPECT_EQ(files.sources[0].name, testing::source_path("fixtures/demo.json"));
}

}  // namespace
}  // namespace ssmock::fixtures
