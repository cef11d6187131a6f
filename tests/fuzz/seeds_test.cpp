// SPDX-License-Identifier: Apache-2.0
// What scripts/fuzz runs for hours with libFuzzer, for some seconds: each seed, and variations of
// them at random. A target ends the program at what must not be; the lines above that say which
// input it was.
#include <gtest/gtest.h>

#include <algorithm>
#include <array>
#include <chrono>
#include <filesystem>
#include <fstream>
#include <iostream>
#include <random>
#include <sstream>
#include <vector>

#include "fuzz/targets.hpp"
#include "support/seed.hpp"

namespace ssmock::fuzz {
namespace {

using trial = void (*)(std::string_view);
constexpr std::size_t variations = 2'000;  // of the seeds of a target

std::vector<std::string> seeds_of(const std::string& name) {
  std::vector<std::filesystem::path> files;
  for (const auto& each :
       std::filesystem::directory_iterator{std::string(SSMOCK_FUZZ_SEEDS "/") + name}) {
    files.push_back(each.path());
  }
  std::ranges::sort(files);
  std::vector<std::string> out;
  for (const auto& file : files) {
    std::ifstream in(file, std::ios::binary);
    std::ostringstream text;
    text << in.rdbuf();
    out.push_back(text.str());
  }
  return out;
}

/// Tries an input. It takes milliseconds, and no input of a seed's size may take seconds.
void try_one(trial tried, const std::string& input) {
  constexpr std::chrono::seconds most{10};
  const auto begun = std::chrono::steady_clock::now();
  tried(input);
  EXPECT_LT(std::chrono::steady_clock::now() - begun, most) << input;
}

class varying {
 public:
  varying(const std::vector<std::string>& seeds, unsigned seed) : seeds_(seeds), random_(seed) {}

  /// One seed with one to eight changes: a byte, a part that goes, or one of another seed that
  /// comes.
  std::string next() {
    auto out = seeds_[below(seeds_.size())];
    for (auto changes = 1 + below(8); changes > 0; --changes) change(out);
    return out;
  }

 private:
  void change(std::string& text) {
    const auto at = below(text.size() + 1);
    switch (below(4)) {
      case 0:
        if (at < text.size()) text[at] = static_cast<char>(random_());
        return;
      case 1:
        text.erase(at, below(20));
        return;
      case 2: {
        const auto& other = seeds_[below(seeds_.size())];
        text.insert(at, other.substr(below(other.size() + 1), below(60)));
        return;
      }
      default: {
        constexpr std::array<std::string_view, 8> pieces{"\r\n", "\"",
                                                         "{",    "[",
                                                         "-1",   "99999999999999999999",
                                                         "\xFF", std::string_view("\0", 1)};
        text.insert(at, pieces[below(pieces.size())]);
      }
    }
  }

  std::size_t below(std::size_t count) { return random_() % count; }

  const std::vector<std::string>& seeds_;
  std::mt19937 random_;
};

void try_seeds(trial tried, const std::string& name) {
  const auto seeds = seeds_of(name);
  ASSERT_FALSE(seeds.empty());
  for (const auto& each : seeds) try_one(tried, each);
  const auto seed = testing::test_seed();
  varying variation{seeds, seed};
  for (auto left = testing::test_runs(variations); left > 0 && !::testing::Test::HasFailure();
       --left) {
    try_one(tried, variation.next());
  }
}

TEST(FuzzSeeds, OfRequestsToTheService) { try_seeds(&try_dispatch, "dispatch"); }
TEST(FuzzSeeds, OfDocuments) { try_seeds(&try_documents, "documents"); }
TEST(FuzzSeeds, OfFixtures) { try_seeds(&try_fixtures, "fixtures"); }
TEST(FuzzSeeds, OfConnections) { try_seeds(&try_http, "http"); }
TEST(FuzzSeeds, OfPatterns) { try_seeds(&try_patterns, "patterns"); }
TEST(FuzzSeeds, OfSchedules) { try_seeds(&try_schedules, "schedules"); }
TEST(FuzzSeeds, OfStateFiles) { try_seeds(&try_state, "state"); }
TEST(FuzzSeeds, OfPageTokens) { try_seeds(&try_tokens, "tokens"); }

}  // namespace
}  // namespace ssmock::fuzz
