// SPDX-License-Identifier: Apache-2.0
// An exception ends what it was thrown in, and never the server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <new>
#include <stdexcept>

#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

/// Fails when the body says so.
service::reply fail_or_echo(const service::request& call) {
  if (call.body == "no memory") throw std::bad_alloc{};
  return limited_server::echo(call);
}

TEST(Exceptions, InAConnectionEndThatConnection) {
  limited_server server{{}, &fail_or_echo};
  raw_client other{server.port()};
  other.send(post("one"));
  EXPECT_EQ(other.read_reply().body, "one");
  raw_client failing{server.port()};
  failing.send(post("no memory"));
  EXPECT_TRUE(failing.is_closed());
  other.send(post("two"));
  EXPECT_EQ(other.read_reply().body, "two");
  raw_client later{server.port()};
  later.send(post("three"));
  EXPECT_EQ(later.read_reply().body, "three");
}

TEST(Exceptions, OutsideOfConnectionsDoNotEndTheServer) {
  limited_server server{{}};
  raw_client client{server.port()};
  for (int round = 0; round < 3; ++round) {
    server.throw_there(std::bad_alloc{});
    server.throw_there(std::runtime_error{"a bug"});
    client.send(post("here"));
    EXPECT_EQ(client.read_reply().body, "here");
    raw_client another{server.port()};
    another.send(post("there"));
    EXPECT_EQ(another.read_reply().body, "there");
  }
}

TEST(Exceptions, InASweepAreFollowedByTheNextSweep) {
  limited_server server{{}};
  for (int round = 0; round < 3; ++round) EXPECT_TRUE(server.fail_next_sweep());
  raw_client client{server.port()};
  client.send(post("here"));
  EXPECT_EQ(client.read_reply().body, "here");
}

}  // namespace
}  // namespace ssmock
