// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "GetDefaultPatchBaseline";

// --- serialization

TEST(GetDefaultPatchBaselineSerialization, AwssOwnIsNamedByItsArn) {
  in_process server;
  EXPECT_EQ(
      server.call(operation, "{}").body,
      R"({"BaselineId":"arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-09ca3fb51f0412ec3","OperatingSystem":"WINDOWS"})");
}

// --- validation

TEST(GetDefaultPatchBaselineValidation, TheSystemIsOneOfTheModel) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"OperatingSystem", "BEOS"}}),
              ::testing::HasSubstr("Value 'BEOS' at 'operatingSystem' failed to satisfy"));
}

// --- behaviour

// The ids are those that were recorded of each region [R].
TEST(GetDefaultPatchBaselineBehaviour, EachRegionHasIdsOfItsOwn) {
  in_process server;
  const auto in_region = [&](const char* region, const char* system) {
    const auto reply = server.call(operation, json{{"OperatingSystem", system}}.dump(),
                                   authorization("test", region));
    return json::parse(reply.body)["BaselineId"].get<std::string>();
  };
  EXPECT_EQ(in_region("af-south-1", "ALMA_LINUX"),
            "arn:aws:ssm:af-south-1:184521004479:patchbaseline/pb-02369c828165e556c");
  EXPECT_EQ(in_region("eu-central-1", "AMAZON_LINUX_2"),
            "arn:aws:ssm:eu-central-1:416089608788:patchbaseline/pb-043cba60253bab521");
  EXPECT_EQ(in_region("us-west-2", "REDHAT_ENTERPRISE_LINUX"),
            "arn:aws:ssm:us-west-2:280605243866:patchbaseline/pb-054123d940f3d2056");
  EXPECT_EQ(in_region("us-west-2", "WINDOWS"),
            "arn:aws:ssm:us-west-2:280605243866:patchbaseline/pb-04fb4ae6142167966");
}

TEST(GetDefaultPatchBaselineBehaviour, OtherRegionsHaveTheIdsOfUsEast1) {
  difference("patches.other-regions");
  in_process server;
  const auto reply = server.call(operation, "{}", authorization("test", "us-gov-west-1"));
  EXPECT_EQ(json::parse(reply.body)["BaselineId"],
            "arn:aws:ssm:us-gov-west-1:075727635805:patchbaseline/pb-09ca3fb51f0412ec3");
}

}  // namespace
}  // namespace ssmock
