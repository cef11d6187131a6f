// SPDX-License-Identifier: Apache-2.0
#include "lists/filters.hpp"

#include <gtest/gtest.h>

#include <array>
#include <boost/describe/class.hpp>

namespace ssmock::operations {
namespace {

using texts = std::vector<std::string>;

struct described_filter {
  std::optional<std::string> key;
  texts values;
};
BOOST_DESCRIBE_STRUCT(described_filter, (), (key, values))

constexpr std::array<std::string_view, 2> colours{"red", "blue"};
constexpr std::array rules{
    filter_rule<std::string>{
        "Is", [](const std::string& item, std::string_view value) { return item == value; }},
    filter_rule<std::string>{
        "BeginsWith",
        [](const std::string& item, std::string_view value) { return item.starts_with(value); },
        colours},
};

TEST(Filters, ValuesAreAlternativesAndFiltersHoldTogether) {
  const texts either{"red", "redder"};
  const texts start{"redd"};
  filter_set<std::string> filters;
  EXPECT_TRUE(filters.pass("anything"));
  filters.add(*find_rule(rules, "Is"), either);
  EXPECT_TRUE(filters.pass("red"));
  EXPECT_TRUE(filters.pass("redder"));
  EXPECT_FALSE(filters.pass("reddest"));
  filters.add(*find_rule(rules, "BeginsWith"), start);
  EXPECT_FALSE(filters.pass("red"));
  EXPECT_TRUE(filters.pass("redder"));
}

TEST(Filters, AFilterWithoutValuesHoldsForNothing) {
  filter_set<std::string> filters;
  filters.add(rules[0], {});
  EXPECT_FALSE(filters.pass("red"));
}

TEST(Filters, KeysAndValuesAreLookedUpInTheTable) {
  EXPECT_EQ(find_rule(rules, "is"), nullptr);
  EXPECT_EQ(find_bad_value(rules[0].allowed, texts{"any", "text"}), nullptr);
  const texts values{"blue", "green"};
  EXPECT_EQ(find_bad_value(rules[1].allowed, values), &values[1]);
}

TEST(ScopeText, DiffersForDifferentFilters) {
  using filters = std::vector<described_filter>;
  for (const auto form :
       {values_form::counted, values_form::counted_in_place, values_form::ended}) {
    const auto one = scope_text(filters{{"a", {"b", "c"}}}, form);
    EXPECT_NE(one, scope_text(filters{{"a", {"b"}}, {"c", {}}}, form));
    EXPECT_NE(one, scope_text(filters{{"a", {"bc"}}}, form));
    EXPECT_NE(one, scope_text(filters{{"a", {"c", "b"}}}, form));
    EXPECT_NE(one, scope_text(filters{}, form));
  }
}

TEST(ScopeText, HasTheBytesThatTokensWereMadeWith) {
  const std::vector<described_filter> filters{{"Key", {"x", "yz"}}};
  EXPECT_EQ(scope_text(filters), "3:Key1:21:x2:yz");
  EXPECT_EQ(scope_text(filters, values_form::counted_in_place), "3:Key2;1:x2:yz");
  EXPECT_EQ(scope_text(filters, values_form::ended), "3:Key1:x2:yz;");
  EXPECT_EQ(scope_text(std::optional<std::vector<described_filter>>{}), "");
}

}  // namespace
}  // namespace ssmock::operations
