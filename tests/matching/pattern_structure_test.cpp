// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include <string>
#include <string_view>
#include <utility>
#include <variant>

#include "matching/event_pattern.hpp"
#include "matching/pattern_cases.hpp"

namespace ssmock::matching {
namespace {

TEST(EventPatternStructure, FindsValuesInLists) {
  expect_all({
      {true, R"({"a":["x"]})", R"({"a":["y","x"]})"},
      {false, R"({"a":["x"]})", R"({"a":["y","z"]})"},
      {false, R"({"a":["x"]})", R"({"a":[]})"},
      {true, R"({"a":["x"]})", R"({"a":[["y"],["x"]]})"},
      {false, R"({"a":["x"]})", R"({"a":{"b":"x"}})"},
      {false, R"({"a":["x"]})", R"({"a":[{"b":"x"}]})"},
      {true, R"({"a":[{"prefix":"x"}],"b":["c"]})", R"({"a":["y","xx"],"b":"c"})"},
  });
}

TEST(EventPatternStructure, WantsAllFieldsInOneElementOfAList) {
  constexpr std::string_view employees = R"({"employees":[{"firstName":"John","lastName":"Doe"},
    {"firstName":"Anna","lastName":"Smith"},{"firstName":"Peter","lastName":"Jones"}]})";
  constexpr std::string_view nested = R"({"employees":[[{"firstName":"John","lastName":"Doe"},
    {"firstName":"Anna","lastName":"Smith"}],[{"firstName":"Peter","lastName":"Jones"}]]})";
  constexpr std::string_view mixed = R"({"employees":{"firstName":["Anna"],"lastName":["Jones"]}})";
  constexpr std::string_view anna = R"({"employees":{"firstName":["Anna"],"lastName":["Smith"]}})";
  expect_all({
      {true, R"({"employees":{"firstName":["Anna"]}})", employees},
      {true, R"({"employees":{"firstName":["Anna"]}})", nested},
      {true, anna, employees},
      {true, anna, nested},
      {false, mixed, employees},
      {false, mixed, nested},
      {false, R"({"d":{"n":["a"],"i":{"x":["1"]}}})", R"({"d":[{"n":"a"},{"i":{"x":"1"}}]})"},
      {true, R"({"d":{"n":["a"],"i":{"x":["1"]}}})", R"({"d":[{"n":"a","i":{"x":"1"}}]})"},
      {false, R"({"u":{"t":{"k":["c"],"v":["b"]}}})", R"({"u":[{"t":[{"k":"c"},{"v":"b"}]}]})"},
      {true, R"({"u":{"t":{"k":["c"],"v":["b"]}}})", R"({"u":[{},{"t":[{"k":"c","v":"b"}]}]})"},
      {true, R"({"u":{"n":["a"]},"t":["b"]})", R"({"u":[{"n":"a"}],"t":["c","b"]})"},
      {false, R"({"d":{"a":[{"exists":true}]}})", R"({"d":[]})"},
      {true, R"({"d":{"a":[{"exists":true}]}})", R"({"d":["x",{"a":1}]})"},
  });
}

TEST(EventPatternStructure, MissesAFieldInTheElementWhereTheOthersAre) {
  expect_all({
      {true, R"({"d":{"a":[1],"b":[{"exists":false}]}})", R"({"d":[{"a":1},{"b":2}]})"},
      {false, R"({"d":{"a":[1],"b":[{"exists":false}]}})", R"({"d":[{"a":1,"b":2},{"a":3}]})"},
      {false, R"({"d":{"b":[{"exists":false}]}})", R"({"d":[{"a":1},{"b":2}]})"},
      {true, R"({"d":{"b":[{"exists":false}]}})", R"({"d":[{"a":1},{"a":2}]})"},
      {true, R"({"d":{"b":[{"exists":false}]}})", R"({"d":[]})"},
      {false, R"({"d":{"e":{"b":[{"exists":false}]}}})", R"({"d":[{},{"e":{"b":2}}]})"},
  });
}

TEST(EventPatternStructure, TakesOneOfTheAlternatives) {
  constexpr std::string_view nested = R"({"source":["aws.cloudwatch"],"$or":[
    {"metricName":["CPUUtilization","ReadLatency"]},
    {"metricType":["MetricType"],"namespace":["AWS/EC2","AWS/ES"],
     "$or":[{"metricId":[1234]},{"spaceId":[1000]}]},
    {"scope":["Service"]}]})";
  constexpr std::string_view parallel = R"({"$or":[{"m":["a"]},{"n":["b"]}],
    "detail":{"$or":[{"s":["c"]},{"t":["d"]}]}})";
  constexpr std::string_view ranges = R"({"source":["app"],"$or":[
    {"Location":["New York"]},{"Day":["Monday"]}]})";
  expect_all({
      {true, ranges, R"({"source":"app","Location":"New York","Day":"Sunday"})"},
      {true, ranges, R"({"source":"app","Day":"Monday"})"},
      {false, ranges, R"({"source":"app","Day":"Sunday"})"},
      {false, ranges, R"({"source":"else","Day":"Monday"})"},
      {true, nested, R"({"source":"aws.cloudwatch","metricName":"ReadLatency"})"},
      {true, nested, R"({"source":"aws.cloudwatch","scope":"Service"})"},
      {true, nested,
       R"({"source":"aws.cloudwatch","metricType":"MetricType","namespace":"AWS/ES","spaceId":1000})"},
      {false, nested,
       R"({"source":"aws.cloudwatch","metricType":"MetricType","namespace":"AWS/ES","spaceId":1})"},
      {false, nested, R"({"source":"aws.cloudwatch","metricType":"MetricType","metricId":1234})"},
      {true, parallel, R"({"n":"b","detail":{"s":"c"}})"},
      {false, parallel, R"({"m":"a","n":"b","detail":{}})"},
      {false, parallel, R"({"detail":{"s":"c","t":"d"}})"},
      // A field beside $or and one of its alternatives are wanted of the same element.
      {false, R"({"d":{"x":[1]},"$or":[{"d":{"y":[2]}},{"e":[3]}]})", R"({"d":[{"x":1},{"y":2}]})"},
      {true, R"({"d":{"x":[1]},"$or":[{"d":{"y":[2]}},{"e":[3]}]})", R"({"d":[{"x":1,"y":2}]})"},
      {true, R"({"d":{"x":[1]},"$or":[{"d":{"y":[2]}},{"e":[3]}]})", R"({"d":[{"x":1}],"e":3})"},
      {true, R"({"d":{"x":[1],"$or":[{"y":[2]},{"z":[3]}]}})", R"({"d":[{"x":1},{"x":1,"z":3}]})"},
      {false, R"({"d":{"x":[1],"$or":[{"y":[2]},{"z":[3]}]}})", R"({"d":[{"x":1},{"z":3}]})"},
      {true, R"({"$or":[{"a":[{"exists":false}]},{"a":["x"]}]})", R"({"b":1})"},
  });
}

TEST(EventPatternStructure, TakesTheLastConditionsOfAFieldThatIsNamedTwice) {
  expect_all({
      {true, R"({"a":["x"],"a":["y"]})", R"({"a":"y"})"},
      {false, R"({"a":["x"],"a":["y"]})", R"({"a":"x"})"},
      {true, R"({"a":["x"],"$or":[{"a":["y"]},{"b":["z"]}]})", R"({"a":"y"})"},
      {false, R"({"a":["x"],"$or":[{"a":["y"]},{"b":["z"]}]})", R"({"a":"x"})"},
      {false, R"({"$or":[{"a":["y"]},{"b":["z"]}],"a":["x"]})", R"({"a":"y"})"},
      {true, R"({"a":["x"]})", R"({"a":"y","a":"x"})"},
      {false, R"({"d":{"x":[1]},"d":{"y":[2]}})", R"({"d":{"y":2}})"},
  });
}

TEST(EventPatternStructure, FitsNoEventThatIsNoObject) {
  expect_all({
      {false, R"({"a":[{"exists":false}]})", "[]"},
      {false, R"({"a":[{"exists":false}]})", R"("a")"},
      {false, R"({"a":["x"]})", R"([{"a":"x"}])"},
  });
}

/// A pattern of so many fields of which each has ten alternatives.
std::string tens(int fields) {
  std::string out = R"({"z":{"z":["z"]})";
  for (int i = 0; i < fields; ++i) {
    out += R"(,"f)" + std::to_string(i) + R"(":{"$or":[)";
    for (int k = 0; k < 10; ++k)
      out += (k == 0 ? R"({"k)" : R"(,{"k)") + std::to_string(k) + R"(":[1]})";
    out += "]}";
  }
  return out + "}";
}

TEST(EventPatternStructure, HasUpToAThousandCombinations) {
  EXPECT_TRUE(std::holds_alternative<event_pattern>(read_pattern(parsed(tens(3)))));
  const auto read = read_pattern(parsed(tens(4)));
  ASSERT_TRUE(std::holds_alternative<std::string>(read));
  EXPECT_EQ(std::get<std::string>(read),
            "the pattern: the alternatives of $or have more than 1000 combinations");
}

TEST(EventPatternStructure, SaysWhatIsWrongWithAPatternAndWhere) {
  constexpr std::pair<std::string_view, std::string_view> cases[] = {
      {R"([])", "the pattern: expected an object, got a list"},
      {R"("x")", "the pattern: expected an object, got a string"},
      {R"({})", "the pattern: expected an object with at least one field"},
      {R"({"detail":{}})", "detail: expected an object with at least one field"},
      {R"({"source":"aws.ssm"})", "source: expected a list of values or an object, got a string"},
      {R"({"detail":{"n":5}})", "detail.n: expected a list of values or an object, got a number"},
      {R"({"a":null})", "a: expected a list of values or an object, got null"},
      {R"({"a":true})", "a: expected a list of values or an object, got a boolean"},
      {R"({"a":[]})", "a: expected at least one value"},
      {R"({"a":["x",["y"]]})",
       "a[1]: expected a string, a number, true, false, null or a match such as {\"prefix\": ...}, "
       "got a list"},
      {R"({"a":[{}]})", "a[0]: expected one match type, got 0"},
      {R"({"a":[{"prefix":"x","suffix":"y"}]})", "a[0]: expected one match type, got 2"},
      {R"({"a":[{"regex":"x"}]})",
       "a[0].regex: unknown match type; there are anything-but, cidr, equals-ignore-case, exists, "
       "numeric, prefix, suffix, wildcard"},
      {R"({"a":[{"prefix":1}]})", "a[0].prefix: expected a string, got a number"},
      {R"({"a":[{"prefix":{"wildcard":"x"}}]})",
       R"(a[0].prefix: expected a string or {"equals-ignore-case": "..."})"},
      {R"({"a":[{"suffix":{"equals-ignore-case":1}}]})",
       "a[0].suffix.equals-ignore-case: expected a string, got a number"},
      {R"({"a":[{"equals-ignore-case":["x"]}]})",
       "a[0].equals-ignore-case: expected a string, got a list"},
      {R"({"a":[{"exists":"yes"}]})", "a[0].exists: expected true or false, got a string"},
      {R"({"a":[{"wildcard":"a**b"}]})", "a[0].wildcard: there must be no two * in a row"},
      {R"({"a":[{"wildcard":"a\\b"}]})",
       R"(a[0].wildcard: a \ must be followed by * or by another \)"},
      {R"({"a":[{"wildcard":"a\\"}]})",
       R"(a[0].wildcard: a \ must be followed by * or by another \)"},
      {R"({"a":[{"wildcard":5}]})", "a[0].wildcard: expected a string, got a number"},
      {R"({"a":[{"numeric":5}]})",
       "a[0].numeric: expected a list of one or two comparisons, such as [\">\", 0, \"<\", 5], got "
       "a "
       "number"},
      {R"({"a":[{"numeric":[">"]}]})",
       "a[0].numeric: expected a list of one or two comparisons, such as [\">\", 0, \"<\", 5], got "
       "a "
       "list"},
      {R"({"a":[{"numeric":["!=",5]}]})",
       "a[0].numeric: expected one of =, <, <=, >, >= before each number"},
      {R"({"a":[{"numeric":["<","5"]}]})", "a[0].numeric: expected a number after <, got a string"},
      {R"({"a":[{"numeric":["<",5,">",0]}]})",
       "a[0].numeric: a range begins with > or >= and ends with < or <="},
      {R"({"a":[{"numeric":["=",5,"<",7]}]})",
       "a[0].numeric: a range begins with > or >= and ends with < or <="},
      {R"({"a":[{"numeric":[">",5,"<",5]}]})",
       "a[0].numeric: the lower bound must be less than the upper"},
      {R"({"a":[{"cidr":"10.0.0.0"}]})",
       "a[0].cidr: expected an address and its mask bits, such as 10.0.0.0/24"},
      {R"({"a":[{"cidr":"10.0.0/8"}]})",
       "a[0].cidr: expected an address and its mask bits, such as 10.0.0.0/24"},
      {R"({"a":[{"cidr":"10.0.0.0/-1"}]})",
       "a[0].cidr: expected an address and its mask bits, such as 10.0.0.0/24"},
      {R"({"a":[{"cidr":"10.0.0.0/32"}]})", "a[0].cidr: expected fewer than 32 mask bits"},
      {R"({"a":[{"cidr":"::/128"}]})", "a[0].cidr: expected fewer than 128 mask bits"},
      {R"({"a":[{"anything-but":null}]})",
       "a[0].anything-but: expected a string or a number, got null"},
      {R"({"a":[{"anything-but":[]}]})", "a[0].anything-but: expected at least one value"},
      {R"({"a":[{"anything-but":["x",1]}]})",
       "a[0].anything-but[1]: expected only strings or only numbers"},
      {R"({"a":[{"anything-but":["x",{"prefix":"y"}]}]})",
       "a[0].anything-but[1]: expected a string or a number, got an object"},
      {R"({"a":[{"anything-but":{"numeric":["=",1]}}]})",
       "a[0].anything-but: expected a value, a list of values or an object with one of "
       "equals-ignore-case, prefix, suffix, wildcard"},
      {R"({"a":[{"anything-but":{"prefix":""}}]})",
       "a[0].anything-but.prefix: expected a string that is not empty"},
      {R"({"a":[{"anything-but":{"suffix":["x",""]}}]})",
       "a[0].anything-but.suffix[1]: expected a string that is not empty"},
      {R"({"a":[{"anything-but":{"wildcard":["*","**"]}}]})",
       "a[0].anything-but.wildcard[1]: there must be no two * in a row"},
      {R"({"$or":{"a":["x"]}})", "$or: expected a list of at least two objects"},
      {R"({"$or":[{"a":["x"]}]})", "$or: expected a list of at least two objects"},
      {R"({"d":{"$or":[{"a":["x"]},"b"]}})", "d.$or[1]: expected an object, got a string"},
      {R"({"$or":[{"a":["x"]},{}]})", "$or[1]: expected an object with at least one field"},
      {R"({"$or":[{"numeric":["x"]},{"b":["y"]}]})",
       "$or[0].numeric: no field within $or may have this name"},
  };
  for (const auto& [pattern, expected] : cases) {
    const auto read = read_pattern(parsed(pattern));
    const auto* fault = std::get_if<std::string>(&read);
    ASSERT_NE(fault, nullptr) << pattern << " was read";
    EXPECT_EQ(*fault, expected) << pattern;
  }
}

}  // namespace
}  // namespace ssmock::matching
