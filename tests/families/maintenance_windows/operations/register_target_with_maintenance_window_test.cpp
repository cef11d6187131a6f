// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/in_process.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "RegisterTargetWithMaintenanceWindow";

service::reply register_with(in_process& server, const std::string& type, const json& targets) {
  const auto id = create_window(server, "Patching");
  return server.call(operation,
                     json{{"WindowId", id}, {"ResourceType", type}, {"Targets", targets}}.dump());
}

// --- serialization

TEST(RegisterTargetSerialization, TheAnswerIsTheIdAlone) {
  in_process server;
  const auto reply = register_with(server, "INSTANCE", json::array({by("InstanceIds", {node})}));
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body.size(),
            std::string(R"({"WindowTargetId":"14bea65d-5ccc-462d-a2f3-e99c81234567"})").size());
  EXPECT_THAT(reply.body, HasSubstr(R"({"WindowTargetId":")"));
}

// --- validation

TEST(RegisterTargetValidation, AResourceTypeIsOneOfTwo) {
  in_process server;
  EXPECT_THAT(register_with(server, "NODE", json::array({by("InstanceIds", {node})})).body,
              HasSubstr("Member must satisfy enum value set: [INSTANCE, RESOURCE_GROUP]"));
}

TEST(RegisterTargetValidation, AKeyOfTheOtherTypeIsRefused) {
  in_process server;
  const auto text = validation_error("Target Type does not match with the provided target.");
  EXPECT_EQ(
      register_with(server, "INSTANCE", json::array({by("resource-groups:Name", {"g"})})).body,
      text);
  EXPECT_EQ(register_with(server, "RESOURCE_GROUP", json::array({by("InstanceIds", {node})})).body,
            text);
  EXPECT_EQ(register_with(server, "INSTANCE", json::array({by("instanceids", {node})})).body, text);
}

TEST(RegisterTargetValidation, AKeyNeedsValues) {
  in_process server;
  EXPECT_EQ(
      register_with(server, "INSTANCE", json::array({by("tag:Patch Group", json::array())})).body,
      validation_error("Please specify at least one target.  Filter values can't be null and "
                       "tag:Patch Group is."));
  EXPECT_EQ(register_with(server, "INSTANCE", json::array()).body,
            validation_error("Please specify at least one target."));
}

TEST(RegisterTargetValidation, NodeIdsStandAlone) {
  difference("windows.target-formats-text");
  in_process server;
  EXPECT_THAT(register_with(server, "INSTANCE",
                            json::array({by("InstanceIds", {node}), by("tag:Env", {"prod"})}))
                  .body,
              HasSubstr("Targets must be specified in one of the following formats: 1) 1 target "
                        "with Key=InstanceIds"));
  EXPECT_THAT(register_with(server, "RESOURCE_GROUP",
                            json::array({by("resource-groups:ResourceTypeFilters", {"x"})}))
                  .body,
              HasSubstr("Targets must be specified in one of the following formats"));
  EXPECT_EQ(register_with(server, "INSTANCE",
                          json::array({by("tag-key", {"Env"}), by("tag:Role", {"web", "db"})}))
                .status,
            200);
}

TEST(RegisterTargetValidation, TypesOfAGroupAreWrittenAsResourceGroupsDoes) {
  difference("windows.resource-group-type");
  in_process server;
  const auto with_types = [&](const json& types) {
    return register_with(server, "RESOURCE_GROUP",
                         json::array({by("resource-groups:Name", {"g"}),
                                      by("resource-groups:ResourceTypeFilters", types)}));
  };
  EXPECT_EQ(with_types({"AWS::EC2::INSTANCE", "AWS::EC2::VPC"}).body,
            validation_error(
                "AWS::EC2::INSTANCE, AWS::EC2::VPC are invalid resource group types"));  // [R]
  EXPECT_EQ(with_types({"AWS::EC2::Instance", "Bucket"}).body,
            validation_error("Bucket are invalid resource group types"));
  EXPECT_EQ(with_types({"AWS::EC2::Instance", "AWS::SSM::ManagedInstance"}).status, 200);
}

TEST(RegisterTargetValidation, AGroupHasOneNameGivenOnce) {
  difference("windows.resource-group-type");
  in_process server;
  EXPECT_EQ(
      register_with(server, "RESOURCE_GROUP", json::array({by("resource-groups:Name", {"g", "h"})}))
          .body,
      validation_error("Multiple resource key values are not supported for resource group targets. "
                       "Remove all but one value, and try again."));
  EXPECT_EQ(register_with(
                server, "RESOURCE_GROUP",
                json::array({by("resource-groups:Name", {"g"}), by("resource-groups:Name", {"h"})}))
                .body,
            validation_error(
                "Duplicate keys are not supported for targets. Remove the duplicate key, and "
                "try again."));
}

// --- behaviour

TEST(RegisterTargetBehaviour, AnUnknownWindowDoesNotExist) {
  in_process server;
  const json input{{"WindowId", unknown_window},
                   {"ResourceType", "INSTANCE"},
                   {"Targets", json::array({by("InstanceIds", {node})})}};
  EXPECT_THAT(server.call(operation, input.dump()).body,
              HasSubstr("Maintenance window mw-0123456789abcdef0 does not exist"));
}

TEST(RegisterTargetBehaviour, ARepeatedTokenGivesTheFirstTarget) {
  in_process server;
  const auto window = create_window(server, "Patching");
  const auto first = register_target(server, window, {{"ClientToken", "t"}});
  EXPECT_EQ(register_target(server, window, {{"ClientToken", "t"}}), first);
  EXPECT_EQ(
      answer(server, "DescribeMaintenanceWindowTargets", {{"WindowId", window}})["Targets"].size(),
      1U);
}

TEST(RegisterTargetBehaviour, AWindowHasAHundredTargets) {
  difference("windows.limits");
  in_process server;
  const auto window = create_window(server, "Patching");
  for (int count = 0; count < 100; ++count) register_target(server, window);
  const json input{{"WindowId", window},
                   {"ResourceType", "INSTANCE"},
                   {"Targets", json::array({by("InstanceIds", {node})})}};
  EXPECT_THAT(server.call(operation, input.dump()).body,
              HasSubstr(R"("__type":"ResourceLimitExceededException")"));
}

}  // namespace
}  // namespace ssmock
