// SPDX-License-Identifier: Apache-2.0
// No reply of AWS about resource policies is on record: see put_resource_policy_test.cpp.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/stored_parameters.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::StartsWith;

const std::string operation = "GetResourcePolicies";
const std::string arn = "arn:aws:ssm:us-east-1:123456789012:parameter/p/one";
const std::string policy = R"({"Version":"2012-10-17","Statement":[]})";

/// An advanced parameter with a policy, as a fixture has them.
const std::string shared_parameter =
    json{{"Parameters", {{{"Name", "/p/one"}, {"Value", "v"}, {"Tier", "Advanced"}}}},
         {"ParameterResourcePolicies",
          {{{"Name", "/p/one"}, {"PolicyId", "id"}, {"PolicyHash", "hash"}, {"Policy", policy}}}}}
        .dump();

// --- serialization

TEST(GetResourcePoliciesSerialization, APolicyHasTheMembersOfTheModel) {
  in_process server{shared_parameter};
  EXPECT_EQ(
      server.call(operation, json{{"ResourceArn", arn}}.dump()).body,
      R"({"Policies":[{"Policy":"{\"Version\":\"2012-10-17\",\"Statement\":[]}","PolicyHash":"hash","PolicyId":"id"}]})");
}

TEST(GetResourcePoliciesSerialization, WithoutAPolicyTheListIsEmpty) {
  difference("parameters.no-resource-policies");
  in_process server;
  store_parameter(server, "/p/one", {{"Tier", "Advanced"}});
  EXPECT_EQ(server.call(operation, json{{"ResourceArn", arn}}.dump()).body, R"({"Policies":[]})");
}

// --- validation

TEST(GetResourcePoliciesValidation, TheArnIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'resourceArn' failed to "
                             "satisfy constraint: Member must not be null"));
}

TEST(GetResourcePoliciesValidation, APageHasOneToFiftyPolicies) {
  in_process server{shared_parameter};
  EXPECT_EQ(
      refusal(server, operation, {{"ResourceArn", arn}, {"MaxResults", 0}}),
      validation_error("1 validation error detected: Value '0' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value greater than or equal to 1"));
  EXPECT_EQ(
      refusal(server, operation, {{"ResourceArn", arn}, {"MaxResults", 51}}),
      validation_error("1 validation error detected: Value '51' at 'maxResults' failed to satisfy "
                       "constraint: Member must have value less than or equal to 50"));
}

TEST(GetResourcePoliciesValidation, TheResourceIsAnAdvancedParameterThatIsThere) {
  difference("parameters.resource-policy-errors");
  in_process server;
  store_parameter(server, "/p/standard");
  const auto refused = [&](const std::string& resource) {
    return refusal(server, operation, {{"ResourceArn", resource}});
  };
  EXPECT_THAT(refused(arn), StartsWith(R"({"__type":"ResourceNotFoundException","Message":")"));
  EXPECT_THAT(refused("arn:aws:ssm:us-east-1:123456789012:document/Mine"),
              StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
  EXPECT_THAT(refused("arn:aws:ssm:us-east-1:123456789012:parameter/p/standard"),
              StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
}

TEST(GetResourcePoliciesValidation, ATokenThatIsNoneIsAnInvalidParameter) {
  difference("parameters.resource-policy-token");
  in_process server{shared_parameter};
  EXPECT_THAT(refusal(server, operation, {{"ResourceArn", arn}, {"NextToken", "x"}}),
              StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
}

// --- behaviour

TEST(GetResourcePoliciesBehaviour, OnePolicyIsOnePage) {
  in_process server{shared_parameter};
  const auto page = answer(server, operation, {{"ResourceArn", arn}, {"MaxResults", 1}});
  EXPECT_EQ(page["Policies"].size(), 1U);
  EXPECT_FALSE(page.contains("NextToken"));
}

TEST(GetResourcePoliciesBehaviour, EachParameterHasItsOwn) {
  in_process server{shared_parameter};
  store_parameter(server, "/p/two", {{"Tier", "Advanced"}});
  EXPECT_EQ(answer(server, operation,
                   {{"ResourceArn", "arn:aws:ssm:us-east-1:123456789012:parameter/p/two"}}),
            json::parse(R"({"Policies":[]})"));
}

}  // namespace
}  // namespace ssmock
