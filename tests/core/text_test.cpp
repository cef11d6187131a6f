// SPDX-License-Identifier: Apache-2.0
#include "core/text.hpp"

#include <gtest/gtest.h>

#include <array>
#include <cstdint>
#include <random>
#include <string>
#include <utility>
#include <vector>

namespace ssmock {
namespace {

TEST(Utf8Prefix, NeverCutsACharacter) {
  constexpr std::string_view text = "aé€😀";  // 1, 2, 3 and 4 bytes
  EXPECT_EQ(utf8_prefix(text, 10), text);
  EXPECT_EQ(utf8_prefix(text, 9), "aé€");
  EXPECT_EQ(utf8_prefix(text, 6), "aé€");
  EXPECT_EQ(utf8_prefix(text, 5), "aé");
  EXPECT_EQ(utf8_prefix(text, 2), "a");
  EXPECT_EQ(utf8_prefix(text, 0), "");
}

TEST(Utf8Length, CountsCodePoints) { EXPECT_EQ(utf8_length("aé€😀"), 4U); }

TEST(NearestName, FindsASlipOfTheHandAndNothingElse) {
  constexpr std::array<std::string_view, 3> known{"Status", "StatusDetails", "StartTime"};
  EXPECT_EQ(nearest_name("Statu", known), "Status");
  EXPECT_EQ(nearest_name("status", known), "Status");
  EXPECT_EQ(nearest_name("StartTme", known), "StartTime");
  EXPECT_FALSE(nearest_name("Color", known));
  EXPECT_FALSE(nearest_name(std::string(100'000, 'x'), known));
}

TEST(Base64, MatchesTheVectorsOfRfc4648) {
  constexpr std::array<std::pair<std::string_view, std::string_view>, 7> vectors{
      {{"", ""},
       {"f", "Zg=="},
       {"fo", "Zm8="},
       {"foo", "Zm9v"},
       {"foob", "Zm9vYg=="},
       {"fooba", "Zm9vYmE="},
       {"foobar", "Zm9vYmFy"}}};
  for (const auto& [plain, encoded] : vectors) {
    EXPECT_EQ(base64_encode(plain), encoded);
    EXPECT_EQ(base64_decode(encoded), plain);
  }
}

TEST(Base64, RefusesWhatIsNone) {
  for (const std::string_view text : {"Zg", "Zg=", "Zg==Zg==", "Z===", "====", "Zm9*", "Zm=v"}) {
    EXPECT_FALSE(base64_decode(text)) << text;
  }
}

TEST(Base64, ReadsBackAnyBytes) {
  constexpr unsigned seed = 7;
  SCOPED_TRACE(seed);
  std::mt19937 random{seed};
  for (std::size_t size = 0; size < 300; ++size) {
    std::string bytes(size, '\0');
    for (char& byte : bytes) byte = static_cast<char>(random());
    EXPECT_EQ(base64_decode(base64_encode(bytes)), bytes);
  }
}

TEST(Joined, SeparatesAllPartsEvenEmptyOnes) {
  EXPECT_EQ(joined(std::vector<std::string>{}, ", "), "");
  EXPECT_EQ(joined(std::array<std::string_view, 3>{"", "a", ""}, ", "), ", a, ");
  const std::vector<std::pair<std::string, int>> pairs{{"a", 1}, {"b", 2}};
  EXPECT_EQ(joined(pairs, "; ", &std::pair<std::string, int>::first), "a; b");
}

TEST(Split, LeavesOutEmptyParts) {
  using parts = std::vector<std::string_view>;
  EXPECT_EQ(split(",a,,b c,", ", "), (parts{"a", "b", "c"}));
  EXPECT_EQ(split("", ","), parts{});
  EXPECT_EQ(split(",,", ","), parts{});
}

TEST(TakeUntil, TakesTheSeparatorToo) {
  std::string_view rest = "a::b";
  EXPECT_EQ(take_until(rest, ':'), "a");
  EXPECT_EQ(take_until(rest, ':'), "");
  EXPECT_EQ(take_until(rest, ':'), "b");
  EXPECT_EQ(rest, "");
  EXPECT_EQ(take_until(rest, ':'), "");
}

TEST(Trimmed, TakesOffBlanksAtBothEnds) {
  EXPECT_EQ(trimmed("  a b "), "a b");
  EXPECT_EQ(trimmed("\t a", " \t"), "a");
  EXPECT_EQ(trimmed("   "), "");
}

TEST(ParseWhole, TakesNothingButTheNumber) {
  EXPECT_EQ(parse_whole<int>("-12"), -12);
  EXPECT_EQ(parse_whole<double>("1.5"), 1.5);
  for (const std::string_view text : {"", " 1", "1 ", "+1", "1x", "0x1", "4294967296", "-1"}) {
    EXPECT_FALSE(parse_whole<std::uint32_t>(text)) << text;
  }
}

TEST(Case, ChangesAsciiLettersOnly) {
  EXPECT_EQ(upper_case("aZ\u00e9-1"), "AZ\u00e9-1");
  EXPECT_EQ(lower_first("WindowId"), "windowId");
  EXPECT_EQ(lower_first(""), "");
}

}  // namespace
}  // namespace ssmock
