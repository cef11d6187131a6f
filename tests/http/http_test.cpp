// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ssmock/server.hpp"
#include "support/differences.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::MatchesRegex;

const std::string valid_body =
    R"({"CommandId":"00000000-0000-0000-0000-000000000000","InstanceId":"i-00000000"})";
const std::string valid = sdk_request("GetCommandInvocation", valid_body);
constexpr std::string_view answer =
    R"({"__type":"InvocationDoesNotExist","message":"Invocation not found for )"
    R"(00000000-0000-0000-0000-000000000000, i-00000000"})";

TEST(Http, HeadersAreAwssInAwssOrder) {
  const server running;
  raw_client client{running.port()};
  client.send(valid);
  const auto reply = client.read_reply();
  EXPECT_THAT(reply.header_names, ElementsAre("Server", "Date", "Content-Type", "Content-Length",
                                              "Connection", "x-amzn-RequestId"));
  EXPECT_THAT(
      reply.head,
      MatchesRegex("HTTP/1.1 400 Bad Request\r\nServer: Server\r\n"
                   "Date: [A-Z][a-z][a-z], [0-9][0-9] [A-Z][a-z][a-z] 20[0-9][0-9] [0-9:]+ GMT\r\n"
                   "Content-Type: application/x-amz-json-1.1\r\nContent-Length: 121\r\n"
                   "Connection: keep-alive\r\nx-amzn-RequestId: [0-9a-f-]+\r\n\r\n"));
  EXPECT_EQ(reply.body, answer);
}

// As recorded in 2026: last, and not on errors.
TEST(Http, AnswersOfTheApiAreNotToBeStored) {
  const server running;
  raw_client client{running.port()};
  client.send(sdk_request("DescribeInstanceInformation", "{}"));
  const auto reply = client.read_reply();
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.header_names, ElementsAre("Server", "Date", "Content-Type", "Content-Length",
                                              "Connection", "x-amzn-RequestId", "Cache-Control"));
  EXPECT_EQ(reply.headers.at("cache-control"), "no-store");
  client.send("GET /_ssmock/health HTTP/1.1\r\nHost: a\r\n\r\n");
  EXPECT_FALSE(client.read_reply().headers.contains("cache-control"));
}

TEST(Http, AConnectionServesOneRequestAfterAnother) {
  const server running;
  raw_client client{running.port()};
  for (int round = 0; round < 100; ++round) {
    client.send(valid);
    EXPECT_EQ(client.read_reply().body, answer);
  }
}

TEST(Http, PipelinedRequestsAreAnsweredInOrder) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  std::string all;
  for (int number = 0; number < 200; ++number) all += sdk_request("X", std::to_string(number));
  client.send(all);
  for (int number = 0; number < 200; ++number) {
    EXPECT_EQ(client.read_reply().body, std::to_string(number));
  }
}

TEST(Http, ARequestMayArriveByteByByte) {
  const server running;
  raw_client client{running.port()};
  for (const char byte : valid) client.send({&byte, 1});
  EXPECT_EQ(client.read_reply().body, answer);
}

TEST(Http, CloseIsHonouredAndKeepAliveIsNotForcedOnHttp10) {
  const server running;
  raw_client closing{running.port()};
  closing.send(sdk_request("GetCommandInvocation", valid_body, "Connection: close\r\n"));
  EXPECT_EQ(closing.read_reply().headers.at("connection"), "close");
  EXPECT_TRUE(closing.is_closed());
  raw_client old{running.port()};
  old.send(
      "POST / HTTP/1.0\r\nX-Amz-Target: AmazonSSM.GetCommandInvocation\r\nContent-Type: "
      "application/x-amz-json-1.1\r\nContent-Length: 2\r\n\r\n{}");
  EXPECT_EQ(old.read_reply().headers.at("connection"), "close");
  EXPECT_TRUE(old.is_closed());
}

TEST(Http, AClientThatShutsItsSideStillGetsItsAnswer) {
  const server running;
  raw_client client{running.port()};
  client.send(valid);
  client.shut_down_sending();
  EXPECT_EQ(client.read_reply().body, answer);
}

TEST(Http, ChunkedBodiesAreJoined) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send(
      "POST / HTTP/1.1\r\nHost: x\r\ntransfer-encoding: chunked\r\n\r\n"
      "4\r\n{\"a\"\r\n3;name=value\r\n:1}\r\n0\r\nTrailer: x\r\n\r\n");
  EXPECT_EQ(client.read_reply().body, "{\"a\":1}");
  client.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi");
  EXPECT_EQ(client.read_reply().body, "hi");
}

TEST(Http, TheLastChunkMayArriveInPieces) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: chunked\r\n\r\n");
  for (const std::string_view piece : {"2", "\r", "\nhi", "\r\n", "0", "\r\n", "\r", "\n"}) {
    client.send(piece);
    raw_client neighbour{echo.port()};  // its answer tells that the piece has been read
    neighbour.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nyo");
    EXPECT_EQ(neighbour.read_reply().body, "yo");
  }
  EXPECT_EQ(client.read_reply().body, "hi");
}

TEST(Http, ABodyWhoseEndIsUnknownIsRefusedAndNeverRunsAsARequest) {
  const server running;
  for (const std::string coding : {"identity", "gzip", "chunked, gzip", "gzip, chunked", ""}) {
    raw_client client{running.port()};
    client.send("POST / HTTP/1.1\r\nHost: x\r\nTransfer-Encoding: " + coding +
                "\r\n\r\nPOST /_ssmock/reset HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    const auto reply = client.read_reply();
    EXPECT_EQ(reply.status, 400) << coding;
    EXPECT_TRUE(client.is_closed()) << coding;
  }
}

TEST(Http, ATrailerIsNoHeader) {
  const server running;
  raw_client client{running.port()};
  client.send(
      "POST / HTTP/1.1\r\nHost: x\r\nContent-Type: application/x-amz-json-1.1\r\n"
      "X-Amz-Target: AmazonSSM.Foo\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n{}\r\n0\r\n"
      "X-Amz-Target: AmazonSSM.GetCommandInvocation\r\n\r\n");
  EXPECT_EQ(client.read_reply().body, R"({"__type":"UnknownOperationException"})");
}

TEST(Http, ExpectIsAnsweredBeforeTheBodyInAnyCase) {
  limited_server echo{{}};
  for (const std::string expect : {"100-continue", "100-Continue"}) {
    raw_client client{echo.port()};
    client.send("POST / HTTP/1.1\r\nHost: x\r\nExpect: " + expect +
                "\r\nContent-Length: 5\r\n\r\n");
    EXPECT_EQ(client.read_reply(false).head, "HTTP/1.1 100 Continue\r\n\r\n");
    client.send("hello");
    EXPECT_EQ(client.read_reply().body, "hello");
  }
}

TEST(Http, ExpectNeedsNoAnswerWhenTheBodyCameAlong) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send(
      "POST / HTTP/1.1\r\nHost: x\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\nhello");
  EXPECT_EQ(client.read_reply().status, 200);
}

TEST(Http, AnUpgradeToHttp2IsIgnored) {
  const server running;
  raw_client client{running.port()};
  client.send(sdk_request("GetCommandInvocation", valid_body,
                          "Connection: Upgrade, HTTP2-Settings\r\nUpgrade: h2c\r\nHTTP2-Settings: "
                          "AAEAAEAAAAIAAAAAAAMAAAAAAAQBAAAAAAUAAEAAAAYABgAA\r\n"));
  const auto reply = client.read_reply();
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.headers.at("connection"), "keep-alive");
  EXPECT_EQ(reply.body, answer);
}

TEST(Http, AHeadRequestGetsNoBody) {
  const server running;
  raw_client client{running.port()};
  client.send("HEAD /_ssmock/health HTTP/1.1\r\nHost: x\r\n\r\n");
  const auto reply = client.read_reply(false);
  EXPECT_EQ(reply.status, 200);
  client.send(valid);
  EXPECT_EQ(client.read_reply().body, answer);
}

TEST(Http, WhatIsNotHttpIsRefusedOnceAndClosed) {
  difference("http.no-http");
  const server running;
  for (const std::string bytes :
       {"hello\r\n\r\n", "POST / HTTP/9.1\r\n\r\n",
        "\x16\x03\x01\x02\x00\x01\x00\x01\xfc\x03\x03\r\n\r\n",
        "POST / HTTP/1.1\r\nContent-Length: x\r\n\r\n", "POST / HTTP/1.1\r\nno colon\r\n\r\n",
        "PRI * HTTP/2.0\r\n\r\nSM\r\n\r\n",
        "POST / HTTP/1.1\r\nTransfer-Encoding: chunked\r\n\r\nzz\r\n"}) {
    raw_client client{running.port()};
    client.send(bytes);
    const auto reply = client.read_reply();
    EXPECT_EQ(reply.status, 400) << bytes;
    EXPECT_THAT(reply.body, HasSubstr(R"({"__type":"BadRequestException")"));
    EXPECT_EQ(reply.headers.at("connection"), "close");
    client.shut_down_sending();
    EXPECT_TRUE(client.is_closed());
  }
}

TEST(Server, SaysWhereItListensAndStopsTwice) {
  server running;
  EXPECT_EQ(running.endpoint(), "http://127.0.0.1:" + std::to_string(running.port()));
  running.stop();
  running.stop();
}

}  // namespace
}  // namespace ssmock
