// SPDX-License-Identifier: Apache-2.0
// The YAML reader and writer: by examples, and by random values and bytes. A failed property names
// its seed; SSMOCK_TEST_SEED runs it again.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>

#include "families/documents/content/markup/json_reader.hpp"
#include "families/documents/content/markup/yaml_reader.hpp"
#include "families/documents/content/markup/yaml_writer.hpp"
#include "families/documents/content/reader.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"
#include "support/differences.hpp"
#include "support/documents.hpp"
#include "support/seed.hpp"

namespace ssmock::documents::markup {
namespace {

using namespace std::string_view_literals;

/// A YAML text as compact JSON, or why it is refused.
std::string read(const std::string& text) {
  const auto result = read_yaml(text);
  if (const auto* fault = std::get_if<markup::fault>(&result)) {
    return std::to_string(fault->line) + ":" + std::to_string(fault->column) + " " + fault->what;
  }
  std::string out;
  json::append_value(out, std::get<json::value>(result));
  return out;
}

TEST(Yaml, ReadsScalarsAsJsonKnowsThem) {
  EXPECT_EQ(read("[1, -2, +3, 2.5, .5, 1e3, ~, null, true, False, yes, on, 0123, 0x1F, 1_000]"),
            R"([1,-2,3,2.5,0.5,1000,null,null,true,false,"yes","on","0123","0x1F","1_000"])");
  EXPECT_EQ(read("a: \"1\"\nb: '1'\nc: !!str 1\nd: 99999999999999999999\ne:\n"),
            R"({"a":"1","b":"1","c":"1","d":"99999999999999999999","e":null})");
  EXPECT_EQ(read("a: |\n  x\n   y\nb: >-\n  x\n  y\n"), R"({"a":"x\n y\n","b":"x y"})");
}

TEST(Yaml, FillsInAliases) {
  EXPECT_EQ(read("a: &x [1, {b: 2}]\nc: *x\nd: *x\n"),
            R"({"a":[1,{"b":2}],"c":[1,{"b":2}],"d":[1,{"b":2}]})");
  EXPECT_EQ(read("a: *x\n"), "1:4 found undefined alias");
  EXPECT_EQ(read("&x [*x]\n"), "1:5 found undefined alias");
}

TEST(Yaml, OfAKeyTwiceKeepsTheLastValueAtTheFirstPlace) {
  EXPECT_EQ(read("a: 1\nb: 2\na: 3\n"), R"({"a":3,"b":2})");
}

TEST(Yaml, IsWrittenAsJacksonDoes) {
  testing::difference("documents.yaml-width");
  const json::list nested{json::value(json::list{"x", std::int64_t{1}}), json::object{{"a", "b"}}};
  const json::object content{{"a b", nested}, {"yes", nullptr}, {"c", 25.0}, {"d", 1e10}};
  EXPECT_EQ(write_yaml(content),
            "---\na b:\n- - \"x\"\n  - 1\n- a: \"b\"\n\"yes\": null\nc: 25.0\nd: 1.0E10\n");
  EXPECT_EQ(write_yaml(std::string("x")), "--- \"x\"\n");
  EXPECT_EQ(write_yaml(json::object{}), "--- {}\n");
  EXPECT_EQ(write_yaml(json::object{{"long", std::string(70, 'x') + " second third"}}),
            "---\nlong: \"" + std::string(70, 'x') + " second\\\n  \\ third\"\n");
}

TEST(Yaml, RefusesWhatJsonCannotSay) {
  EXPECT_EQ(read("? [1]\n: 2\n"), "1:3 a key must be a scalar");
  EXPECT_EQ(read("--- 1\n--- 2\n"), "2:1 more than one document");
  EXPECT_THAT(read("a: \xFF"), ::testing::HasSubstr("UTF-8"));
  EXPECT_EQ(read(""), "null");
  EXPECT_EQ(read("# nothing\n"), "null");
}

TEST(Yaml, IsBoundedInDepth) {
  const auto nested = [](std::size_t levels) {
    return std::string(levels, '[') + std::string(levels, ']');
  };
  EXPECT_EQ(read(nested(json::max_depth)), nested(json::max_depth));
  EXPECT_EQ(read(nested(json::max_depth + 1)), "1:65 nested too deeply");
  EXPECT_EQ(read(std::string(60'000, '[')), "1:65 nested too deeply");
  // Aliases count with all that is behind them.
  std::string tower = "- &a0 []\n";
  for (int level = 1; level < 100; ++level) {
    tower += "- &a" + std::to_string(level) + " [*a" + std::to_string(level - 1) + "]\n";
  }
  EXPECT_THAT(read(tower), ::testing::HasSubstr("nested too deeply"));
}

TEST(Yaml, IsBoundedInWhatAliasesGrowTo) {
  std::string laughs = "- &a0 [ha, ha, ha, ha, ha, ha, ha, ha]\n";
  for (int level = 1; level < 12; ++level) {
    const auto below = "*a" + std::to_string(level - 1);
    laughs += "- &a" + std::to_string(level) + " [";
    for (int copy = 0; copy < 8; ++copy) laughs += below + ", ";
    laughs += below + "]\n";
  }
  EXPECT_THAT(read(laughs), ::testing::HasSubstr("too much content behind aliases"));
  std::string long_text = "- &a " + std::string(60'000, 'x') + "\n";
  for (int copy = 0; copy < 10; ++copy) long_text += "- *a\n";
  EXPECT_THAT(read(long_text), ::testing::HasSubstr("too much content behind aliases"));
}

TEST(DocumentJson, OfARepeatedNameKeepsTheLastValue) {
  const auto content = read_json(R"({"a":1,"b":[{"c":1,"c":2}],"a":3})");
  std::string out;
  json::append_value(out, std::get<json::value>(content));
  EXPECT_EQ(out, R"({"a":3,"b":[{"c":2}]})");
}

class random_values {
 public:
  explicit random_values(std::uint64_t seed) : random_(seed) {}

  std::size_t below(std::size_t bound) { return random_() % bound; }

  std::string text() {
    static const std::vector<std::string> pieces{"a",
                                                 "B1",
                                                 " ",
                                                 "  ",
                                                 "\n",
                                                 "\n\n",
                                                 "\t",
                                                 ":",
                                                 ": ",
                                                 "#",
                                                 " #",
                                                 "- ",
                                                 "'",
                                                 "\"",
                                                 "\\",
                                                 "{{ x }}",
                                                 "[",
                                                 "]",
                                                 "&a",
                                                 "*a",
                                                 "!t",
                                                 "%",
                                                 "@",
                                                 "`",
                                                 "|",
                                                 ">",
                                                 "true",
                                                 "~",
                                                 "null",
                                                 "1",
                                                 "2.5",
                                                 "0x1",
                                                 "---",
                                                 "...",
                                                 "é",
                                                 "😀",
                                                 "?",
                                                 ",",
                                                 "\x7F",
                                                 "\x01",
                                                 "\xC2\x85",
                                                 "\xE2\x80\xA8",
                                                 "\xEF\xBB\xBF",
                                                 "\r"};
    std::string out;
    for (auto count = below(5); count > 0; --count) out += pieces[below(pieces.size())];
    return out;
  }

  json::value value(std::size_t depth) {
    switch (below(depth == 0 ? 5 : 8)) {
      case 0:
        return nullptr;
      case 1:
        return below(2) == 0;
      case 2:
        return static_cast<std::int64_t>(random_());
      case 3:
        return static_cast<double>(static_cast<std::int64_t>(random_())) / 1024;
      case 4:
      case 5:
        return text();
      case 6:
        return items(depth - 1);
      default:
        return members(depth - 1);
    }
  }

  std::string bytes(std::string text) {
    for (auto count = 1 + below(4); count > 0; --count) {
      const auto at = below(text.size());
      static constexpr std::string_view letters = "{}[]:,&*!|>'\"%@`#-? \n\t\xFF\x00z9"sv;
      switch (below(3)) {
        case 0:
          text[at] = letters[below(letters.size())];
          break;
        case 1:
          text.insert(at, 1, letters[below(letters.size())]);
          break;
        default:
          text.erase(at, 1 + below(8));
      }
      if (text.empty()) text = "x";
    }
    return text;
  }

 private:
  json::list items(std::size_t depth) {
    json::list out;
    for (auto count = below(4); count > 0; --count) out.push_back(value(depth));
    return out;
  }

  json::object members(std::size_t depth) {
    json::object out;
    for (auto count = below(4); count > 0; --count) {
      auto key = text() + std::to_string(count);
      out.emplace_back(std::move(key), value(depth));
    }
    return out;
  }

  std::mt19937_64 random_;
};

std::string compact(const json::value& content) {
  std::string out;
  json::append_value(out, content);
  return out;
}

TEST(YamlProperty, WhatIsWrittenReadsAsTheSame) {
  auto seed = testing::test_seed();
  for (auto runs = testing::test_runs(3'000); runs > 0; --runs, ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    random_values random{seed};
    const auto content = random.value(4);
    const auto yaml = write_yaml(content);
    ASSERT_EQ(read(yaml), compact(content)) << yaml;
  }
}

TEST(YamlProperty, DamagedContentsAreReadOrRefusedButNoMore) {
  auto seed = testing::test_seed();
  for (auto runs = testing::test_runs(3'000); runs > 0; --runs, ++seed) {
    SCOPED_TRACE("SSMOCK_TEST_SEED=" + std::to_string(seed));
    random_values random{seed};
    const auto yaml = random.bytes(std::string(testing::yaml_content));
    const auto as_json = random.bytes(testing::shell_content());
    static_cast<void>(read_content({yaml, document_format::yaml, "Command"}));
    static_cast<void>(read_content({as_json, document_format::json, "Automation"}));
  }
}

}  // namespace
}  // namespace ssmock::documents::markup
