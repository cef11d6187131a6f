// SPDX-License-Identifier: Apache-2.0
// What RFC 9112 and RFC 9110 ask of any server.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "http/server.hpp"
#include "support/differences.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

/// Answers with what the handler was given of the target and the host.
service::reply tell(const service::request& call) {
  const auto text = std::string(call.path) + " at " + std::string(call.host);
  return {200, service::plain_json, text, "id"};
}

raw_reply reply_to(limited_server& running, const std::string& head) {
  raw_client client{running.port()};
  client.send(head);
  return client.read_reply();
}

TEST(HostHeader, MustBeThereOnceAndNameAHost) {
  limited_server running{{}, &tell};
  const std::vector<std::pair<std::string, std::string>> wrong{
      {"", "the header Host is missing"},
      {"Host: a\r\nHost: a\r\n", "the header Host stands twice"},
      {"Host: a b\r\n", "the header Host is no host"},
      {"Host: a, b\r\n", "the header Host is no host"},
      {"Host: http://a/\r\n", "the header Host is no host"},
      {"Host: u@a\r\n", "the header Host is no host"},
      {"Host: a:b\r\n", "the header Host is no host"},
      {"Host: a:1:2\r\n", "the header Host is no host"},
      {"Host: [::1\r\n", "the header Host is no host"},
      {"Host: [a]\r\n", "the header Host is no host"},
      {"Host: [::1]x\r\n", "the header Host is no host"},
      {"Host: a%4\r\n", "the header Host is no host"},
  };
  for (const auto& [headers, text] : wrong) {
    const auto reply = reply_to(running, "GET / HTTP/1.1\r\n" + headers + "\r\n");
    EXPECT_EQ(reply.status, 400) << headers;
    EXPECT_THAT(reply.body, HasSubstr("The request is not HTTP/1.1: " + text));
    EXPECT_EQ(reply.headers.at("connection"), "close");
  }
  EXPECT_EQ(reply_to(running, "GET / HTTP/1.0\r\nHost: a\r\nHost: a\r\n\r\n").status, 400);
}

TEST(HostHeader, IsPassedOnWithItsPort) {
  limited_server running{{}, &tell};
  for (const std::string host : {"ssmock", "ssmock:4583", "127.0.0.1:4583", "[::1]:4583", "[::1]",
                                 "[fe80::1%25eth0]:1", "a.b-c_d~e", "a%41.b", "a:", ""}) {
    const auto reply = reply_to(running, "GET / HTTP/1.1\r\nHost: " + host + "\r\n\r\n");
    EXPECT_EQ(reply.status, 200) << host;
    EXPECT_EQ(reply.body, "/ at " + host);
  }
  EXPECT_EQ(reply_to(running, "GET / HTTP/1.0\r\n\r\n").body, "/ at ");
}

TEST(AbsoluteForm, IsTakenAndItsHostCounts) {
  limited_server running{{}, &tell};
  const auto answer_of = [&](const std::string& target) {
    return reply_to(running, "GET " + target + " HTTP/1.1\r\nHost: other\r\n\r\n");
  };
  EXPECT_EQ(answer_of("http://x/_ssmock/health").body, "/_ssmock/health at x");
  EXPECT_EQ(answer_of("HTTP://[::1]:4583/a/b?c=d").body, "/a/b?c=d at [::1]:4583");
  EXPECT_EQ(answer_of("https://x").body, "/ at x");
  EXPECT_EQ(answer_of("http://x?a=1").body, "/?a=1 at x");
  EXPECT_EQ(answer_of("/http://x/").body, "/http://x/ at other");
  for (const std::string target : {"http:///a", "http://u@x/", "http://:80/", "http://a:b/"}) {
    EXPECT_EQ(answer_of(target).status, 400) << target;
  }
  const auto without = reply_to(running, "GET http://x/ HTTP/1.1\r\nContent-Length: 0\r\n\r\n");
  EXPECT_THAT(without.body, HasSubstr("the header Host is missing"));
}

TEST(AbsoluteForm, LeavesAFixtureItsBound) {
  http::limits limits;
  limits.max_body = 10;
  limited_server echo{limits};
  const auto reply = reply_to(echo,
                              "POST http://x/_ssmock/fixtures HTTP/1.1\r\nHost: x\r\n"
                              "Content-Length: 20\r\n\r\n" +
                                  std::string(20, 'x'));
  EXPECT_EQ(reply.status, 200);
}

TEST(Expect, OfAClientOfHttp10IsIgnored) {
  limited_server echo{{}};
  raw_client client{echo.port()};
  client.send("POST / HTTP/1.0\r\nExpect: 100-continue\r\nContent-Length: 5\r\n\r\n");
  raw_client other{echo.port()};  // its answer tells that the head has been read
  other.send("POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 2\r\n\r\nhi");
  EXPECT_EQ(other.read_reply().status, 200);
  client.send("hello");
  const auto reply = client.read_reply();
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "hello");
}

TEST(Connection, ThatSaysCloseIsClosedWhateverElseItSays) {
  limited_server echo{{}};
  for (const std::string version : {"HTTP/1.0", "HTTP/1.1"}) {
    for (const std::string said : {"keep-alive, close", "Close\r\nConnection: Keep-Alive"}) {
      raw_client client{echo.port()};
      client.send("GET / " + version + "\r\nHost: x\r\nConnection: " + said + "\r\n\r\n");
      EXPECT_EQ(client.read_reply().headers["connection"], "close") << version << said;
      EXPECT_TRUE(client.is_closed());
    }
  }
  raw_client client{echo.port()};
  client.send("GET / HTTP/1.0\r\nConnection: keep-alive\r\n\r\n");
  EXPECT_NE(client.read_reply().headers["connection"], "close");
}

TEST(TransferEncoding, OfAClientOfHttp10IsRefused) {
  limited_server echo{{}};
  for (const std::string more : {"", "Connection: keep-alive\r\n", "Content-Length: 3\r\n"}) {
    const auto reply = reply_to(
        echo, "POST / HTTP/1.0\r\n" + more + "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n");
    EXPECT_EQ(reply.status, 400) << more;
    EXPECT_EQ(reply.headers.at("connection"), "close");
  }
}

/// A head of just this size, of many fields with a name of one letter and this value.
std::string head_of(std::size_t size, const std::string& value) {
  std::string head = "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n";
  const std::string end = "\r\n";
  const auto field = "a:" + value + end;
  while (head.size() + 2 * field.size() + end.size() <= size) head += field;
  head += "b:" + std::string(size - head.size() - 6, 'x') + end;
  return head + end;
}

TEST(HeaderBound, IsExactWhateverTheFieldsAre) {
  difference("http.size-limits");
  http::limits limits;
  limits.max_header = 16'384;
  limited_server echo{limits};
  for (const std::size_t length : {0, 1, 100, 4'000}) {
    const std::string value(length, 'v');
    const auto fitting = head_of(limits.max_header, value);
    ASSERT_EQ(fitting.size(), limits.max_header);
    EXPECT_EQ(reply_to(echo, fitting).status, 200) << length;
    EXPECT_EQ(reply_to(echo, head_of(limits.max_header + 1, value)).status, 431) << length;
  }
  raw_client bytewise{echo.port()};
  for (const char byte : head_of(limits.max_header + 1, "v")) bytewise.send({&byte, 1});
  EXPECT_EQ(bytewise.read_reply().status, 431);
}

TEST(SlowRequest, GetsA408BeforeTheClose) {
  difference("http.slow-requests");
  const http::limits limits;
  for (const std::string begun :
       {"POST / HT", "POST / HTTP/1.1\r\nHost: x\r\nContent-Length: 5\r\n\r\nhe"}) {
    limited_server echo{limits};
    raw_client client{echo.port()};
    client.send(begun);
    EXPECT_EQ(reply_to(echo, "GET / HTTP/1.1\r\nHost: x\r\n\r\n").status, 200);  // it has been read
    echo.pass(limits.message_timeout);
    const auto reply = client.read_reply();
    EXPECT_EQ(reply.status, 408) << begun;
    EXPECT_EQ(reply.headers.at("connection"), "close");
    EXPECT_EQ(
        reply.body,
        R"({"__type":"RequestTimeoutException","message":"The request did not arrive in time (--message-timeout)."})");
    EXPECT_TRUE(client.is_closed());
    client.send("late");  // what comes late is read, and does not break the connection
    echo.pass(1s);
    EXPECT_TRUE(client.send("later"));
  }
}

constexpr std::size_t large = 20'000'000;  // more than the sockets hold
const std::string unasked(50'000, 'x');    // more than the server reads at once

service::reply answer_at_length(const service::request&) {
  return {200, service::plain_json, std::string(large, 'x'), "id"};
}

TEST(LastReply, ArrivesWholeThoughMoreHasBeenSent) {
  limited_server running{{}, &answer_at_length};
  for (const std::string version : {"HTTP/1.1\r\nConnection: close", "HTTP/1.0"}) {
    raw_client client{running.port()};
    client.send("GET / " + version + "\r\nHost: x\r\n\r\n" + unasked);
    EXPECT_EQ(client.read_reply().body.size(), large) << version;
    EXPECT_TRUE(client.is_closed());
  }
}

TEST(LastReply, OfAStopArrivesWholeThoughMoreHasBeenSent) {
  limited_server* itself = nullptr;
  limited_server running{{}, [&](const service::request& call) {
                           itself->begin_stop();
                           return answer_at_length(call);
                         }};
  itself = &running;
  raw_client client{running.port()};
  client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" + unasked);
  EXPECT_EQ(client.read_reply().body.size(), large);
}

TEST(LastReply, LeavesTheConnectionToTheClientForAWhile) {
  const http::limits limits;
  limited_server echo{limits};
  raw_client client{echo.port()};
  client.send("POST / HTTP/1.0\r\nContent-Length: 2\r\n\r\nhi");
  EXPECT_EQ(client.read_reply().body, "hi");
  EXPECT_TRUE(client.is_closed());  // by the server, which still reads
  for (int part = 0; part < 3; ++part) {
    EXPECT_TRUE(client.send("more"));
    echo.pass(1s);
  }
  echo.pass(limits.message_timeout);
  bool broken = false;
  for (int attempt = 0; attempt < 1'000 && !broken; ++attempt) {
    echo.pass(1ms);
    broken = !client.send("more");
  }
  EXPECT_TRUE(broken);
}

TEST(LastReply, ThatThereAreTooManyConnectionsArrivesBeforeTheRequestIsSent) {
  http::limits limits;
  limits.max_connections = 1;
  limited_server echo{limits};
  raw_client first{echo.port()};
  first.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(first.read_reply().status, 200);
  raw_client second{echo.port()};
  const auto refusal = second.read_reply();
  EXPECT_EQ(refusal.status, 503);
  EXPECT_EQ(refusal.headers.at("connection"), "close");
  for (int part = 0; part < 3; ++part) EXPECT_TRUE(second.send("POST / HTTP/1.1\r\n"));
}

}  // namespace
}  // namespace ssmock
