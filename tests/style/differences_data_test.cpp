// SPDX-License-Identifier: Apache-2.0
// Holds docs/fidelity/differences.json to the tests: each difference is named by one, or says why
// no test can show it.
#include <gtest/gtest.h>

#include <filesystem>
#include <map>
#include <nlohmann/json.hpp>
#include <regex>
#include <set>

#include "support/paths.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

json data() { return json::parse(source_text("docs/fidelity/differences.json")); }

/// The text of each file below tests/ that may name a difference.
const std::map<std::string, std::string>& texts() {
  static const auto all = [] {
    std::map<std::string, std::string> out;
    for (const auto& file : std::filesystem::recursive_directory_iterator(source_path("tests"))) {
      if (file.path().filename() == "differences_data_test.cpp") continue;
      const auto relative = std::filesystem::relative(file.path(), source_path(".")).string();
      const bool scenario = relative.find("/scenarios/") != std::string::npos;
      if (file.path().extension() == ".cpp" || scenario) out[relative] = source_text(relative);
    }
    return out;
  }();
  return all;
}

/// The file of each test, by `Suite.Name`.
const std::map<std::string, std::string>& files_of_tests() {
  static const auto all = [] {
    const std::regex test{R"(\nTEST(_F|_P)?\((\w+),\s*(\w+)\))"};
    std::map<std::string, std::string> out;
    for (const auto& [file, text] : texts()) {
      for (std::sregex_iterator at{text.begin(), text.end(), test}, end; at != end; ++at) {
        out[(*at)[2].str() + "." + (*at)[3].str()] = file;
      }
    }
    return out;
  }();
  return all;
}

bool names(const std::string& file, const std::string& id) {
  const auto quoted = '"' + id + '"';
  if (texts().at(file).find(quoted) != std::string::npos) return true;
  // The scenarios are that test's data.
  for (const auto& [path, text] : texts()) {
    const bool scenario = path.find("/scenarios/") != std::string::npos;
    if (scenario && file.ends_with("scenarios_test.cpp") &&
        text.find(quoted) != std::string::npos) {
      return true;
    }
  }
  return false;
}

TEST(DifferencesData, HasTheMembersThatThePageIsMadeOf) {
  const std::regex form{"[a-z]+(\\.[a-z0-9]+(-[a-z0-9]+)*)"};
  const std::set<std::string> grades{"recorded", "documented", "guess"};
  const auto all = data();
  std::set<std::string> ids;
  for (const auto& row : all.at("differences")) {
    const auto id = row.at("id").get<std::string>();
    EXPECT_TRUE(std::regex_match(id, form)) << id;
    EXPECT_TRUE(ids.insert(id).second) << id << " is there twice";
    EXPECT_TRUE(all.at("families").contains(row.at("family").get<std::string>())) << id;
    EXPECT_TRUE(grades.contains(row.at("aws").at("grade").get<std::string>())) << id;
    for (const auto* const member : {"subject", "ssmock"}) {
      EXPECT_FALSE(row.at(member).get<std::string>().empty()) << id;
    }
    EXPECT_NE(row.contains("test"), row.contains("untestable")) << id;
  }
}

TEST(DifferencesData, EachRowIsNamedByItsTestOrSaysWhyThereIsNone) {
  const auto all = data();
  EXPECT_GT(all.at("differences").size(), 140U);
  for (const auto& row : all.at("differences")) {
    const auto id = row.at("id").get<std::string>();
    if (!row.contains("test")) {
      EXPECT_GT(row.at("untestable").get<std::string>().size(), 20U) << id;
      continue;
    }
    const auto test = row.at("test").get<std::string>();
    const auto file = files_of_tests().find(test);
    const bool found = file != files_of_tests().end();
    EXPECT_TRUE(found) << id << ": there is no test " << test;
    EXPECT_TRUE(!found || names(file->second, id)) << test << " does not name " << id;
  }
}

}  // namespace
}  // namespace ssmock
