// SPDX-License-Identifier: Apache-2.0
#include "families/automation/content/json_path.hpp"

#include <gtest/gtest.h>

#include "families/automation/content/values.hpp"

namespace ssmock::automation {
namespace {

const json::value document = read_value(R"({
  "Reservations": [
    {"Instances": [{"Id": "i-1", "State": {"Name": "running"}, "Tags": [{"Key": "Env", "Value": "dev"}]},
                   {"Id": "i-2", "State": {"Name": "stopped"}, "Tags": []}]},
    {"Instances": [{"Id": "i-3", "State": {"Name": "running"}, "Cores": 4}]}],
  "Odd name": {"a.b": 1}, "Empty": null, "Text": "häuser"})");

/// What a path selects, as text; "none" for nothing.
std::string at(std::string_view path) {
  const auto found = select(document, path);
  return found ? gson_text(*found) : "none";
}

TEST(JsonPath, OnePlaceGivesItsValue) {
  EXPECT_EQ(at("$.Reservations[0].Instances[0].Id"), R"("i-1")");
  EXPECT_EQ(at("$.Reservations[-1].Instances[0].Cores"), "4");
  EXPECT_EQ(at("$['Odd name']['a.b']"), "1");
  EXPECT_EQ(at("$.Reservations[0].Instances[1].State"), R"({"Name":"stopped"})");
  EXPECT_EQ(at("Text"), R"("häuser")");
  EXPECT_EQ(at("$").substr(0, 16), R"({"Reservations":)");
}

TEST(JsonPath, NoPlaceGivesNothing) {
  for (const auto* path :
       {"$.Other", "$.Reservations[7]", "$.Text.more", "$.Reservations[0].Instances.Id"}) {
    EXPECT_EQ(at(path), "none") << path;
  }
  EXPECT_EQ(at("$.Empty"), "null");
}

TEST(JsonPath, ManyPlacesGiveAList) {
  EXPECT_EQ(at("$.Reservations[*].Instances[*].Id"), R"(["i-1","i-2","i-3"])");
  EXPECT_EQ(at("$..Name"), R"(["running","stopped","running"])");
  EXPECT_EQ(at("$.Reservations[0].Instances[0,1].Id"), R"(["i-1","i-2"])");
  EXPECT_EQ(at("$.Reservations[0].Instances[1:].Id"), R"(["i-2"])");
  EXPECT_EQ(at("$.Reservations[0].Instances[:-1].Id"), R"(["i-1"])");
  EXPECT_EQ(at("$.Reservations..Other"), "[]");
  EXPECT_EQ(at("$['Text','Empty']"), R"(["häuser",null])");
}

TEST(JsonPath, AFilterSelectsWhatItsConditionHoldsFor) {
  EXPECT_EQ(at("$..Instances[?(@.State.Name == 'running')].Id"), R"(["i-1","i-3"])");
  EXPECT_EQ(at("$..Instances[?(@.State.Name != 'running')].Id"), R"(["i-2"])");
  EXPECT_EQ(at("$..Instances[?(@.Cores)].Id"), R"(["i-3"])");
  EXPECT_EQ(at("$..Instances[?(!@.Cores)].Id"), R"(["i-1","i-2"])");
  EXPECT_EQ(at("$..Instances[?(@.Cores >= 4 && @.Id == \"i-3\")].Id"), R"(["i-3"])");
  EXPECT_EQ(at("$..Instances[?(@.Cores > 4 || (@.Id == 'i-2'))].Id"), R"(["i-2"])");
  EXPECT_EQ(at("$..Tags[?(@.Key == 'Env')].Value"), R"(["dev"])");
}

TEST(JsonPath, LengthCounts) {
  EXPECT_EQ(at("$.Reservations.length()"), "2");
  EXPECT_EQ(at("$.Text.length()"), "6");
  EXPECT_EQ(at("$.Reservations[*].Instances[*].length()"), "3");
}

TEST(JsonPath, WhatIsNoPathSelectsNothing) {
  for (const auto* path :
       {"$.", "$[", "$['a", "$[x]", "$..", "$[?(@.a ==)]", "$[?@.a]", "$.a[1:x]", "$]"}) {
    EXPECT_EQ(at(path), "none") << path;
  }
}

TEST(JsonPath, WhatStandsTooDeepIsGivenUp) {
  const std::string open(10'000, '(');
  const std::string close(10'000, ')');
  EXPECT_EQ(at("$..Tags[?(" + open + "@.Key" + close + ")]"), "none");
  EXPECT_EQ(at("$..Tags[?(" + std::string(10'000, '!') + "@.Key)]"), "none");
  std::string nested = "@";
  std::string lists = "1";
  for (int level = 0; level < 40; ++level) {
    nested = "@[?(" + nested + ")]";
    lists = "[" + lists + "]";
  }
  EXPECT_FALSE(select(read_value(lists), "$[?(" + nested + ")]"));
}

TEST(JsonPath, AHugeSelectionIsGivenUp) {
  std::string deep = "1";
  for (int level = 0; level < 16; ++level) deep = "[" + deep + "," + deep + "]";
  EXPECT_FALSE(select(read_value(deep), "$..*"));
}

}  // namespace
}  // namespace ssmock::automation
