// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/parameter_requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DeleteParameter";

std::string refused(in_process& server, const std::string& name) {
  return refusal_without_change(server, operation, {{"Name", name}});
}

// --- serialization

TEST(DeleteParameterSerialization, TheReplyIsEmpty) {
  in_process server;
  put(server, "/p/one", "v");
  EXPECT_EQ(server.call(operation, R"({"Name":"/p/one"})").body, "{}");
}

// --- validation

TEST(DeleteParameterValidation, ANameIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'name' failed to satisfy "
                             "constraint: Member must not be null"));
}

TEST(DeleteParameterValidation, AParameterThatIsNotThereIsAnErrorWithoutAText) {
  in_process server;
  put(server, "/p/one", "v");
  for (const auto* const name : {"/p/two", "/p", "/P/one", "one", "/p/one/x"}) {
    EXPECT_EQ(refused(server, name), R"({"__type":"ParameterNotFound"})") << name;
  }
}

TEST(DeleteParameterValidation, AnArnOrASelectorIsNoName) {
  difference("parameters.names-of-changes");
  in_process server;
  put(server, "/p/one", "v");
  for (const std::string& name :
       {parameter_arn("p/one"), std::string("/p/one:1"), std::string("bad name")}) {
    EXPECT_EQ(refused(server, name), bad_name()) << name;
  }
}

TEST(DeleteParameterValidation, APublicParameterIsNotTheTenants) {
  in_process server;
  EXPECT_EQ(refused(server, "/aws/service/global-infrastructure/regions/us-east-1"), no_parameter);
}

// --- behaviour

TEST(DeleteParameterBehaviour, AParameterGoesWithAllItsVersionsLabelsAndTags) {
  in_process server;
  const auto empty = server.state();
  put(server, "/p/one", "a", {{"Tags", json::array({tag("k", "v")})}});
  overwrite_parameter(server, "/p/one", "b");
  label_version(server, "/p/one", 1, {"old"});
  answer(server, operation, {{"Name", "/p/one"}});
  for (const auto* const name : {"/p/one", "/p/one:1", "/p/one:old"}) {
    EXPECT_EQ(refusal(server, "GetParameter", {{"Name", name}}), no_parameter);
  }
  EXPECT_EQ(refusal(server, "GetParameterHistory", {{"Name", "/p/one"}}), no_parameter);
  EXPECT_EQ(refusal(server, "ListTagsForResource",
                    {{"ResourceType", "Parameter"}, {"ResourceId", "/p/one"}}),
            R"({"__type":"InvalidResourceId"})");
  EXPECT_EQ(refused(server, "/p/one"), no_parameter);
  EXPECT_EQ(server.state(), empty);
}

TEST(DeleteParameterBehaviour, OthersStay) {
  in_process server;
  for (const auto* const name : {"/p", "/p/one", "/p/one/two"}) put(server, name, "v");
  answer(server, operation, {{"Name", "/p/one"}});
  EXPECT_TRUE(has_parameter(server, "/p"));
  EXPECT_FALSE(has_parameter(server, "/p/one"));
  EXPECT_TRUE(has_parameter(server, "/p/one/two"));
}

TEST(DeleteParameterBehaviour, TheOtherSpellingOfAOneLevelNameWillDo) {
  in_process server;
  put(server, "x", "v");
  put(server, "/y", "v");
  answer(server, operation, {{"Name", "/x"}});
  answer(server, operation, {{"Name", "y"}});
  EXPECT_FALSE(has_parameter(server, "x"));
  EXPECT_FALSE(has_parameter(server, "/y"));
}

TEST(DeleteParameterBehaviour, TheNameIsFreeAtOnceAndItsVersionsBeginAgain) {
  in_process server;
  put(server, "/p/one", "a");
  overwrite_parameter(server, "/p/one", "b");
  label_version(server, "/p/one", 2, {"stable"});
  answer(server, operation, {{"Name", "/p/one"}});
  EXPECT_EQ(put(server, "/p/one", "c")["Version"], 1);
  EXPECT_EQ(labels_of(server, "/p/one", 1), json::array());
}

TEST(DeleteParameterBehaviour, AnotherTenantsParameterStays) {
  in_process server;
  const auto elsewhere = authorization("test", "eu-west-1");
  put(server, "/p/one", "v");
  EXPECT_EQ(server.call(operation, R"({"Name":"/p/one"})", elsewhere).body, no_parameter);
  EXPECT_TRUE(has_parameter(server, "/p/one"));
}

}  // namespace
}  // namespace ssmock
