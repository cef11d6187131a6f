// SPDX-License-Identifier: Apache-2.0
#include "support/differences.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <set>
#include <string>

#include "support/paths.hpp"

namespace ssmock::testing {
namespace {

const std::set<std::string, std::less<>>& known_ids() {
  static const auto ids = [] {
    const auto data = nlohmann::json::parse(source_text("docs/fidelity/differences.json"));
    std::set<std::string, std::less<>> out;
    for (const auto& row : data.at("differences")) out.insert(row.at("id").get<std::string>());
    return out;
  }();
  return ids;
}

}  // namespace

void difference(std::string_view id) {
  EXPECT_TRUE(known_ids().contains(id)) << "docs/fidelity/differences.json has no row " << id;
}

void expect_difference(std::string_view id, const std::string& reply, const std::string& text) {
  difference(id);
  EXPECT_THAT(reply, ::testing::HasSubstr(text));
}

}  // namespace ssmock::testing
