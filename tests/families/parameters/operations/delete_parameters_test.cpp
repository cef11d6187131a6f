// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DeleteParameters";

std::string bytes_of(in_process& server, const std::vector<std::string>& names) {
  return server.call(operation, json{{"Names", names}}.dump()).body;
}

json deleting(in_process& server, const std::vector<std::string>& names) {
  return answer(server, operation, {{"Names", names}});
}

// --- serialization

TEST(DeleteParametersSerialization, TheReplyHasTheRecordedBytes) {
  in_process server;
  put(server, "/p/list", "v");
  put(server, "/p/nested/one", "v");
  EXPECT_EQ(
      bytes_of(server, {"/p/list", "/p/nested/one", "/p/missing"}),
      R"({"DeletedParameters":["/p/list","/p/nested/one"],"InvalidParameters":["/p/missing"]})");
}

// [R] 2018, of two names that were not there.
TEST(DeleteParametersSerialization, BothListsAreThereAlsoWhenNothingIsDeleted) {
  in_process server;
  EXPECT_EQ(bytes_of(server, {"secure-test-value", "test-value"}),
            R"({"DeletedParameters":[],"InvalidParameters":["secure-test-value","test-value"]})");
  put(server, "/p/one", "v");
  EXPECT_EQ(bytes_of(server, {"/p/one"}),
            R"({"DeletedParameters":["/p/one"],"InvalidParameters":[]})");
}

// --- validation

TEST(DeleteParametersValidation, OneToTenNamesAreGiven) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'names' failed to satisfy "
                             "constraint: Member must not be null"));
  EXPECT_EQ(refusal(server, operation, {{"Names", json::array()}}),
            validation_error("1 validation error detected: Value '[]' at 'names' failed to satisfy "
                             "constraint: Member must have length greater than or equal to 1"));
  put(server, "a", "v");
  EXPECT_EQ(
      refusal_without_change(server, operation,
                             {{"Names", {"a", "b", "c", "d", "e", "f", "g", "h", "i", "j", "k"}}}),
      validation_error("1 validation error detected: Value '[a, b, c, d, e, f, g, h, i, j, k]' at "
                       "'names' failed to satisfy constraint: Member must have length less than or "
                       "equal to 10"));
}

// --- behaviour

TEST(DeleteParametersBehaviour, UpToTenAreDeletedAtOnce) {
  in_process server;
  const auto empty = server.state();
  std::vector<std::string> names;
  for (int number = 0; number < 10; ++number) names.push_back("/p/" + std::to_string(number));
  for (const auto& name : names) put(server, name, "v", {{"Tags", json::array({tag("k", "v")})}});
  EXPECT_EQ(deleting(server, names),
            (json{{"DeletedParameters", names}, {"InvalidParameters", json::array()}}));
  EXPECT_EQ(server.state(), empty);
}

TEST(DeleteParametersBehaviour, OfSeveralNamesThoseThatAreThereAreDeleted) {
  in_process server;
  put(server, "/p/one", "v");
  put(server, "/p/two", "v");
  EXPECT_EQ(deleting(server, {"/p/one", "/p/none"}),
            (json{{"DeletedParameters", {"/p/one"}}, {"InvalidParameters", {"/p/none"}}}));
  EXPECT_FALSE(has_parameter(server, "/p/one"));
  EXPECT_TRUE(has_parameter(server, "/p/two"));
}

TEST(DeleteParametersBehaviour, BothListsAreSortedWithoutDuplicates) {
  difference("parameters.delete-order");
  in_process server;
  for (const auto* const name : {"/p/b", "/p/a", "c"}) put(server, name, "v");
  EXPECT_EQ(bytes_of(server, {"c", "z", "/p/b", "y", "/p/a", "z", "/p/b"}),
            R"({"DeletedParameters":["/p/a","/p/b","c"],"InvalidParameters":["y","z"]})");
}

TEST(DeleteParametersBehaviour, ANameThatNoParameterCanHaveIsInvalid) {
  difference("parameters.delete-bad-names");
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(
      deleting(server, {"bad name", "/p/one:1", parameter_arn("p/one"), "ssm-x"}),
      (json{{"DeletedParameters", json::array()},
            {"InvalidParameters", {"/p/one:1", parameter_arn("p/one"), "bad name", "ssm-x"}}}));
  EXPECT_TRUE(has_parameter(server, "/p/one"));
}

TEST(DeleteParametersBehaviour, TheOtherSpellingOfAOneLevelNameWillDo) {
  in_process server;
  put(server, "x", "v");
  put(server, "/y", "v");
  EXPECT_EQ(bytes_of(server, {"/x", "y"}),
            R"({"DeletedParameters":["/x","y"],"InvalidParameters":[]})");
  EXPECT_FALSE(has_parameter(server, "x"));
  EXPECT_FALSE(has_parameter(server, "/y"));
}

}  // namespace
}  // namespace ssmock
