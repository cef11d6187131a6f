// SPDX-License-Identifier: Apache-2.0
// The orders that AWS was recorded to answer, and others that were computed with Java's own
// HashSet.
#include "lists/java_order.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

namespace ssmock::operations {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

using texts = std::vector<std::string>;

TEST(JavaOrder, IsTheOneOfTheRecordedInvalidLabels) {
  EXPECT_THAT(in_java_order({"123bad", "awsBad", "ssmBad", "bad label"}),
              ElementsAre("awsBad", "123bad", "bad label", "ssmBad"));
  EXPECT_THAT(in_java_order({"bad label", "bad label", "AWSbad", "Ssmbad"}),
              ElementsAre("Ssmbad", "AWSbad", "bad label"));
  EXPECT_THAT(in_java_order({"1number", "bad:colon"}), ElementsAre("1number", "bad:colon"));
}

TEST(JavaOrder, IsTheOneOfTheRecordedLabelsOfAVersion) {
  EXPECT_THAT(in_java_order({"stable", "valid"}), ElementsAre("valid", "stable"));
}

// The recorded ties of GetParameters, with other names in front of the selectors.
TEST(JavaOrder, IsTheOneOfTheRecordedEqualNames) {
  EXPECT_THAT(in_java_order({"/p/one:2", "/p/one", "/p/one:1"}),
              ElementsAre("/p/one:2", "/p/one:1", "/p/one"));
  EXPECT_THAT(in_java_order({"/p/one:1", "/p/one"}), ElementsAre("/p/one:1", "/p/one"));
  const std::string secret = "/aws/reference/secretsmanager/app/db";
  EXPECT_THAT(in_java_order({secret + ":AWSPREVIOUS", secret, secret + ":AWSCURRENT"}),
              ElementsAre(secret + ":AWSPREVIOUS", secret, secret + ":AWSCURRENT"));
}

TEST(JavaOrder, DoesNotDependOnTheOrderOfTheRequestBetweenPlaces) {
  const texts expected{"awsBad", "123bad", "bad label", "ssmBad"};
  auto asked = expected;
  std::ranges::sort(asked);
  do {
    EXPECT_EQ(in_java_order(asked), expected);
  } while (std::ranges::next_permutation(asked).found);
}

// These three have one hash.
TEST(JavaOrder, WithinAPlaceTheFirstThatWasAddedComesFirst) {
  EXPECT_THAT(in_java_order({"Aa", "BB", "C#"}), ElementsAre("Aa", "BB", "C#"));
  EXPECT_THAT(in_java_order({"BB", "Aa", "C#"}), ElementsAre("BB", "Aa", "C#"));
  EXPECT_THAT(in_java_order({"C#", "BB", "C#", "Aa"}), ElementsAre("C#", "BB", "Aa"));
}

TEST(JavaOrder, HasEachTextOnce) {
  EXPECT_THAT(in_java_order({"a", "a", "a"}), ElementsAre("a"));
  EXPECT_THAT(in_java_order({}), IsEmpty());
  EXPECT_THAT(in_java_order({""}), ElementsAre(""));
}

// The table has 16 places for up to twelve texts, 32 for up to 24, and then 64.
TEST(JavaOrder, TheTableGrowsWithItsTexts) {
  texts asked{"a0", "a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "b1"};
  EXPECT_EQ(in_java_order(asked),
            (texts{"a1", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9", "b0", "a0", "b1"}));
  asked.emplace_back("b2");
  EXPECT_EQ(in_java_order(asked),
            (texts{"b0", "a0", "b1", "a1", "b2", "a2", "a3", "a4", "a5", "a6", "a7", "a8", "a9"}));
  texts many;
  for (const auto* const letter : {"k", "l"}) {
    for (int digit = 0; digit < 10; ++digit) many.push_back(letter + std::to_string(digit));
  }
  for (int digit = 0; digit < 6; ++digit) many.push_back("m" + std::to_string(digit));
  EXPECT_EQ(in_java_order(many),
            (texts{"l0", "l1", "l2", "l3", "l4", "l5", "l6", "l7", "l8", "l9", "m0", "m1", "k0",
                   "m2", "k1", "m3", "k2", "m4", "k3", "m5", "k4", "k5", "k6", "k7", "k8", "k9"}));
}

// Java hashes UTF-16.
TEST(JavaOrder, IsTheOneOfOtherLettersToo) {
  EXPECT_EQ(
      in_java_order({"gr\u00fcn", "gr\u00f6\u00dfe", "\u00e4", "\u00f6 b", "\u65e5\u672c", "1a"}),
      (texts{"1a", "gr\u00f6\u00dfe", "\u00e4", "\u00f6 b", "\u65e5\u672c", "gr\u00fcn"}));
  EXPECT_EQ(in_java_order({"\u00e9", "\u00df", "\u20ac", "\U0001f600", "1", "2"}),
            (texts{"1", "2", "\U0001f600", "\u00e9", "\u20ac", "\u00df"}));
}

}  // namespace
}  // namespace ssmock::operations
