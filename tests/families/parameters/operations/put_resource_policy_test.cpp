// SPDX-License-Identifier: Apache-2.0
// No reply of AWS about resource policies is on record: the members and the types of errors are the
// model's, texts and hashes are ours.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::MatchesRegex;
using ::testing::StartsWith;

const std::string operation = "PutResourcePolicy";
const std::string arn = "arn:aws:ssm:us-east-1:123456789012:parameter/p/one";
const std::string policy = R"({"Version":"2012-10-17","Statement":[]})";
const std::string other_policy = R"({"Version":"2012-10-17","Statement":[{"Effect":"Allow"}]})";

void store_advanced(in_process& server, const std::string& name = "/p/one") {
  store_parameter(server, name, {{"Tier", "Advanced"}});
}

json putting(const json& changes = json::object()) {
  json out{{"ResourceArn", arn}, {"Policy", policy}};
  out.update(changes);
  return out;
}

json policies_of(in_process& server, const std::string& resource = arn) {
  return answer(server, "GetResourcePolicies", {{"ResourceArn", resource}})["Policies"];
}

// --- serialization

TEST(PutResourcePolicySerialization, TheReplyHasAnIdAndAHash) {
  difference("parameters.resource-policy-hash");
  in_process server;
  store_advanced(server);
  EXPECT_THAT(
      server.call(operation, putting().dump()).body,
      MatchesRegex(
          R"(\{"PolicyHash":"[0-9a-f]{64}","PolicyId":"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"\})"));
}

// --- validation

TEST(PutResourcePolicyValidation, ArnAndPolicyAreRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error(
                "2 validation errors detected: Value null at 'resourceArn' failed to satisfy "
                "constraint: Member must not be null; Value null at 'policy' failed to satisfy "
                "constraint: Member must not be null"));
  EXPECT_THAT(refusal(server, operation, putting({{"ResourceArn", "arn:aws:ssm"}})),
              StartsWith(R"({"__type":"ValidationException","message":"1 validation error)"));
  EXPECT_THAT(refusal(server, operation, putting({{"Policy", " \n"}})),
              StartsWith(R"({"__type":"ValidationException","message":"1 validation error)"));
}

TEST(PutResourcePolicyValidation, TheResourceIsAParameterByItsArn) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_advanced(server);
  for (const std::string resource :
       {"/p/one is no ARN of anything", "arn:aws:ssm:us-east-1:123456789012:document/Mine",
        "arn:aws:s3:::a-bucket-of-some-name",
        "arn:aws:ssm:us-east-1:123456789012:parameter/p/one:1"}) {
    EXPECT_THAT(refusal_without_change(server, operation, putting({{"ResourceArn", resource}})),
                StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"))
        << resource;
  }
}

TEST(PutResourcePolicyValidation, TheParameterMustBeThere) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_advanced(server);
  for (const std::string resource : {"arn:aws:ssm:us-east-1:123456789012:parameter/p/none",
                                     "arn:aws:ssm:eu-west-1:123456789012:parameter/p/one",
                                     "arn:aws:ssm:us-east-1:222222222222:parameter/p/one"}) {
    EXPECT_THAT(refusal_without_change(server, operation, putting({{"ResourceArn", resource}})),
                StartsWith(R"({"__type":"ResourceNotFoundException","Message":")"))
        << resource;
  }
}

TEST(PutResourcePolicyValidation, OnlyAnAdvancedParameterIsShared) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_parameter(server, "/p/one");
  EXPECT_THAT(refusal_without_change(server, operation, putting()),
              StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
}

TEST(PutResourcePolicyValidation, ThePolicyIsAJsonObject) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_advanced(server);
  for (const auto* const text : {"no JSON", "[]", R"("text")", "{", "7"}) {
    EXPECT_THAT(refusal_without_change(server, operation, putting({{"Policy", text}})),
                StartsWith(R"({"__type":"MalformedResourcePolicyDocumentException",)"))
        << text;
  }
}

TEST(PutResourcePolicyValidation, IdAndHashComeTogether) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_advanced(server);
  const auto put = answer(server, operation, putting());
  for (const auto* const member : {"PolicyId", "PolicyHash"}) {
    EXPECT_THAT(refusal_without_change(server, operation, putting({{member, put[member]}})),
                StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
  }
}

TEST(PutResourcePolicyValidation, AParameterHasOnePolicy) {
  difference("parameters.one-resource-policy");
  in_process server;
  store_advanced(server);
  answer(server, operation, putting());
  EXPECT_THAT(refusal_without_change(server, operation, putting()),
              StartsWith(R"({"__type":"ResourcePolicyLimitExceededException",)"));
}

TEST(PutResourcePolicyValidation, IdAndHashAreThoseOfThePolicyThatIsThere) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_advanced(server);
  const json unknown{{"PolicyId", "none"}, {"PolicyHash", "none"}};
  EXPECT_THAT(refusal_without_change(server, operation, putting(unknown)),
              StartsWith(R"({"__type":"ResourcePolicyNotFoundException",)"));
  const auto put = answer(server, operation, putting());
  EXPECT_THAT(refusal_without_change(server, operation, putting(unknown)),
              StartsWith(R"({"__type":"ResourcePolicyNotFoundException",)"));
  EXPECT_THAT(
      refusal_without_change(server, operation,
                             putting({{"PolicyId", put["PolicyId"]}, {"PolicyHash", "none"}})),
      StartsWith(R"({"__type":"ResourcePolicyConflictException",)"));
}

// --- behaviour

TEST(PutResourcePolicyBehaviour, APolicyIsKeptAsItWasWritten) {
  in_process server;
  store_advanced(server);
  const std::string spaced = R"({ "Version" : "2012-10-17" })";
  const auto put = answer(server, operation, putting({{"Policy", spaced}}));
  EXPECT_EQ(policies_of(server), json::array({{{"Policy", spaced},
                                               {"PolicyHash", put["PolicyHash"]},
                                               {"PolicyId", put["PolicyId"]}}}));
}

TEST(PutResourcePolicyBehaviour, ThePolicyThatIsNamedIsReplacedAndKeepsItsId) {
  in_process server;
  store_advanced(server);
  const auto first = answer(server, operation, putting());
  auto changed = putting(first);
  changed["Policy"] = other_policy;
  const auto second = answer(server, operation, changed);
  EXPECT_EQ(second["PolicyId"], first["PolicyId"]);
  EXPECT_NE(second["PolicyHash"], first["PolicyHash"]);
  EXPECT_EQ(policies_of(server)[0]["Policy"], other_policy);
  EXPECT_THAT(refusal(server, operation, changed),
              StartsWith(R"({"__type":"ResourcePolicyConflictException",)"));
}

TEST(PutResourcePolicyBehaviour, TheHashFollowsFromThePolicy) {
  difference("parameters.resource-policy-hash");
  in_process server;
  store_advanced(server);
  store_advanced(server, "/p/two");
  const std::string other_arn = "arn:aws:ssm:us-east-1:123456789012:parameter/p/two";
  const auto one = answer(server, operation, putting());
  const auto two = answer(server, operation, putting({{"ResourceArn", other_arn}}));
  EXPECT_EQ(one["PolicyHash"], "8f907b489532ad56fb7c52f3acc89b27680ed51296bf03984ce78d2b7b96076a");
  EXPECT_EQ(one["PolicyHash"], two["PolicyHash"]);
  EXPECT_NE(one["PolicyId"], two["PolicyId"]);
}

TEST(PutResourcePolicyBehaviour, AParameterHasOneArnForBothSpellings) {
  in_process server;
  store_advanced(server, "/bare");
  const std::string bare = "arn:aws:ssm:us-east-1:123456789012:parameter/bare";
  answer(server, operation, putting({{"ResourceArn", bare}}));
  EXPECT_EQ(policies_of(server, bare).size(), 1U);
}

TEST(PutResourcePolicyBehaviour, APolicyStaysWhenTheParameterIsOverwrittenAndGoesWithIt) {
  in_process server;
  store_advanced(server);
  answer(server, operation, putting());
  overwrite_parameter(server, "/p/one", "w");
  EXPECT_EQ(policies_of(server).size(), 1U);
  answer(server, "DeleteParameter", {{"Name", "/p/one"}});
  store_advanced(server);
  EXPECT_EQ(policies_of(server), json::array());
}

TEST(PutResourcePolicyBehaviour, NobodyIsGivenAccessByAPolicy) {
  difference("parameters.no-sharing");
  in_process server;
  store_advanced(server);
  answer(server, operation, putting());
  const auto other = authorization("222222222222", "us-east-1");
  EXPECT_EQ(server.call("GetParameter", json{{"Name", arn}}.dump(), other).body,
            R"({"__type":"ParameterNotFound"})");
  EXPECT_EQ(server.call("DescribeParameters", R"({"Shared":true})", other).body,
            R"({"Parameters":[]})");
}

}  // namespace
}  // namespace ssmock
