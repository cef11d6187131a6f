// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/fleet.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

const std::string operation = "GetDeployablePatchSnapshotForInstance";
const std::string snapshot = "521c3536-930c-4aa9-950e-012345678901";

// --- serialization

TEST(GetDeployablePatchSnapshotForInstanceSerialization, TheUrlIsAPresignedOneOfS3) {
  difference("patches.snapshot-url");
  in_process server{fleet().dump()};
  const auto reply =
      answer(server, operation, {{"InstanceId", linux_node}, {"SnapshotId", snapshot}});
  EXPECT_EQ(reply["InstanceId"], linux_node);
  EXPECT_EQ(reply["Product"], "AmazonLinux2023");
  EXPECT_EQ(reply["SnapshotId"], snapshot);
  EXPECT_THAT(
      reply["SnapshotDownloadUrl"].get<std::string>(),
      MatchesRegex("https://patch-baseline-snapshot-us-east-1\\.s3\\.amazonaws\\.com/"
                   "[0-9a-f]{64}-123456789012/AMAZON_LINUX_2023-" +
                   snapshot +
                   "\\?X-Amz-Algorithm=AWS4-HMAC-SHA256&X-Amz-Date=20260110T020000Z&"
                   "X-Amz-SignedHeaders=host&X-Amz-Expires=86400&X-Amz-Credential=AKIA"
                   "[0-9A-F]{16}%2F20260110%2Fus-east-1%2Fs3%2Faws4_request&X-Amz-Signature="
                   "[0-9a-f]+"));
}

// --- validation

TEST(GetDeployablePatchSnapshotForInstanceValidation, ASnapshotIsAUuid) {
  in_process server{fleet().dump()};
  EXPECT_THAT(refusal(server, operation, {{"InstanceId", linux_node}, {"SnapshotId", "x"}}),
              HasSubstr("Member must have length greater than or equal to 36"));
}

TEST(GetDeployablePatchSnapshotForInstanceValidation, ANodeHasASystemThatIsPatched) {
  auto fixture = fleet();
  fixture["InstanceInformationList"][0]["PlatformName"] = "Arch Linux";
  in_process server{fixture.dump()};
  for (const auto& node : {linux_node, std::string("i-0123456789abcdef0")}) {
    EXPECT_THAT(refusal(server, operation, {{"InstanceId", node}, {"SnapshotId", snapshot}}),
                HasSubstr(R"("__type":"UnsupportedOperatingSystem")"));
  }
}

// --- behaviour

TEST(GetDeployablePatchSnapshotForInstanceBehaviour, TheDualStackEndpointIsAnotherHost) {
  in_process server{fleet().dump()};
  const auto reply = answer(server, operation,
                            {{"InstanceId", windows_node},
                             {"SnapshotId", snapshot},
                             {"UseS3DualStackEndpoint", true},
                             {"BaselineOverride", {{"OperatingSystem", "WINDOWS"}}}});
  EXPECT_EQ(reply["Product"], "WindowsServer2022");
  EXPECT_THAT(reply["SnapshotDownloadUrl"].get<std::string>(),
              HasSubstr(".s3.dualstack.us-east-1.amazonaws.com/"));
}

}  // namespace
}  // namespace ssmock
