// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <random>

#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock::json {
namespace {

std::string rewritten(std::string_view text) {
  const auto parsed = parse(text);
  const auto* content = std::get_if<value>(&parsed);
  if (content == nullptr) return "error";
  std::string out;
  append_value(out, *content);
  return out;
}

std::string written(std::string_view text) {
  std::string out;
  append_string(out, text);
  return out;
}

TEST(Json, WritesNothingButUtf8) {
  EXPECT_EQ(written("\xFF"), "\"\xEF\xBF\xBD\"");
  EXPECT_EQ(written("eight bytes \xC3\xA9\xC3 and \"more\""),
            "\"eight bytes \xC3\xA9\xEF\xBF\xBD and \\\"more\\\"\"");
  EXPECT_EQ(written("\xED\xA0\x80"), "\"\xEF\xBF\xBD\xEF\xBF\xBD\xEF\xBF\xBD\"");  // a surrogate
  EXPECT_EQ(written("\xF0\x9F\x98\x80"), "\"\xF0\x9F\x98\x80\"");
}

TEST(Json, KeepsTheOrderOfMembersAndTheTypesOfNumbers) {
  EXPECT_EQ(rewritten(R"( {"b": [1, -2, 1.5, true, null], "a": {"c": "x"}} )"),
            R"({"b":[1,-2,1.5,true,null],"a":{"c":"x"}})");
}

TEST(Json, TheLastOfTwoMembersOfOneNameCounts) {
  const auto parsed = parse(R"({"a":1,"a":2})");
  EXPECT_EQ(*std::get<value>(parsed).find("a")->get_if<std::int64_t>(), 2);
}

TEST(Json, IntegersBeyondSixtyFourBitsAreClamped) {
  EXPECT_EQ(rewritten("[18446744073709551616,9223372036854775808,-9223372036854775809,1e3]"),
            "[9223372036854775807,9223372036854775807,-9223372036854775808,1000]");
}

TEST(Json, ANulIsNoEnd) {
  EXPECT_EQ(rewritten(std::string_view("{}\0", 3)), "error");
  EXPECT_EQ(rewritten(std::string_view("{}\0x", 4)), "error");
  EXPECT_EQ(rewritten(std::string_view("\0", 1)), "error");
  EXPECT_EQ(rewritten(R"("\u0000")"), R"("\u0000")");
}

TEST(Json, RefusesMalformedTexts) {
  for (const std::string_view text :
       {"", " ", "{", "nul", "{\"a\":1,}", "[1,]", "1 2", "'a'", "\"\xFF\"", "\"\xC3\"",
        "\"\xED\xA0\x80\"", "\"\\ud800\"", "\"\n\"", "// c\n1", "{\"a\" 1}", "01", "+1"}) {
    EXPECT_EQ(rewritten(text), "error") << text;
  }
}

TEST(Json, IgnoresCommentsWhereTheyAreAllowed) {
  const auto parsed = parse("// one\n{/* two */\"a\":1}", comments::ignored);
  EXPECT_NE(std::get_if<value>(&parsed), nullptr);
}

TEST(Json, RefusesDeepNestingWithoutRecursion) {
  const auto nested = [](std::size_t depth) {
    return std::string(depth, '[') + std::string(depth, ']');
  };
  EXPECT_NE(rewritten(nested(max_depth)), "error");
  EXPECT_EQ(rewritten(nested(max_depth + 1)), "error");
  EXPECT_EQ(rewritten(nested(1'000'000)), "error");
  EXPECT_EQ(rewritten(std::string(1'000'000, '[')), "error");
}

TEST(JsonWriter, EscapesAsJacksonDoes) {
  EXPECT_EQ(written("a\"b\\c/\n\r\t\b\f\x01\x1F é\u2028"),
            "\"a\\\"b\\\\c/\\n\\r\\t\\b\\f\\u0001\\u001F é\u2028\"");
}

TEST(JsonWriter, WritesWhatEveryParserReadsBack) {
  constexpr unsigned seed = 11;
  SCOPED_TRACE(seed);
  std::mt19937 random{seed};
  for (int round = 0; round < 3'000; ++round) {
    std::string text(random() % 40, '\0');
    for (char& byte : text) byte = static_cast<char>(random() % 128);
    EXPECT_EQ(nlohmann::json::parse(written(text)).get<std::string>(), text);
  }
}

}  // namespace
}  // namespace ssmock::json
