// SPDX-License-Identifier: Apache-2.0
// A server with --short-pages answers lists as AWS may at any time: the first page is empty, the
// others are half as long as was asked, and all but the last have a token. On AWS such pages were
// recorded of DescribeParameters: 20 of 25 parameters with a token, and an empty first page.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "loading/loader.hpp"
#include "service/service.hpp"
#include "support/calls.hpp"

namespace ssmock {
namespace {

using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;
using ::testing::SizeIs;

/// A server that holds as many parameters `/p/10`, `/p/11` and so on.
class server {
 public:
  explicit server(int count, bool short_pages = true)
      : service_(options_of(short_pages), store_of(count)) {}

  json call(const std::string& operation, const json& input) {
    const auto body = input.dump();
    const auto target = "AmazonSSM." + operation;
    const auto reply =
        service_.answer_whole({"POST", "/", target, true, service::amz_json, {}, body});
    EXPECT_EQ(reply.status, 200) << operation << input << reply.body;
    return json::parse(reply.body);
  }

  /// The items of each page, in order.
  std::vector<json> pages(const std::string& operation, json input, const std::string& list) {
    constexpr std::size_t enough = 200;
    std::vector<json> out;
    while (out.size() < enough) {
      const auto reply = call(operation, input);
      out.push_back(reply.at(list));
      if (!reply.contains("NextToken")) return out;
      input["NextToken"] = reply["NextToken"];
    }
    ADD_FAILURE() << operation << " does not come to an end";
    return out;
  }

 private:
  static service::service_options options_of(bool short_pages) {
    service::service_options out;
    out.seed = 1;
    out.time = engine::clock{testing::test_now()};
    out.short_pages = short_pages;
    return out;
  }

  static store::state store_of(int count) {
    auto parameters = json::array();
    for (int number = 10; number < 10 + count; ++number) {
      parameters.push_back({{"Name", "/p/" + std::to_string(number)}, {"Value", "v"}});
    }
    store::state out;
    const std::vector<fixtures::source> sources{
        {"test.json", json{{"Parameters", parameters}}.dump()}};
    EXPECT_THAT(fixtures::load(sources, testing::test_now(), out), IsEmpty());
    return out;
  }

  service::service service_;
};

std::vector<std::size_t> sizes(const std::vector<json>& pages) {
  std::vector<std::size_t> out;
  for (const auto& each : pages) out.push_back(each.size());
  return out;
}

std::vector<std::string> names(const std::vector<json>& pages) {
  std::vector<std::string> out;
  for (const auto& page : pages) {
    for (const auto& each : page) out.push_back(each["Name"]);
  }
  return out;
}

TEST(ShortPages, AreEmptyAtFirstAndHalfAsLongThen) {
  server short_server{23};
  const auto pages = short_server.pages("DescribeParameters", {{"MaxResults", 10}}, "Parameters");
  EXPECT_THAT(sizes(pages), ElementsAre(0, 5, 5, 5, 5, 3));
  server usual{23, false};
  EXPECT_EQ(names(pages),
            names(usual.pages("DescribeParameters", {{"MaxResults", 10}}, "Parameters")));
}

TEST(ShortPages, OfTenParametersHaveFive) {
  server short_server{12};
  EXPECT_THAT(sizes(short_server.pages("GetParametersByPath", {{"Path", "/p"}}, "Parameters")),
              ElementsAre(0, 5, 5, 2));
}

TEST(ShortPages, GoOnWhereOnlyOneIsAskedFor) {
  server short_server{3};
  EXPECT_THAT(sizes(short_server.pages("GetParametersByPath", {{"Path", "/p"}, {"MaxResults", 1}},
                                       "Parameters")),
              ElementsAre(0, 1, 1, 1));
}

TEST(ShortPages, OfAnOddLengthAreTheLongerHalf) {
  server short_server{7};
  EXPECT_THAT(sizes(short_server.pages("GetParametersByPath", {{"Path", "/p"}, {"MaxResults", 5}},
                                       "Parameters")),
              ElementsAre(0, 3, 3, 1));
}

TEST(ShortPages, OfAnEmptyListHaveNoToken) {
  server short_server{0};
  EXPECT_EQ(short_server.call("DescribeParameters", json::object()).dump(), R"({"Parameters":[]})");
}

TEST(ShortPages, AreThoseOfFilteredListsToo) {
  server short_server{23};
  const json filter{{"Key", "Name"}, {"Option", "BeginsWith"}, {"Values", {"/p/1"}}};
  const auto pages = short_server.pages(
      "DescribeParameters", {{"ParameterFilters", json::array({filter})}, {"MaxResults", 10}},
      "Parameters");
  EXPECT_THAT(sizes(pages), ElementsAre(0, 5, 5));
  EXPECT_THAT(names(pages), SizeIs(10));
}

TEST(ShortPages, AreThoseOfAHistory) {
  server short_server{1};
  for (int version = 2; version <= 7; ++version) {
    short_server.call("PutParameter", {{"Name", "/p/10"}, {"Value", "w"}, {"Overwrite", true}});
  }
  const auto pages = short_server.pages("GetParameterHistory",
                                        {{"Name", "/p/10"}, {"MaxResults", 4}}, "Parameters");
  EXPECT_THAT(sizes(pages), ElementsAre(0, 2, 2, 2, 1));
  EXPECT_EQ(pages.back()[0]["Version"], 7);
}

TEST(ShortPages, AreThoseOfOtherFamiliesToo) {
  server short_server{0};
  const auto pages =
      short_server.pages("ListDocuments", {{"MaxResults", 4}}, "DocumentIdentifiers");
  ASSERT_GT(pages.size(), 2U);
  EXPECT_THAT(pages[0], IsEmpty());
  EXPECT_THAT(pages[1], SizeIs(2));
}

TEST(ShortPages, AreNotAnsweredUnlessTheyAreAskedFor) {
  server usual{23, false};
  EXPECT_THAT(sizes(usual.pages("DescribeParameters", {{"MaxResults", 10}}, "Parameters")),
              ElementsAre(10, 10, 3));
}

// A page looks at 100,000 parameters at most, so that it costs about the same whatever the filter.
TEST(ShortPages, AreThoseOfAFilterThatFewOfManyParametersSuit) {
  server usual{100'100, false};
  const json filter{{"Key", "Name"}, {"Option", "Contains"}, {"Values", {"/p/99999"}}};
  const auto pages = usual.pages("DescribeParameters",
                                 {{"ParameterFilters", json::array({filter})}}, "Parameters");
  EXPECT_THAT(sizes(pages), ElementsAre(0, 1));
  EXPECT_THAT(names(pages), ElementsAre("/p/99999"));
}

}  // namespace
}  // namespace ssmock
