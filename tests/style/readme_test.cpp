// SPDX-License-Identifier: Apache-2.0
// Holds the tables of the documentation to the code.
#include <gtest/gtest.h>

#include <filesystem>

#include <algorithm>
#include <fstream>
#include <iterator>
#include <map>
#include <regex>
#include <set>

#include "families/family.hpp"
#include "protocol/model.hpp"
#include "support/in_process.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using testing::source_text;

TEST(OperationsPage, ListsEachOperationAndWhetherItIsImplemented) {
  std::map<std::string, std::string> rows;
  const auto text = source_text("docs/reference/operations.md");
  const std::regex row{R"(\n\| `?([A-Z][A-Za-z]+)`? \| (yes|no) \|)"};
  for (std::sregex_iterator found{text.begin(), text.end(), row}, end; found != end; ++found) {
    rows[(*found)[1]] = (*found)[2];
  }
  EXPECT_EQ(rows.size(), protocol::all_operations().size());
  for (const auto& operation : protocol::all_operations()) {
    const bool implemented = families::find_operation(operation.name) != nullptr;
    EXPECT_EQ(rows[std::string(operation.name)], implemented ? "yes" : "no") << operation.name;
  }
}

/// The sums of the column `7 of 10` in the README's table of families.
std::pair<int, int> families() {
  const auto text = source_text("README.md");
  const std::regex row{R"(\n\| [^|*]+ \| (\d+) of (\d+) \|)"};
  std::pair<int, int> sums{0, 0};
  for (std::sregex_iterator found{text.begin(), text.end(), row}, end; found != end; ++found) {
    sums.first += std::stoi((*found)[1]);
    sums.second += std::stoi((*found)[2]);
  }
  return sums;
}

TEST(Readme, ItsFamiliesAddUpToTheApi) {
  int implemented = 0;
  for (const auto& operation : protocol::all_operations()) {
    if (families::find_operation(operation.name) != nullptr) ++implemented;
  }
  EXPECT_EQ(families().first, implemented);
  EXPECT_EQ(families().second, static_cast<int>(protocol::all_operations().size()));
}

/// The suites and tests of all test programs, as `Suite` and `Suite.Test`.
std::set<std::string> all_tests() {
  std::set<std::string> out;
  const std::regex test{R"(\nTEST\((\w+),\s*(\w+)\))"};
  for (const auto& file :
       std::filesystem::recursive_directory_iterator{testing::source_path("tests")}) {
    if (file.path().extension() != ".cpp") continue;
    std::ifstream in(file.path());
    const std::string text{std::istreambuf_iterator<char>{in}, {}};
    for (std::sregex_iterator found{text.begin(), text.end(), test}, end; found != end; ++found) {
      out.insert((*found)[1]);
      out.insert((*found)[1].str() + "." + (*found)[2].str());
    }
  }
  return out;
}

TEST(TestsPage, NamesTestsThatThereAre) {
  const auto page = source_text("tests/README.md");
  const auto known = all_tests();
  const auto table = page.substr(page.find("\n## Faults"));
  const std::regex named{R"(`([A-Z]\w+(\.\w+)?)`)"};
  for (std::sregex_iterator found{table.begin(), table.end(), named}, end; found != end; ++found) {
    EXPECT_TRUE(known.contains((*found)[1])) << (*found)[1];
  }
}

TEST(Readme, IsAFrontPage) {
  const auto text = source_text("README.md");
  EXPECT_LE(std::ranges::count(text, '\n'), 150);
}

TEST(ControlApiPage, HasEachRouteWithItsMethod) {
  testing::in_process server;
  const auto reply = server.control("GET", "/_ssmock/none");
  ASSERT_EQ(reply.status, 404);
  const auto page = source_text("docs/reference/control-api.md");
  // "GET /_ssmock/health", and so on; the page names what the id is of.
  const std::regex route{R"(\b([A-Z]+) (/[a-z_-]+/[a-z_/{}.-]+))"};
  std::size_t routes = 0;
  const auto listed = reply.body.substr(reply.body.find("there are: "));
  for (std::sregex_iterator found{listed.begin(), listed.end(), route}, end; found != end;
       ++found) {
    ++routes;
    const std::regex id{R"(\{[a-z]+(\.\.\.)?\})"};
    const auto path = std::regex_replace((*found)[2].str(), id, "\\{[a-z]+\\}");
    const std::regex row{"\n\\| [^|]*\\b" + (*found)[1].str() + "\\b[^|]*" + path + "[`?]"};
    EXPECT_TRUE(std::regex_search(page, row)) << (*found)[0];
  }
  EXPECT_GE(routes, 20U);
}

TEST(Readme, TheMapOfTheHouseNamesEachFolder) {
  const auto text = source_text("src/README.md");
  std::size_t folders = 0;
  for (const auto& entry : std::filesystem::directory_iterator{testing::source_path("src")}) {
    if (!entry.is_directory()) continue;
    const auto folder = entry.path().filename().string();
    EXPECT_NE(text.find("| `" + folder + "/`"), std::string::npos) << folder;
    ++folders;
  }
  EXPECT_GT(folders, 10U);
}

}  // namespace
}  // namespace ssmock
