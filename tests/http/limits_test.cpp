// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/differences.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

TEST(Limits, ABodyAtTheLimitIsTakenAndOneByteMoreIs413) {
  difference("http.size-limits");
  http::limits limits;
  limits.max_body = 1'000;
  limited_server echo{limits};
  raw_client client{echo.port()};
  client.send(post_head(1'000) + std::string(1'000, 'x'));
  EXPECT_EQ(client.read_reply().body.size(), 1'000U);
  client.send(post_head(1'001) + std::string(1'001, 'x'));
  const auto refusal = client.read_reply();
  EXPECT_EQ(refusal.status, 413);
  EXPECT_EQ(refusal.headers.at("content-type"), "application/x-amz-json-1.1");
  EXPECT_EQ(refusal.headers.at("connection"), "close");
  EXPECT_EQ(
      refusal.body,
      R"({"__type":"RequestEntityTooLargeException","message":"The request body is larger than 1000 bytes (--max-body)."})");
  client.shut_down_sending();
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, AFixtureThatIsPostedHasABoundOfItsOwn) {
  http::limits limits;
  limits.max_body = 1'000;
  limits.max_fixture = 2'000;
  limited_server echo{limits};
  raw_client client{echo.port()};
  const auto head_of = [](std::size_t length) {
    return "POST /_ssmock/fixtures?region=x HTTP/1.1\r\nHost: x\r\nContent-Length: " +
           std::to_string(length) + "\r\n\r\n";
  };
  client.send(head_of(2'000) + std::string(2'000, 'x'));
  EXPECT_EQ(client.read_reply().body.size(), 2'000U);
  client.send(head_of(2'001));
  EXPECT_THAT(client.read_reply().body, HasSubstr("is larger than 2000 bytes."));
}

TEST(Limits, The413ReachesAClientThatIsStillSending) {
  http::limits limits;
  limits.max_body = 1'000;
  limited_server echo{limits};
  raw_client client{echo.port()};
  client.send(post_head(20'000'000) + std::string(20'000'000, 'x'));
  EXPECT_EQ(client.read_reply().status, 413);
}

TEST(Limits, AnnouncedAndChunkedBodiesAreBoundedToo) {
  http::limits limits;
  limits.max_body = 1'000;
  limited_server echo{limits};
  raw_client expecting{echo.port()};
  expecting.send(post_head(100'000, "Expect: 100-continue\r\n"));
  EXPECT_EQ(expecting.read_reply().status, 413);
  raw_client chunked{echo.port()};
  chunked.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  for (int part = 0; part < 3; ++part) chunked.send("190\r\n" + std::string(400, 'x') + "\r\n");
  EXPECT_EQ(chunked.read_reply().status, 413);
}

constexpr std::size_t big_body = 600'000;

http::limits room_for_one() {
  http::limits limits;
  limits.max_in_flight = 1'000'000;
  return limits;
}

TEST(Limits, ABodyForWhichOthersLeaveNoRoomIs503) {
  limited_server echo{room_for_one()};
  raw_client first{echo.port()};
  first.send(post_head(big_body) + std::string(big_body - 1, 'x'));
  raw_client small{echo.port()};
  small.send(post_head(2) + "hi");
  EXPECT_EQ(small.read_reply().body, "hi");
  echo.pass(0ms);  // the first body has arrived by now
  raw_client second{echo.port()};
  second.send(post_head(big_body) + std::string(big_body, 'x'));
  const auto refusal = second.read_reply();
  EXPECT_EQ(refusal.status, 503);
  EXPECT_THAT(refusal.body, HasSubstr("more than 1000000 bytes (--max-in-flight)"));
  first.vanish();
  raw_client third{echo.port()};
  third.send(post_head(400'000) + std::string(400'000, 'x'));
  EXPECT_EQ(third.read_reply().body.size(), 400'000U);
}

TEST(Limits, OneBodyAloneMayHaveMoreThanAllTogether) {
  limited_server echo{room_for_one()};
  raw_client client{echo.port()};
  for (int times = 0; times < 2; ++times) {
    client.send(post_head(3'000'000) + std::string(3'000'000, 'x'));
    EXPECT_EQ(client.read_reply().body.size(), 3'000'000U);
  }
}

TEST(Limits, AReplyForWhichOthersLeaveNoRoomIs503) {
  constexpr std::size_t untaken = 40'000'000;  // more than the sockets hold
  const auto by_body = [](const service::request& call) {
    const auto size = call.body == "large" ? untaken : big_body;
    return service::reply{200, service::plain_json, std::string(size, 'x'), "id"};
  };
  limited_server server{room_for_one(), by_body};
  raw_client first{server.port()};
  first.send(post_head(5) + "large");
  server.pass(0ms);
  raw_client second{server.port()};
  second.send(post_head(2) + "hi");
  EXPECT_EQ(second.read_reply().status, 503);
  EXPECT_EQ(first.read_reply().body.size(), untaken);
  second.send(post_head(2) + "hi");
  EXPECT_EQ(second.read_reply().status, 200);
}

TEST(Limits, ALongHeaderIs431) {
  http::limits limits;
  limits.max_header = 2'000;
  limited_server echo{limits};
  raw_client fitting{echo.port()};
  fitting.send(post_head(2, "X: " + std::string(1'800, 'x') + "\r\n") + "hi");
  EXPECT_EQ(fitting.read_reply().status, 200);
  for (const std::size_t size : {2'000U, 200'000U}) {
    raw_client client{echo.port()};
    client.send(post_head(2, "X: " + std::string(size, 'x') + "\r\n") + "hi");
    const auto refusal = client.read_reply();
    EXPECT_EQ(refusal.status, 431);
    EXPECT_THAT(refusal.body, HasSubstr("larger than 2000 bytes (--max-header)"));
  }
}

TEST(Limits, ChunkExtensionsAndTrailersAreBoundedAsHeadersAre) {
  http::limits limits;
  limits.max_header = 2'000;
  limited_server echo{limits};
  const std::string chunked = "POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n";
  for (const std::string start : {"1;a=", "1\r\nx\r\n0\r\nTrailer: "}) {
    raw_client client{echo.port()};
    client.send(chunked + start + std::string(100'000, 'x'));
    EXPECT_EQ(client.read_reply().status, 431);
  }
}

TEST(Limits, BeyondTheConnectionsTheNextGets503AndAFreedPlaceServesAgain) {
  difference("http.too-many-connections");
  http::limits limits;
  limits.max_connections = 2;
  limited_server echo{limits};
  raw_client first{echo.port()};
  {
    raw_client second{echo.port()};
    for (auto* const client : {&first, &second}) {
      client->send(post_head(2) + "hi");
      EXPECT_EQ(client->read_reply().status, 200);
    }
    raw_client third{echo.port()};
    EXPECT_EQ(third.read_reply().status, 503);
    EXPECT_TRUE(third.is_closed());
    second.send(post_head(2, "Connection: close\r\n") + "hi");
    EXPECT_EQ(second.read_reply().status, 200);
    EXPECT_TRUE(second.is_closed());
  }
  // The server frees the place once it has seen the close: ask until it has.
  int status = 503;
  for (int attempt = 0; attempt < 1'000 && status == 503; ++attempt) {
    raw_client again{echo.port()};
    again.send(post_head(2) + "hi");
    status = again.read_reply().status;
  }
  EXPECT_EQ(status, 200);
}

/// Sends the beginning of a message to an echo, and returns when the server has read it.
void begin_message(limited_server& echo, raw_client& client) {
  client.send(post_head(5) + "he");
  raw_client other{echo.port()};  // its answer tells that the first bytes have been read
  other.send(post_head(2) + "hi");
  EXPECT_EQ(other.read_reply().status, 200);
}

TEST(Limits, AMessageThatDoesNotArriveInTimeEndsTheConnection) {
  const http::limits limits;
  limited_server echo{limits};
  raw_client slow{echo.port()};
  raw_client too_slow{echo.port()};
  for (auto* const client : {&slow, &too_slow}) begin_message(echo, *client);
  echo.pass(limits.message_timeout - 1ms);
  slow.send("llo");
  EXPECT_EQ(slow.read_reply().body, "hello");
  too_slow.send("ll");
  echo.pass(1ms);
  EXPECT_EQ(too_slow.read_reply().status, 408);
  EXPECT_TRUE(too_slow.is_closed());
}

TEST(Limits, AnIdleConnectionEndsAfterItsTime) {
  const http::limits limits;
  limited_server echo{limits};
  raw_client client{echo.port()};
  for (int message = 0; message < 2; ++message) {
    client.send(post_head(2) + "hi");
    EXPECT_EQ(client.read_reply().status, 200);
    echo.pass(limits.idle_timeout - 1ms);
  }
  echo.pass(1ms);
  EXPECT_TRUE(client.is_closed());
}

TEST(Limits, AConnectionThatDozedServesAgain) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send(post_head(2) + "hi");
  EXPECT_EQ(client.read_reply().body, "hi");
  echo.pass(2s);  // idle connections lose their buffers after one
  client.send(post_head(2) + "yo");
  EXPECT_EQ(client.read_reply().body, "yo");
}

TEST(Stop, EndsIdleConnectionsAtOnce) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send(post_head(2) + "hi");
  EXPECT_EQ(client.read_reply().status, 200);
  echo.begin_stop();  // and no time passes
  EXPECT_TRUE(client.is_closed());
  echo.stop();
}

TEST(Stop, LetsAMessageInFlightFinish) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send(post_head(5) + "he");
  raw_client other{echo.port()};  // its answer tells that the first bytes have been read
  other.send(post_head(2) + "hi");
  EXPECT_EQ(other.read_reply().status, 200);
  echo.begin_stop();
  EXPECT_TRUE(other.is_closed());
  client.send("llo");
  const auto reply = client.read_reply();
  EXPECT_EQ(reply.body, "hello");
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(Stop, DoesNotWaitForEverForAMessage) {
  const http::limits limits;
  limited_server echo{limits};
  raw_client slow{echo.port()};
  raw_client too_slow{echo.port()};
  for (auto* const client : {&slow, &too_slow}) begin_message(echo, *client);
  echo.begin_stop();
  echo.pass(limits.stop_timeout - 1ms);
  slow.send("llo");
  EXPECT_EQ(slow.read_reply().body, "hello");
  echo.pass(1ms);
  EXPECT_TRUE(too_slow.is_closed());
  echo.stop();
}

}  // namespace
}  // namespace ssmock
