// SPDX-License-Identifier: Apache-2.0
// Holds the README's tables to the code.
#include <gtest/gtest.h>

#include <map>
#include <regex>

#include "families/family.hpp"
#include "protocol/model.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using testing::source_text;

TEST(Readme, ListsEachOperationAndWhetherItIsImplemented) {
  std::map<std::string, std::string> rows;
  const auto text = source_text("README.md");
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

TEST(Readme, TheMapOfTheHouseNamesEachFolder) {
  const auto text = source_text("src/README.md");
  for (const auto* const folder :
       {"cli", "control", "core", "documents", "embedding", "engine", "fixtures", "http", "json",
        "log", "operations", "protocol", "service", "store"}) {
    EXPECT_NE(text.find("`" + std::string(folder) + "/`"), std::string::npos) << folder;
  }
}

}  // namespace
}  // namespace ssmock
