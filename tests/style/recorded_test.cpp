// SPDX-License-Identifier: Apache-2.0
// Holds tests/RECORDED.md to the tests: each that it names is there.
#include <gtest/gtest.h>

#include <filesystem>
#include <regex>
#include <set>

#include "support/paths.hpp"

namespace ssmock {
namespace {

using namespace testing;

/// `Suite.Name` of every test below tests/, and `Suite.*` of every suite.
std::set<std::string> written_tests() {
  const std::regex test{R"(\nTEST(_F|_P)?\((\w+),\s*(\w+)\))"};
  std::set<std::string> out;
  for (const auto& file : std::filesystem::recursive_directory_iterator(source_path("tests"))) {
    if (file.path().extension() != ".cpp") continue;
    const auto relative = std::filesystem::relative(file.path(), source_path("."));
    const auto text = source_text(relative.string());
    for (std::sregex_iterator at{text.begin(), text.end(), test}; at != std::sregex_iterator{};
         ++at) {
      out.insert((*at)[2].str() + "." + (*at)[3].str());
      out.insert((*at)[2].str() + ".*");
    }
  }
  return out;
}

TEST(Recorded, EachTestOfTheTableIsThere) {
  const auto text = source_text("tests/RECORDED.md");
  const auto known = written_tests();
  const std::regex name{R"(`([A-Z]\w+\.(\w+|\*))`)"};
  std::size_t named = 0;
  for (std::sregex_iterator at{text.begin(), text.end(), name}; at != std::sregex_iterator{};
       ++at) {
    ++named;
    EXPECT_TRUE(known.contains((*at)[1].str())) << (*at)[1].str();
  }
  EXPECT_GT(named, 90U);
}

}  // namespace
}  // namespace ssmock
