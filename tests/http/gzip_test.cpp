// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/accepted_codings.hpp"
#include "ssmock/server.hpp"
#include "support/differences.hpp"
#include "support/gunzip.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ElementsAre;

constexpr std::string_view accepts = "Accept-Encoding: gzip\r\n";

raw_reply ask(const server& running, std::string_view operation, std::string_view body,
              std::string_view headers) {
  raw_client client{running.port()};
  client.send(sdk_request(operation, body, headers));
  return client.read_reply();
}

TEST(Gzip, IsSentToAClientThatAcceptsIt) {
  const server running;
  const auto reply = ask(running, "DescribeInstanceInformation", "{}", accepts);
  EXPECT_THAT(reply.header_names,
              ElementsAre("Server", "Date", "Content-Type", "Content-Encoding", "Content-Length",
                          "Connection", "x-amzn-RequestId", "Cache-Control"));
  EXPECT_EQ(reply.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(reply.headers.at("content-length"), std::to_string(reply.body.size()));
  EXPECT_EQ(gunzip(reply.body), R"({"InstanceInformationList":[]})");
}

// Lengths as recorded in 2026: of `{}` and of an error without a text.
TEST(Gzip, HasNoLeastSize) {
  limited_server echo{{}};
  const auto length = [&](std::string_view body) {
    raw_client client{echo.port()};
    client.send(sdk_request("X", body, accepts));
    const auto reply = client.read_reply();
    EXPECT_EQ(gunzip(reply.body), body);
    return reply.headers.at("content-length");
  };
  EXPECT_EQ(length("{}"), "22");
  EXPECT_EQ(length(R"({"__type":"ParameterNotFound"})"), "50");
  EXPECT_EQ(length(""), "20");
}

TEST(Gzip, IsWhatErrorsComeInToo) {
  const server running;
  const auto reply = ask(running, "Nothing", "{}", accepts);
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.headers.at("content-encoding"), "gzip");
  EXPECT_EQ(gunzip(reply.body), R"({"__type":"UnknownOperationException"})");
}

TEST(Gzip, OfEachReplyOfAConnectionIsWhole) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  for (int round = 0; round < 50; ++round) {
    const std::string body(static_cast<std::size_t>(round) * 1'000,
                           static_cast<char>('a' + round % 26));
    client.send(sdk_request("X", body, accepts));
    EXPECT_EQ(gunzip(client.read_reply().body), body);
    client.send(sdk_request("X", body));
    EXPECT_EQ(client.read_reply().body, body);
  }
}

bool takes_gzip(std::initializer_list<std::string_view> headers) {
  http::accepted_codings codings;
  for (const auto header : headers) codings.add(header);
  return codings.gzip();
}

TEST(AcceptEncoding, NamesGzipInAnyFormOfTheHeader) {
  difference("http.gzip");
  for (const std::string_view header :
       {"gzip", "GZIP", "x-gzip", "deflate, gzip, br, zstd", "deflate,gzip", "gzip;q=0.1",
        "gzip ; q=1.000", "gzip;Q=0.5", "*", "br, *;q=0.1", "gzip, identity", ", ,gzip,",
        "identity;q=0.5, gzip;q=0.5", "identity;q=0, gzip;q=0.001"}) {
    EXPECT_TRUE(takes_gzip({header})) << header;
  }
  EXPECT_TRUE(takes_gzip({"br", "gzip"}));
  EXPECT_TRUE(takes_gzip({"identity;q=0.2", "deflate, gzip;q=0.3"}));
}

TEST(AcceptEncoding, LeavesGzipOut) {
  EXPECT_FALSE(takes_gzip({}));
  for (const std::string_view header :
       {"", " ", "identity", "br", "gzip;q=0", "gzip; q=0.000", "*;q=0", "gzip;q=0, *",
        "identity, gzip;q=0.5", "gzipped", "gzip;q=", "gzip;q=2", "gzip;q=1.5", "gzip;q=0.0005",
        "gzip;q=x", "deflate;q=1"}) {
    EXPECT_FALSE(takes_gzip({header})) << header;
  }
  EXPECT_FALSE(takes_gzip({"*", "gzip;q=0"}));
}

}  // namespace
}  // namespace ssmock
