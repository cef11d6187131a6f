// SPDX-License-Identifier: Apache-2.0
// Holds the differences from AWS (docs/fidelity/differences.json) to the code: what the service
// does on purpose.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/windows.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string asked = R"({"Target":"i-x"})";

TEST(ServiceDifferences, AnySignatureWillDo) {
  difference("service.no-credentials-check");
  in_process server;
  // Of the year 2000, by nobody's key, and without a digest.
  const auto* const signature =
      "AWS4-HMAC-SHA256 Credential=nobody/20000101/us-east-1/ssm/aws4_request, "
      "SignedHeaders=host, Signature=0";
  EXPECT_EQ(server.call("GetConnectionStatus", asked, signature).status, 200);
  EXPECT_EQ(server.call("GetConnectionStatus", asked).status, 200);
}

TEST(ServiceDifferences, NothingIsThrottled) {
  difference("service.no-throttling");
  in_process server;
  for (int count = 0; count < 1'000; ++count) {  // at one moment: the clock stands
    ASSERT_EQ(server.call("GetConnectionStatus", asked).status, 200) << count;
  }
  const auto window = create_window(server, "Patching");
  EXPECT_EQ(answer(server, "GetMaintenanceWindow", {{"WindowId", window}})["Name"], "Patching");
}

TEST(ServiceDifferences, TheQueryProtocolIsNotServed) {
  difference("service.protocols");
  in_process server;
  const auto reply = server.send({"POST",
                                  "/",
                                  "",
                                  false,
                                  "application/x-www-form-urlencoded",
                                  {},
                                  "Action=GetConnectionStatus&Version=2014-11-06&Target=i-x"});
  EXPECT_EQ(reply.status, 403);
  EXPECT_THAT(reply.body, HasSubstr("AccessDeniedException"));
}

}  // namespace
}  // namespace ssmock
