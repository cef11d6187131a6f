// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "support/calls.hpp"

namespace ssmock {
namespace {

using namespace testing;

const std::string operation = "GetConnectionStatus";
const std::string fixture = R"({"InstanceInformationList":[
    {"InstanceId":"i-0123456789abcdef0"},
    {"InstanceId":"mi-0123456789abcdef0","PingStatus":"ConnectionLost"},
    {"InstanceId":"mi-0123456789abcdef1","PingStatus":"Inactive"}]})";

// --- serialization

TEST(GetConnectionStatusSerialization, HasTheStatusAndTheTarget) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, R"({"Target":"i-0123456789abcdef0"})").body,
            R"({"Status":"connected","Target":"i-0123456789abcdef0"})");
}

// --- validation

TEST(GetConnectionStatusValidation, ATargetIsRequiredAndHasUpTo400Characters) {
  in_process server;
  EXPECT_EQ(
      refusal(server, operation),
      validation_error("1 validation error detected: Value null at 'target' failed to satisfy "
                       "constraint: Member must not be null"));
  EXPECT_EQ(answer(server, operation, {{"Target", std::string(400, 'x')}})["Status"],
            "notconnected");
  const std::string longer(401, 'x');
  EXPECT_EQ(refusal(server, operation, {{"Target", longer}}),
            validation_error("1 validation error detected: Value '" + longer +
                             "' at 'target' failed to satisfy constraint: Member must have length "
                             "less than or equal to 400"));
}

// --- behaviour

TEST(GetConnectionStatusBehaviour, ANodeThatIsNotThereIsNotConnected) {
  in_process server{fixture};
  EXPECT_EQ(server.call(operation, R"({"Target":"i-00000000000000000"})").body,
            R"({"Status":"notconnected","Target":"i-00000000000000000"})");
}

TEST(GetConnectionStatusBehaviour, OnlyANodeThatIsOnlineIsConnected) {
  in_process server{fixture};
  const auto status = [&](std::string_view id) {
    return answer(server, operation, {{"Target", id}})["Status"];
  };
  EXPECT_EQ(status("mi-0123456789abcdef0"), "notconnected");
  EXPECT_EQ(status("mi-0123456789abcdef1"), "notconnected");
  server.control("PUT", "/_ssmock/nodes/mi-0123456789abcdef0", R"({"PingStatus":"Online"})");
  EXPECT_EQ(status("mi-0123456789abcdef0"), "connected");
}

}  // namespace
}  // namespace ssmock
