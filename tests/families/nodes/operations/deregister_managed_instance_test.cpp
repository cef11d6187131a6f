// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DeregisterManagedInstance";
const std::string node = "mi-0123456789abcdef0";
const std::string fixture = R"({"InstanceInformationList":[{"InstanceId":")" + node +
                            R"(","Tags":[{"Key":"a","Value":"b"}]},)"
                            R"({"InstanceId":"mi-08ab247cdfEXAMPLE"}]})";

// --- serialization

TEST(DeregisterManagedInstanceSerialization, TheAnswerIsEmpty) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, R"({"InstanceId":")" + node + "\"}").body, "{}");
}

// --- validation

TEST(DeregisterManagedInstanceValidation, TheIdIsRequiredAndOneOfAHybridNode) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("1 validation error detected: Value null at 'instanceId' failed to satisfy "
                       "constraint: Member must not be null"));
  EXPECT_EQ(
      refusal(server, operation, {{"InstanceId", "i-0123456789abcdef0"}}),
      error_text(
          "ValidationException", "message",
          "2 validation errors detected: Value 'i-0123456789abcdef0' at 'instanceId' failed to "
          "satisfy constraint: Member must have length greater than or equal to 20; Value "
          "'i-0123456789abcdef0' at 'instanceId' failed to satisfy constraint: Member must satisfy "
          "regular expression pattern: "
          R"((^mi-[0-9a-f]{17}$)|(^eks_c:[0-9A-Za-z][A-Za-z0-9\-_]{0,99}_\w{17}$))"));
}

// --- behaviour

TEST(DeregisterManagedInstanceBehaviour, TheNodeIsGoneWithItsTags) {
  in_process server{fixture};
  answer(server, operation, {{"InstanceId", node}});
  EXPECT_EQ(answer(server, "DescribeInstanceInformation")["InstanceInformationList"].size(), 1U);
  server.control("PUT", "/_ssmock/nodes/" + node);
  const json resource{{"ResourceType", "ManagedInstance"}, {"ResourceId", node}};
  EXPECT_EQ(answer(server, "ListTagsForResource", resource)["TagList"], json::array());
}

TEST(DeregisterManagedInstanceBehaviour, ANodeThatIsNotThereIsInvalid) {
  in_process server{fixture};
  answer(server, operation, {{"InstanceId", node}});
  EXPECT_EQ(
      refusal(server, operation, {{"InstanceId", node}}),
      error_text("InvalidInstanceId", "Message", "Not existing InstanceId mi-0123456789abcdef0"));
}

TEST(DeregisterManagedInstanceBehaviour, AnIdOfTheDocumentationIsTaken) {
  in_process server{fixture};
  answer(server, operation, {{"InstanceId", "mi-08ab247cdfEXAMPLE"}});
}

}  // namespace
}  // namespace ssmock
