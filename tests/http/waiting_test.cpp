// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "http/audience.hpp"
#include "ssmock/server.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using ::testing::EndsWith;
using ::testing::HasSubstr;

std::string control_post(std::string_view path, std::string_view body) {
  return "POST " + std::string(path) +
         " HTTP/1.1\r\nHost: localhost\r\nContent-Length: " + std::to_string(body.size()) +
         "\r\n\r\n" + std::string(body);
}

constexpr std::string_view wait_for_one =
    R"({"Operation":"ListCommands","Count":1,"TimeoutSeconds":100})";

TEST(Waiting, AHeldReplyComesWhenWhatItWaitsForHasCome) {
  server aws;
  raw_client waiting{aws.port()};
  waiting.send(control_post("/_ssmock/requests/wait", wait_for_one));
  EXPECT_TRUE(waiting.is_silent(50ms));
  raw_client other{aws.port()};
  other.send(sdk_request("ListDocuments", "{}"));
  EXPECT_EQ(other.read_reply().status, 200);
  EXPECT_TRUE(waiting.is_silent(50ms));
  other.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(other.read_reply().status, 200);
  EXPECT_EQ(waiting.read_reply().body, R"({"Count":1,"Dropped":0,"Met":true})");
  // The connection goes on.
  waiting.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(waiting.read_reply().status, 200);
}

TEST(Waiting, AHeldReplyComesAtItsTimeout) {
  server aws;
  raw_client waiting{aws.port()};
  waiting.send(control_post("/_ssmock/requests/wait", R"({"TimeoutSeconds":0.05})"));
  EXPECT_EQ(waiting.read_reply().body, R"({"Count":0,"Dropped":0,"Met":false})");
}

TEST(Waiting, AClientThatHasSentAllItWantsGetsItsHeldReply) {
  server aws;
  raw_client waiting{aws.port()};
  waiting.send(control_post("/_ssmock/requests/wait", wait_for_one));
  waiting.shut_down_sending();
  EXPECT_TRUE(waiting.is_silent(50ms));
  raw_client other{aws.port()};
  other.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(waiting.read_reply().status, 200);
}

TEST(Waiting, AStopAnswersThoseThatWait) {
  server aws;
  raw_client waiting{aws.port()};
  waiting.send(control_post("/_ssmock/requests/wait", wait_for_one));
  EXPECT_TRUE(waiting.is_silent(50ms));
  aws.stop();
  EXPECT_EQ(waiting.read_reply().body, R"({"Count":0,"Dropped":0,"Met":false})");
}

TEST(Waiting, LatencyIsRealTime) {
  server aws{{.fixture_text = R"({"Faults":[{"latency":"PT0.2S"}]})"}};
  raw_client client{aws.port()};
  const auto begun = std::chrono::steady_clock::now();
  client.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(client.read_reply().status, 200);
  EXPECT_GE(std::chrono::steady_clock::now() - begun, 200ms);
}

TEST(Waiting, LatencyByTheClockEndsWhenTheClockIsMoved) {
  server aws{{.fixture_text = R"({"Faults":[{"clockLatency":"PT10M"}]})",
              .clock_start = std::chrono::sys_days{std::chrono::year{2026} / 12 / 13}}};
  raw_client client{aws.port()};
  client.send(sdk_request("ListCommands", "{}"));
  EXPECT_TRUE(client.is_silent(50ms));
  aws.advance(9min);
  EXPECT_TRUE(client.is_silent(50ms));
  aws.advance(1min);
  EXPECT_EQ(client.read_reply().status, 200);
}

std::string reply_to(server& aws) {
  raw_client client{aws.port()};
  client.send(sdk_request("ListDocuments", "{}"));
  return client.read_to_end();
}

TEST(Harm, AClosedConnectionHasNoByte) {
  server aws{{.fixture_text = R"({"Faults":[{"fault":"close"}]})"}};
  EXPECT_EQ(reply_to(aws), "");
}

TEST(Harm, AResetConnectionHasNoByte) {
  server aws{{.fixture_text = R"({"Faults":[{"fault":"reset"}]})"}};
  EXPECT_EQ(reply_to(aws), "");
}

TEST(Harm, ATruncatedReplyEndsInTheMiddle) {
  server aws{{.fixture_text = R"({"Faults":[{"fault":"truncate"}]})"}};
  const auto cut = reply_to(aws);
  const auto head_end = cut.find("\r\n\r\n") + 4;
  const auto length = cut.substr(cut.find("Content-Length: ") + 16);
  EXPECT_EQ(cut.size() - head_end, std::stoul(length) / 2);
  EXPECT_GT(cut.size(), head_end);
}

/// A handler that streams what the test tells it to.
class script {
 public:
  explicit script(boost::asio::io_context& io) : io_(io) {}
  service::reply operator()(const service::request& call) {
    if (call.path == "/say") {
      said_.emplace_back(call.body);
      return {200, service::plain_json, "{}", "id"};
    }
    service::reply out;
    out.content_type = service::event_stream;
    out.request_id = "id";
    out.streams = true;
    out.pending = 1;
    out.patience = 10min;
    out.cursor = said_.size();
    for (auto at = call.cursor; at < said_.size(); ++at) out.body += said_[at] + "\n";
    if (out.body.ends_with("end\n")) out.pending = 0;
    if (out.body.ends_with("more\n")) {
      boost::asio::post(io_, [this] { said_.emplace_back("while it was sent"); });
    }
    return out;
  }
  std::size_t news() const { return said_.size(); }

 private:
  boost::asio::io_context& io_;
  std::vector<std::string> said_;
};

/// A server of such a handler.
class streaming_server {
 public:
  explicit streaming_server(const http::limits& limits = {})
      : listeners_(io_, {[this] {
                           return service::progress{script_.news(), 0};
                         },
                         {},
                         {}}),
        server_(io_, {boost::asio::ip::address_v4::loopback(), 0}, limits,
                [this](const service::request& call) { return script_(call); }) {
    server_.join(listeners_);
    thread_ = std::thread([this] { http::run(io_, std::array{&server_}); });
  }
  ~streaming_server() { stop(); }

  std::uint16_t port() const { return server_.local_endpoint().port(); }
  void stop() {
    boost::asio::post(io_, [this] { server_.stop(); });
    if (thread_.joinable()) thread_.join();
  }
  void say(std::string_view word) {
    raw_client client{port()};
    client.send(control_post("/say", word));
    EXPECT_EQ(client.read_reply().status, 200);
  }

 private:
  boost::asio::io_context io_{1};
  script script_{io_};
  http::audience listeners_;
  http::server server_;
  std::thread thread_;
};

constexpr std::string_view listen_request = "GET /stream HTTP/1.1\r\nHost: x\r\n\r\n";

TEST(Streams, PartsComeAsChunksAndTheLastOneEndsIt) {
  streaming_server server;
  raw_client client{server.port()};
  server.say("early");
  client.send(listen_request);
  server.say("one");
  server.say("two");
  server.say("end");
  const auto all = client.read_to_end();
  EXPECT_THAT(all, HasSubstr("Content-Type: text/event-stream\r\n"));
  EXPECT_THAT(all, HasSubstr("Transfer-Encoding: chunked\r\n"));
  EXPECT_THAT(all, HasSubstr("Cache-Control: no-store\r\n"));
  EXPECT_THAT(all, HasSubstr("\r\n\r\n6\r\nearly\n\r\n"));
  EXPECT_THAT(all, HasSubstr("one\n"));
  EXPECT_THAT(all, HasSubstr("two\n"));
  EXPECT_THAT(all, EndsWith("end\n\r\n0\r\n\r\n"));
}

TEST(Streams, WhatHappensWhileAPartIsSentComesToo) {
  streaming_server server;
  raw_client client{server.port()};
  client.send(listen_request);
  EXPECT_FALSE(client.is_silent(20s));  // the stream has begun, and waits
  server.say("more");
  EXPECT_THAT(client.read_to("while it was sent\n"), HasSubstr("more\n"));
}

TEST(Streams, AnOldClientGetsThemWithoutChunks) {
  streaming_server server;
  raw_client client{server.port()};
  client.send("GET /stream HTTP/1.0\r\n\r\n");
  server.say("one");
  server.say("end");
  EXPECT_THAT(client.read_to_end(), EndsWith("\r\n\r\none\nend\n"));
}

TEST(Streams, AStopEndsThemCleanly) {
  streaming_server server;
  raw_client client{server.port()};
  client.send(listen_request);
  EXPECT_FALSE(client.is_silent(20s));
  server.say("one");
  server.stop();
  EXPECT_THAT(client.read_to_end(), EndsWith("one\n\r\n0\r\n\r\n"));
}

/// A listener does not count while a part is sent to it, so the first attempts may be let in.
std::string refusal_of_a_stream(streaming_server& server) {
  for (int attempt = 0; attempt < 100; ++attempt) {
    raw_client client{server.port()};
    client.send(listen_request);
    const auto begun = client.read_to("\r\n\r\n");
    if (begun.starts_with("HTTP/1.1 503 ")) return begun + client.read_to_end();
  }
  return {};
}

TEST(Streams, ThereIsRoomForSoManyListeners) {
  http::limits limits;
  limits.max_listeners = 2;
  streaming_server server{limits};
  raw_client first{server.port()};
  raw_client second{server.port()};
  for (auto* const each : {&first, &second}) {
    each->send(listen_request);
    EXPECT_FALSE(each->is_silent(20s));  // its stream has begun
    server.say("word");
  }
  EXPECT_THAT(refusal_of_a_stream(server),
              HasSubstr("All 2 places of clients that wait are taken"));
}

TEST(Streams, AThousandListenersHearTheSame) {
  streaming_server server;
  std::vector<std::unique_ptr<raw_client>> clients;
  for (int number = 0; number < 1'000; ++number) {
    clients.push_back(std::make_unique<raw_client>(server.port()));
    clients.back()->send(listen_request);
  }
  server.say("one");
  server.say("end");
  for (const auto& client : clients) {
    EXPECT_THAT(client->read_to_end(), EndsWith("end\n\r\n0\r\n\r\n"));
  }
}

constexpr std::string_view listen_to_changes =
    "GET /_ssmock/changes HTTP/1.1\r\nHost: localhost\r\nAccept: text/event-stream\r\n\r\n";

/// How many changes a stream has sent.
std::size_t parts_of(const std::string& stream) {
  std::size_t out = 0;
  for (auto at = stream.find("\ndata: "); at != stream.npos; at = stream.find("\ndata: ", at + 1)) {
    ++out;
  }
  return out;
}

TEST(Streams, ChangesComeAtOnceAndThenTogether) {
  server aws;
  raw_client client{aws.port()};
  client.send(listen_to_changes);
  EXPECT_FALSE(client.is_silent(20s));
  raw_client other{aws.port()};
  for (int number = 0; number < 50; ++number) {
    other.send(sdk_request("ListCommands", "{}"));
    EXPECT_EQ(other.read_reply().status, 200);
  }
  auto all = client.read_to("\"Requests\":51,");
  EXPECT_LT(parts_of(all), 25U);
  EXPECT_THAT(all, ::testing::ContainsRegex("x-amzn-RequestId: [0-9a-f-]{36}\r\n"));
  aws.stop();
  all += client.read_to_end();
  EXPECT_THAT(all, EndsWith("0\r\n\r\n"));
}

TEST(Streams, ChangesByAClockThatRunsComeByThemselves) {
  server aws{{.fixture_text = R"({"InstanceInformationList":[{"InstanceId":"i-0123456789abcdef0"}],
                                  "Outcomes":[{"Duration":"PT1H"}]})"}};
  aws.set_speed(36'000);
  raw_client client{aws.port()};
  client.send(listen_to_changes);
  raw_client other{aws.port()};
  other.send(sdk_request("SendCommand", R"({"DocumentName":"AWS-RunShellScript",
      "InstanceIds":["i-0123456789abcdef0"],"Parameters":{"commands":["df"]}})"));
  EXPECT_EQ(other.read_reply().status, 200);
  // The command's last event, which happens after an hour of the clock: a tenth of a second.
  EXPECT_THAT(client.read_to("\"Events\":5,"), HasSubstr("\"Events\":5,"));
}

TEST(Streams, AListenerToChangesIsNotWokenByReading) {
  server aws;
  raw_client client{aws.port()};
  client.send(listen_to_changes);
  EXPECT_EQ(parts_of(client.read_to("}}\n\n\r\n")), 1U);
  raw_client other{aws.port()};
  for (const auto* const path : {"/_ssmock/changes", "/_ssmock/state", "/_ssmock/overview"}) {
    other.send("GET " + std::string(path) + " HTTP/1.1\r\nHost: localhost\r\n\r\n");
    EXPECT_EQ(other.read_reply().status, 200);
    other.send(control_post("/_ssmock/operations/ListCommands", ""));
    EXPECT_EQ(other.read_reply().status, 200);
  }
  EXPECT_TRUE(client.is_silent(500ms));
}

}  // namespace
}  // namespace ssmock
