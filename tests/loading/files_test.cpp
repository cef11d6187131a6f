// SPDX-License-Identifier: Apache-2.0
#include "loading/files.hpp"

#include <gtest/gtest.h>
#include <sys/stat.h>
#include <unistd.h>

#include <array>

#include "support/paths.hpp"
#include "support/temporary_folder.hpp"

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

TEST(Files, OfAFolderThatMayBeEmptyComeAfterTheOthers) {
  const testing::temporary_folder folder;
  files read{{{"first.json", "{}"}}, {}};
  add_folder(read, folder.path());
  EXPECT_TRUE(read.faults.empty());
  EXPECT_EQ(read.sources.size(), 1U);
  for (const auto* const name : {"20-b.json", "10-a.json", "readme.txt"}) folder.write(name, "{}");
  add_folder(read, folder.path());
  ASSERT_EQ(read.sources.size(), 3U);
  EXPECT_EQ(read.sources[0].name, "first.json");
  EXPECT_EQ(read.sources[1].name, folder.path_of("10-a.json"));
  EXPECT_EQ(read.sources[2].name, folder.path_of("20-b.json"));
  add_folder(read, folder.path_of("none"));
  ASSERT_EQ(read.faults.size(), 1U);
  EXPECT_EQ(read.faults[0].text(), folder.path_of("none") + ":1:1: No such file or directory");
}

}  // namespace
}  // namespace ssmock::fixtures
