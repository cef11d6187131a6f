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
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string operation = "DeleteResourcePolicy";
const std::string arn = "arn:aws:ssm:us-east-1:123456789012:parameter/p/one";
const std::string policy = R"({"Version":"2012-10-17","Statement":[]})";

/// Stores an advanced parameter with a policy, and returns what names the policy.
json share(in_process& server) {
  store_parameter(server, "/p/one", {{"Tier", "Advanced"}});
  auto out = answer(server, "PutResourcePolicy", {{"ResourceArn", arn}, {"Policy", policy}});
  out["ResourceArn"] = arn;
  return out;
}

json changed(json input, const std::string& member, const std::string& value) {
  input[member] = value;
  return input;
}

std::size_t count_of(in_process& server) {
  return answer(server, "GetResourcePolicies", {{"ResourceArn", arn}})["Policies"].size();
}

// --- serialization

TEST(DeleteResourcePolicySerialization, TheReplyIsEmpty) {
  in_process server;
  const auto named = share(server);
  EXPECT_EQ(server.call(operation, named.dump()).body, "{}");
}

// --- validation

TEST(DeleteResourcePolicyValidation, ArnIdAndHashAreRequired) {
  in_process server;
  const auto body = refusal(server, operation);
  EXPECT_THAT(body, StartsWith(R"({"__type":"ValidationException","message":"3 validation )"
                               R"(errors detected: )"));
  for (const auto* const member : {"resourceArn", "policyId", "policyHash"}) {
    EXPECT_THAT(body, HasSubstr("Value null at '" + std::string(member) +
                                "' failed to satisfy constraint: Member must not be null"));
  }
}

TEST(DeleteResourcePolicyValidation, TheResourceIsAnAdvancedParameterThatIsThere) {
  difference("parameters.resource-policy-errors");
  in_process server;
  const auto named = share(server);
  store_parameter(server, "/p/standard");
  const auto refused = [&](const std::string& resource) {
    return refusal_without_change(server, operation, changed(named, "ResourceArn", resource));
  };
  EXPECT_THAT(refused("arn:aws:ssm:us-east-1:123456789012:parameter/p/none"),
              StartsWith(R"({"__type":"ResourceNotFoundException","Message":")"));
  EXPECT_THAT(refused("arn:aws:ssm:us-east-1:123456789012:document/Mine"),
              StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
  EXPECT_THAT(refused("arn:aws:ssm:us-east-1:123456789012:parameter/p/standard"),
              StartsWith(R"({"__type":"ResourcePolicyInvalidParameterException",)"));
}

TEST(DeleteResourcePolicyValidation, IdAndHashAreThoseOfThePolicyThatIsThere) {
  difference("parameters.resource-policy-errors");
  in_process server;
  const auto named = share(server);
  EXPECT_THAT(refusal_without_change(server, operation, changed(named, "PolicyId", "none")),
              StartsWith(R"({"__type":"ResourcePolicyNotFoundException",)"));
  EXPECT_THAT(refusal_without_change(server, operation, changed(named, "PolicyHash", "none")),
              StartsWith(R"({"__type":"ResourcePolicyConflictException",)"));
}

// --- behaviour

TEST(DeleteResourcePolicyBehaviour, ThePolicyIsGoneAndAnotherMayBePut) {
  in_process server;
  const auto named = share(server);
  answer(server, operation, named);
  EXPECT_EQ(count_of(server), 0U);
  EXPECT_THAT(refusal(server, operation, named),
              StartsWith(R"({"__type":"ResourcePolicyNotFoundException",)"));
  const auto again =
      answer(server, "PutResourcePolicy", {{"ResourceArn", arn}, {"Policy", policy}});
  EXPECT_NE(again["PolicyId"], named["PolicyId"]);
  EXPECT_EQ(count_of(server), 1U);
}

TEST(DeleteResourcePolicyBehaviour, TheParameterStays) {
  in_process server;
  answer(server, operation, share(server));
  EXPECT_TRUE(has_parameter(server, "/p/one"));
}

}  // namespace
}  // namespace ssmock
