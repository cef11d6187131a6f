// SPDX-License-Identifier: Apache-2.0
#include "saving/replace_file.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>
#include <sys/stat.h>

#include "support/temporary_folder.hpp"

namespace ssmock::saving {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;
using testing::temporary_folder;

mode_t mode_of(const std::string& path) {
  struct stat known {};
  EXPECT_EQ(stat(path.c_str(), &known), 0);
  return known.st_mode & 0777;
}

/// While it lives, no file may grow beyond a size, as on a disk that is full.
class full_disk {
 public:
  explicit full_disk(rlim_t most) : former_(::signal(SIGXFSZ, SIG_IGN)) {
    getrlimit(RLIMIT_FSIZE, &limit_);
    const rlimit changed{most, limit_.rlim_max};
    setrlimit(RLIMIT_FSIZE, &changed);
  }
  ~full_disk() {
    setrlimit(RLIMIT_FSIZE, &limit_);
    ::signal(SIGXFSZ, former_);
  }
  full_disk(const full_disk&) = delete;
  full_disk& operator=(const full_disk&) = delete;

 private:
  sighandler_t former_;
  rlimit limit_{};
};

TEST(ReplaceFile, MakesAFileThatOnlyItsOwnerReads) {
  const temporary_folder folder;
  EXPECT_FALSE(replace_file(folder.path_of("a"), "one"));
  EXPECT_EQ(folder.read("a"), "one");
  EXPECT_EQ(mode_of(folder.path_of("a")), 0600U);
  EXPECT_THAT(folder.names(), ElementsAre("a"));
}

TEST(ReplaceFile, KeepsTheModeOfTheFileThatItReplaces) {
  const temporary_folder folder;
  const auto path = folder.write("a", "old");
  ASSERT_EQ(chmod(path.c_str(), 0644), 0);
  EXPECT_FALSE(replace_file(path, "new"));
  EXPECT_EQ(folder.read("a"), "new");
  EXPECT_EQ(mode_of(path), 0644U);
}

TEST(ReplaceFile, SaysWhyItCannot) {
  const temporary_folder folder;
  EXPECT_EQ(replace_file(folder.path_of("none/a"), "one"), std::errc::no_such_file_or_directory);
  std::filesystem::create_directory(folder.path_of("b"));
  EXPECT_EQ(replace_file(folder.path_of("b"), "one"), std::errc::is_a_directory);
  EXPECT_THAT(folder.names(), ElementsAre("b"));
}

TEST(ReplaceFile, ADiskThatIsFullLeavesTheOldFile) {
  const temporary_folder folder;
  const auto path = folder.write("a", "old");
  {
    const full_disk full{1'000};
    EXPECT_EQ(replace_file(path, std::string(2'000, 'x')), std::errc::file_too_large);
  }
  EXPECT_EQ(folder.read("a"), "old");
  EXPECT_THAT(folder.names(), ElementsAre("a"));
  EXPECT_FALSE(replace_file(path, std::string(2'000, 'x')));
}

TEST(ReplaceFile, RemovesWhatAKillLeftBehindAndNothingElse) {
  const temporary_folder folder;
  for (const auto* const name :
       {"a", "a.tmp-", "a.tmp-0abcX9", "a.tmp-more.json", "b.tmp-0abcX9", "aa.tmp-0abcX9"}) {
    folder.write(name, "text");
  }
  remove_leftovers(folder.path_of("a"));
  EXPECT_THAT(folder.names(),
              ElementsAre("a", "a.tmp-", "a.tmp-more.json", "aa.tmp-0abcX9", "b.tmp-0abcX9"));
  remove_leftovers(folder.path_of("none/a"));
}

}  // namespace
}  // namespace ssmock::saving
