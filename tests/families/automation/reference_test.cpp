// SPDX-License-Identifier: Apache-2.0
// docs/reference/automation.md is held to the rows of the actions and to the runbooks that are
// there.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <regex>

#include "families/automation/engine/step_actions.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "support/paths.hpp"

namespace ssmock::testing {
namespace {

using ::testing::HasSubstr;

TEST(AutomationReference, SaysOfEachActionWhetherItIsEmulated) {
  const auto page = source_text("docs/reference/automation.md");
  std::size_t rows = 0;
  for (auto at = page.find("| `aws:"); at != std::string::npos; at = page.find("| `aws:", at + 1)) {
    ++rows;
  }
  EXPECT_EQ(rows, engine::step_actions().size());
  for (const auto& action : engine::step_actions()) {
    const auto row = "| `" + std::string(action.name) + "` | ";
    EXPECT_THAT(page, HasSubstr(row + (engine::is_scripted(action) ? "scripted" : "emulated")));
    if (action.service.empty()) continue;
    EXPECT_THAT(page, HasSubstr(row + "scripted | `" + std::string(action.service) + "` |"));
  }
}

TEST(AutomationReference, NamesTheRunbooksThatAreThere) {
  const auto page = source_text("docs/reference/automation.md");
  for (const auto& [name, document] : store::built_in_documents().all()) {
    EXPECT_EQ(page.find("`" + name + "`") != std::string::npos, document.type == "Automation")
        << name;
  }
}

}  // namespace
}  // namespace ssmock::testing
