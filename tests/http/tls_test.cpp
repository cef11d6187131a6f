// SPDX-License-Identifier: Apache-2.0
// What holds for a connection holds by TLS too; and what TLS adds.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <openssl/tls1.h>

#include <array>

#include "support/certificates.hpp"
#include "support/limited_server.hpp"
#include "support/tls_client.hpp"

/// Apart, since the tests of plain HTTP have some of the same names.
namespace ssmock::over_tls {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using ::testing::HasSubstr;

constexpr std::size_t large = 8'000'000;  // more than the sockets hold
const std::string unasked(50'000, 'x');   // more than the server reads at once

service::reply answer_at_length(const service::request&) {
  return {200, service::plain_json, std::string(large, 'x'), "id"};
}

/// An echo by TLS, with limits of the test's.
class tls_echo : private server_tls, public limited_server {
 public:
  explicit tls_echo(const http::limits& limits = {}, http::server::handler handle = &echo)
      : limited_server(limits, std::move(handle), get()) {}
};

/// Returns when the server has read what others have sent to it.
void let_it_read(limited_server& echo) {
  tls_client other{echo.port()};
  other.send(post("hi"));
  EXPECT_EQ(other.read_reply().status, 200);
}

TEST(Tls, IsSpokenInItsVersions12And13) {
  tls_echo echo;
  for (const auto& [version, name] : std::vector<std::pair<int, std::string>>{
           {TLS1_2_VERSION, "TLSv1.2"}, {TLS1_3_VERSION, "TLSv1.3"}}) {
    tls_client client{echo.port(), version};
    client.send(post("hello"));
    EXPECT_EQ(client.read_reply().body, "hello");
    EXPECT_EQ(client.version(), name);
  }
  for (const int version : {TLS1_VERSION, TLS1_1_VERSION}) {
    EXPECT_FALSE((tls_client{echo.port(), version}.is_connected()));
  }
}

TEST(Tls, TakesACertificateOfEitherAlgorithm) {
  for (const auto which : {self_signed::algorithm::rsa, self_signed::algorithm::elliptic_curve}) {
    const self_signed certificate{which};
    http::tls_context context{http::tls_context::side::server};
    EXPECT_EQ(context.load(certificate.files()), "");
    limited_server echo{{}, &limited_server::echo, &context};
    tls_client client{echo.port()};
    client.send(post("hello"));
    EXPECT_EQ(client.read_reply().body, "hello");
  }
}

TEST(Tls, AConnectionServesOneRequestAfterAnother) {
  tls_echo echo;
  tls_client client{echo.port()};
  for (int round = 0; round < 100; ++round) {
    client.send(post(std::to_string(round)));
    EXPECT_EQ(client.read_reply().body, std::to_string(round));
  }
}

TEST(Tls, PipelinedRequestsAreAnsweredInOrder) {
  tls_echo echo;
  tls_client client{echo.port()};
  std::string all;
  for (int number = 0; number < 500; ++number) all += post(std::to_string(number));
  client.send(all);
  for (int number = 0; number < 500; ++number) {
    EXPECT_EQ(client.read_reply().body, std::to_string(number));
  }
}

TEST(Tls, ARequestMayArriveByteByByte) {
  tls_echo echo;
  tls_client client{echo.port()};
  for (const char byte : post("hello")) client.send({&byte, 1});
  EXPECT_EQ(client.read_reply().body, "hello");
}

TEST(Tls, LongBodiesPassWholeInBothDirections) {
  tls_echo echo;
  tls_client client{echo.port()};
  for (const std::size_t size : {4'000U, 16'384U, 16'385U, 200'000U}) {
    std::string body(size, 'x');
    for (std::size_t at = 0; at < size; ++at) body[at] = static_cast<char>('a' + at % 23);
    client.send(post(body));
    EXPECT_EQ(client.read_reply().body, body);
  }
}

TEST(Tls, AReplyThatAClientTakesSlowlyLetsOthersHaveTheirs) {
  tls_echo running{{}, &answer_at_length};
  tls_client slow{running.port()};
  slow.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  tls_client other{running.port()};
  other.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(other.read_reply().body.size(), large);
  EXPECT_EQ(slow.read_reply().body.size(), large);
}

TEST(Tls, ExpectIsAnsweredBeforeTheBody) {
  tls_echo echo;
  tls_client client{echo.port()};
  client.send(post_head(5, "Expect: 100-continue\r\n"));
  EXPECT_EQ(client.read_reply().status, 100);
  client.send("hello");
  EXPECT_EQ(client.read_reply().body, "hello");
}

TEST(Tls, ARefusalReachesAClientThatIsStillSending) {
  http::limits limits;
  limits.max_body = 1'000;
  tls_echo echo{limits};
  tls_client client{echo.port()};
  client.send(post_head(large) + std::string(large, 'x'));
  EXPECT_EQ(client.read_reply().status, 413);
}

TEST(Tls, AnIdleConnectionEndsAfterItsTimeAndIsTold) {
  const http::limits limits;
  tls_echo echo{limits};
  tls_client client{echo.port()};
  for (int message = 0; message < 2; ++message) {
    client.send(post("hi"));
    EXPECT_EQ(client.read_reply().status, 200);
    echo.pass(limits.idle_timeout - 1ms);
  }
  echo.pass(1ms);
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(client.was_told_the_end());
}

TEST(Tls, AConnectionThatDozedServesAgain) {
  tls_echo echo;
  tls_client client{echo.port()};
  for (const std::string body : {"hi", "yo", "hey"}) {
    client.send(post(body));
    EXPECT_EQ(client.read_reply().body, body);
    echo.pass(2s);  // idle connections lose their buffers after one
    echo.pass(2s);
  }
}

TEST(Tls, AMessageThatDoesNotArriveInTimeGetsA408) {
  const http::limits limits;
  tls_echo echo{limits};
  tls_client client{echo.port()};
  client.send(post_head(5) + "he");
  let_it_read(echo);
  echo.pass(limits.message_timeout);
  EXPECT_EQ(client.read_reply().status, 408);
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(client.was_told_the_end());
}

TEST(Tls, BeyondTheConnectionsTheNextGetsA503BeforeItHasSentAnything) {
  http::limits limits;
  limits.max_connections = 1;
  tls_echo echo{limits};
  tls_client first{echo.port()};
  first.send(post("hi"));
  EXPECT_EQ(first.read_reply().status, 200);
  tls_client second{echo.port()};
  EXPECT_EQ(second.read_reply().status, 503);
  EXPECT_TRUE(second.is_closed());
}

TEST(TlsHandshake, ThatNeverComesEndsWithTheTimeOfAMessage) {
  const http::limits limits;
  tls_echo echo{limits};
  raw_client silent{echo.port()};
  raw_client begun{echo.port()};
  begun.send({"\x16\x03\x01\x02", 4});
  let_it_read(echo);
  echo.pass(limits.message_timeout - 1ms);
  EXPECT_TRUE(silent.is_silent(0ms));
  EXPECT_TRUE(begun.is_silent(0ms));
  echo.pass(1ms);
  EXPECT_TRUE(silent.is_closed());
  EXPECT_TRUE(begun.is_closed());
}

TEST(TlsHandshake, MayArriveByteByByte) {
  // What a client's first message looks like in the middle is no letter of a method.
  tls_echo echo;
  raw_client client{echo.port()};
  const std::string hello = std::string("\x16\x03\x01\x00\x41", 5) + std::string(65, 'A');
  for (const char byte : hello) client.send({&byte, 1});
  const auto end = client.read_to_end();  // an alert: 'A' is no kind of message
  ASSERT_FALSE(end.empty());
  EXPECT_EQ(end[0], '\x15');
}

TEST(TlsHandshake, OfPlainHttpIsToldInPlainHttp) {
  tls_echo echo;
  for (const std::string& request :
       {post("hello"), std::string("GET / HTTP/1.1\r\nHost: x\r\n\r\n"), "DELETE " + unasked}) {
    raw_client client{echo.port()};
    client.send(request);
    const auto refusal = client.read_reply();
    EXPECT_EQ(refusal.status, 400);
    EXPECT_EQ(
        refusal.body,
        R"({"__type":"BadRequestException","message":"This port speaks https (--tls-cert), and the request came as http."})");
    EXPECT_TRUE(client.is_closed());
  }
}

TEST(TlsHandshake, OfSomethingElseEndsTheConnection) {
  tls_echo echo;
  raw_client client{echo.port()};
  client.send(std::string(1'000, '\0'));
  client.read_to_end();
}

TEST(TlsHandshake, OfAClientThatGoesAwayLeavesTheServerAtWork) {
  tls_echo running{{}, &answer_at_length};
  raw_client begun{running.port()};
  begun.send({"\x16\x03\x01\x02", 4});
  begun.vanish();
  tls_client asked{running.port()};
  asked.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  asked.vanish();  // with most of the reply on its way
  tls_client other{running.port()};
  other.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(other.read_reply().body.size(), large);
}

TEST(TlsLastReply, ArrivesWholeAndThenItsEndThoughMoreHasBeenSent) {
  tls_echo running{{}, &answer_at_length};
  tls_client client{running.port()};
  client.send("GET / HTTP/1.1\r\nHost: x\r\nConnection: close\r\n\r\n" + unasked);
  EXPECT_EQ(client.read_reply().body.size(), large);
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(client.was_told_the_end());
}

TEST(TlsLastReply, ReachesAClientThatHasEndedItsSide) {
  tls_echo echo;
  tls_client client{echo.port()};
  client.send(post("hello"));
  client.shut_down_sending();
  EXPECT_EQ(client.read_reply().body, "hello");
  EXPECT_TRUE(client.is_closed());
}

TEST(TlsStop, EndsIdleConnectionsAndHandshakesAtOnce) {
  tls_echo echo;
  tls_client client{echo.port()};
  client.send(post("hi"));
  EXPECT_EQ(client.read_reply().status, 200);
  raw_client silent{echo.port()};
  raw_client begun{echo.port()};
  begun.send({"\x16\x03\x01\x02", 4});
  let_it_read(echo);
  echo.begin_stop();  // and no time passes
  EXPECT_TRUE(client.is_closed());
  EXPECT_TRUE(client.was_told_the_end());
  EXPECT_TRUE(silent.is_closed());
  EXPECT_TRUE(begun.is_closed());
  echo.stop();
}

TEST(TlsStop, LetsAMessageInFlightFinish) {
  tls_echo echo;
  tls_client client{echo.port()};
  client.send(post_head(5) + "he");
  let_it_read(echo);
  echo.begin_stop();
  client.send("llo");
  const auto reply = client.read_reply();
  EXPECT_EQ(reply.body, "hello");
  EXPECT_EQ(reply.headers.at("connection"), "close");
  EXPECT_TRUE(client.is_closed());
}

TEST(TlsStop, DoesNotWaitForEver) {
  const http::limits limits;
  tls_echo running{limits, &answer_at_length};
  tls_client half{running.port()};
  half.send(post_head(5) + "he");
  tls_client not_reading{running.port()};
  not_reading.send("GET / HTTP/1.1\r\nHost: x\r\n\r\n");
  tls_client other{running.port()};
  other.send(post("hi"));
  EXPECT_EQ(other.read_reply().status, 200);
  running.begin_stop();
  running.pass(limits.stop_timeout);
  EXPECT_TRUE(half.is_closed());
  running.stop();
}

}  // namespace
}  // namespace ssmock::over_tls
