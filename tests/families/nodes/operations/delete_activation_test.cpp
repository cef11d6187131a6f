// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DeleteActivation";

// --- serialization

TEST(DeleteActivationSerialization, TheAnswerIsEmpty) {
  in_process server;
  const std::string id = answer(server, "CreateActivation", {{"IamRole", "r"}})["ActivationId"];
  EXPECT_EQ(server.call(operation, R"({"ActivationId":")" + id + "\"}").body, "{}");
}

// --- validation

TEST(DeleteActivationValidation, TheIdIsRequiredAndAUuid) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'activationId' failed to "
                             "satisfy constraint: Member must not be null"));
  EXPECT_EQ(
      refusal(server, operation, {{"ActivationId", "x"}}),
      validation_error("1 validation error detected: Value 'x' at 'activationId' failed to satisfy "
                       "constraint: Member must satisfy regular expression pattern: "
                       "^[0-9a-f]{8}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{4}-[0-9a-f]{12}$"));
}

// --- behaviour

TEST(DeleteActivationBehaviour, TheActivationIsGoneAndItsNodesStay) {
  in_process server;
  const std::string id = answer(server, "CreateActivation", {{"IamRole", "r"}})["ActivationId"];
  EXPECT_EQ(server.control("POST", "/_ssmock/activations/" + id + "/register").status, 200);
  answer(server, operation, {{"ActivationId", id}});
  EXPECT_EQ(answer(server, "DescribeActivations")["ActivationList"].size(), 0U);
  EXPECT_EQ(answer(server, "DescribeInstanceInformation")["InstanceInformationList"].size(), 1U);
}

TEST(DeleteActivationBehaviour, OneThatIsNotThereIsInvalid) {
  in_process server;
  const std::string id = answer(server, "CreateActivation", {{"IamRole", "r"}})["ActivationId"];
  answer(server, operation, {{"ActivationId", id}});
  EXPECT_EQ(refusal(server, operation, {{"ActivationId", id}}),
            error_text("InvalidActivation", "Message", "Activation " + id + " does not exist"));
}

}  // namespace
}  // namespace ssmock
