// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "UpdateManagedInstanceRole";
const std::string node = "mi-0123456789abcdef0";
const std::string fixture = R"({"InstanceInformationList":[{"InstanceId":")" + node +
                            R"(","IamRole":"Old","Tags":[{"Key":"a","Value":"b"}]}]})";

// --- serialization

TEST(UpdateManagedInstanceRoleSerialization, TheAnswerIsEmpty) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, R"({"InstanceId":")" + node + R"(","IamRole":"New"})").body,
            "{}");
}

// --- validation

TEST(UpdateManagedInstanceRoleValidation, IdAndRoleAreRequiredAndTheRoleIsShort) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("2 validation errors detected: Value null at 'instanceId' failed to "
                             "satisfy constraint: Member must not be null; Value null at 'iamRole' "
                             "failed to satisfy constraint: Member must not be null"));
  const std::string long_role(65, 'r');
  EXPECT_EQ(refusal(server, operation, {{"InstanceId", node}, {"IamRole", long_role}}),
            validation_error("1 validation error detected: Value '" + long_role +
                             "' at 'iamRole' failed to satisfy constraint: Member must have length "
                             "less than or equal to 64"));
}

// --- behaviour

TEST(UpdateManagedInstanceRoleBehaviour, TheNodeHasTheRoleAndIsFoundByIt) {
  in_process server{fixture};
  answer(server, operation, {{"InstanceId", node}, {"IamRole", "New"}});
  const auto by_role = [&](const std::string& role) {
    const json filter{{"Key", "IamRole"}, {"Values", {role}}};
    return answer(server, "DescribeInstanceInformation",
                  {{"Filters", {filter}}})["InstanceInformationList"];
  };
  EXPECT_EQ(by_role("Old").size(), 0U);
  ASSERT_EQ(by_role("New").size(), 1U);
  EXPECT_EQ(by_role("New")[0]["IamRole"], "New");
  const json resource{{"ResourceType", "ManagedInstance"}, {"ResourceId", node}};
  EXPECT_EQ(answer(server, "ListTagsForResource", resource)["TagList"].size(), 1U);
}

TEST(UpdateManagedInstanceRoleBehaviour, ANodeThatIsNotThereIsInvalid) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation, {{"InstanceId", node}, {"IamRole", "New"}}),
      error_text("InvalidInstanceId", "Message", "Not existing InstanceId mi-0123456789abcdef0"));
}

}  // namespace
}  // namespace ssmock
