// SPDX-License-Identifier: Apache-2.0
#include "saving/state_keeper.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <chrono>
#include <random>
#include <thread>

#include "families/nodes/store/nodes.hpp"
#include "support/calls.hpp"
#include "support/open_server.hpp"
#include "support/seed.hpp"
#include "support/temporary_folder.hpp"

namespace ssmock::saving {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

constexpr std::string_view name = "state.json";

/// Whether a save writes the file.
bool writes(state_keeper& keeper, const temporary_folder& folder) {
  std::filesystem::remove(folder.path_of(name));
  EXPECT_TRUE(keeper.save());
  return !folder.names().empty();
}

TEST(StateKeeper, WritesWhenSomethingHasChangedAndOnlyThen) {
  const temporary_folder folder;
  open_server server{R"json({"WindowIdentities":[{"WindowId":"mw-0123456789abcdef0",
    "Name":"daily","Enabled":true,"Duration":3,"Cutoff":1,"Schedule":"rate(1 day)"}]})json"};
  state_keeper keeper{folder.path_of(name), server.states(), server.clock, false};
  EXPECT_TRUE(writes(keeper, folder)) << "there was no file";
  EXPECT_FALSE(writes(keeper, folder));
  server.send("GET", "/_ssmock/state?region=eu-west-1");
  EXPECT_FALSE(writes(keeper, folder));
  const auto changes = std::to_array<std::pair<std::string_view, std::string_view>>({
      {"PUT /_ssmock/nodes/i-0123456789abcdef0", ""},
      {"PUT /_ssmock/nodes/i-0123456789abcdef0?region=eu-west-1", ""},
      {"POST /_ssmock/fixtures", "{}"},
      {"PUT /_ssmock/clock", R"({"frozen":false})"},
      {"PUT /_ssmock/clock", R"({"frozen":true})"},
      {"PUT /_ssmock/clock", R"({"time":"2026-02-01T00:00:00Z"})"},
      {"PUT /_ssmock/clock", R"({"latency":"recorded"})"},
      {"POST /_ssmock/clock/advance", R"({"to":"next-event"})"},
      {"POST /_ssmock/reset", ""},
  });
  for (const auto& [request, body] : changes) {
    const auto blank = request.find(' ');
    EXPECT_EQ(server.send(request.substr(0, blank), request.substr(blank + 1), body).status, 200);
    EXPECT_TRUE(writes(keeper, folder)) << request << body;
    EXPECT_FALSE(writes(keeper, folder)) << request << body;
  }
}

TEST(StateKeeper, LeavesAFileThatHoldsTheStateAlready) {
  const temporary_folder folder;
  open_server server;
  state_keeper keeper{folder.path_of(name), server.states(), server.clock, true};
  EXPECT_FALSE(writes(keeper, folder));
}

TEST(StateKeeper, TriesAgainAfterAFailure) {
  const temporary_folder folder;
  open_server server;
  const auto path = folder.path_of("later/state.json");
  state_keeper keeper{path, server.states(), server.clock, false};
  EXPECT_FALSE(keeper.save());
  EXPECT_FALSE(keeper.save());
  std::filesystem::create_directory(folder.path_of("later"));
  EXPECT_TRUE(keeper.save());
  EXPECT_TRUE(std::filesystem::exists(path));
}

TEST(StateKeeper, FollowsALink) {
  const temporary_folder folder;
  open_server server;
  folder.write("real.json", "old");
  std::filesystem::create_symlink("real.json", folder.path_of(name));
  state_keeper keeper{folder.path_of(name), server.states(), server.clock, false};
  EXPECT_TRUE(keeper.save());
  EXPECT_TRUE(std::filesystem::is_symlink(folder.path_of(name)));
  EXPECT_THAT(folder.read("real.json"), HasSubstr("\"Version\":1"));
}

TEST(StateKeeper, OfAFolderOrAnUnreadableFileIsAFault) {
  const temporary_folder folder;
  std::vector<fixtures::fault> faults;
  EXPECT_FALSE(read_file(folder.path_of("none"), {}, faults));
  EXPECT_THAT(faults, IsEmpty());
  EXPECT_FALSE(read_file(folder.path(), {}, faults));
  ASSERT_EQ(faults.size(), 1U);
  EXPECT_EQ(faults[0].text(), folder.path() + ":1:1: is a folder");
  EXPECT_FALSE(read_file("/dev/zero", {}, faults));
  EXPECT_EQ(faults.back().text(), "/dev/zero:1:1: is no regular file");
}

std::size_t nodes_in(open_server& server) {
  return server.default_state().get<store::node_list>().all().size();
}

/// Goes on from the file: adds one node after the other, saves each, and writes a byte for it.
[[noreturn]] void add_nodes_until_killed(const std::string& path, int told) {
  open_server server{nodes_fixture(300)};
  std::vector<fixtures::fault> faults;
  const auto kept = read_file(path, {}, faults);
  if (kept) server.states().replace(kept->states, test_now());
  state_keeper keeper{path, server.states(), server.clock, kept.has_value()};
  bool good = faults.empty();
  for (auto number = nodes_in(server); good; ++number) {
    good = server.send("PUT", "/_ssmock/nodes/" + node_id(number)).status == 200 && keeper.save() &&
           write(told, "x", 1) == 1;
  }
  _exit(1);
}

/// Reads up to `most` bytes; fewer at the end.
std::size_t read_bytes(int from, std::size_t most) {
  std::array<char, 64> buffer;
  std::size_t count = 0;
  while (count < most) {
    const auto size = read(from, buffer.data(), std::min(buffer.size(), most - count));
    if (size <= 0) break;
    count += static_cast<std::size_t>(size);
  }
  return count;
}

TEST(StateKeeper, AHundredKillsLoseNothing) {
  const temporary_folder folder;
  const auto path = folder.path_of(name);
  std::mt19937 random{test_seed()};
  std::size_t expected = 300;
  std::size_t in_a_save = 0;
  for (int round = 0; round < 100; ++round) {
    SCOPED_TRACE("round " + std::to_string(round));
    std::array<int, 2> pipe_ends{};
    ASSERT_EQ(pipe(pipe_ends.data()), 0);
    const auto child = fork();
    if (child == 0) add_nodes_until_killed(path, pipe_ends[1]);
    close(pipe_ends[1]);
    auto saved = read_bytes(pipe_ends[0], 1 + random() % 4);
    if (round % 2 == 0) {
      // Anywhere within the next save, most of which makes the text.
      for (volatile std::size_t spin = random() % 4'000'000; spin > 0;) spin = spin - 1;
    } else {
      // While the new file is written, which is a moment of each save.
      const auto patience = std::chrono::steady_clock::now() + std::chrono::seconds{20};
      while (folder.names().size() < 2 && std::chrono::steady_clock::now() < patience) {
        std::this_thread::yield();
      }
    }
    kill(child, SIGKILL);
    int status = 0;
    waitpid(child, &status, 0);
    saved += read_bytes(pipe_ends[0], 1'000'000);
    close(pipe_ends[0]);
    ASSERT_TRUE(WIFSIGNALED(status)) << "the child ended by itself";
    if (folder.names().size() > 1) ++in_a_save;

    std::vector<fixtures::fault> faults;
    const auto kept = read_file(path, {}, faults);
    for (const auto& fault : faults) ADD_FAILURE() << fault.text();
    ASSERT_TRUE(kept);
    open_server server;
    server.states().replace(kept->states, test_now());
    EXPECT_GE(nodes_in(server), expected + saved);
    EXPECT_LE(nodes_in(server), expected + saved + 1);
    expected = nodes_in(server);
  }
  EXPECT_GT(in_a_save, 0U) << "no kill met a file that was half written";
}

}  // namespace
}  // namespace ssmock::saving
