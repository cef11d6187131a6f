// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <condition_variable>
#include <mutex>
#include <nlohmann/json.hpp>

#include "ssmock/server.hpp"
#include "support/certificates.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using nlohmann::json;

/// Keeps what webhooks bring, and answers each with the next of these statuses, then with 200.
class inbox {
 public:
  explicit inbox(std::vector<int> statuses = {}) : statuses_(std::move(statuses)) {}

  http::server::handler handler() {
    return [this](const service::request& call) {
      const std::lock_guard lock{guard_};
      bodies_.emplace_back(call.body);
      const auto number = bodies_.size() - 1;
      came_.notify_all();
      return service::reply{number < statuses_.size() ? statuses_[number] : 200,
                            service::plain_json, "{}", "id"};
    };
  }

  std::vector<std::string> wait_for(std::size_t count) {
    std::unique_lock lock{guard_};
    came_.wait_for(lock, 20s, [&] { return bodies_.size() >= count; });
    return bodies_;
  }

 private:
  std::vector<int> statuses_;
  std::mutex guard_;
  std::condition_variable came_;
  std::vector<std::string> bodies_;
};

void put_parameter(const server& aws, const std::string& name) {
  raw_client client{aws.port()};
  client.send(
      sdk_request("PutParameter", json{{"Name", name}, {"Type", "String"}, {"Value", "x"}}.dump()));
  EXPECT_EQ(client.read_reply().status, 200);
}

void hook(server& aws, const std::string& url) {
  aws.control("PUT", "webhooks/hook", json{{"Url", url}}.dump());
}

/// What became of the events, once all have been sent or given up.
json deliveries(server& aws) {
  raw_client client{aws.port()};
  const std::string body = R"({"by":"PT0S","deliver":"wait"})";
  client.send("POST /_ssmock/clock/advance HTTP/1.1\r\nHost: localhost\r\nContent-Length: " +
              std::to_string(body.size()) + "\r\n\r\n" + body);
  EXPECT_EQ(client.read_reply().status, 200);
  return json::parse(aws.control("GET", "webhooks/hook"))["Deliveries"];
}

std::string url_of(const limited_server& receiver, const std::string& scheme = "http") {
  return scheme + "://localhost:" + std::to_string(receiver.port()) + "/hook";
}

TEST(WebhookSender, SendsAnEventWhenItHappens) {
  inbox got;
  limited_server receiver{{}, got.handler()};
  server aws;
  hook(aws, url_of(receiver));
  put_parameter(aws, "/one");
  const auto bodies = got.wait_for(1);
  ASSERT_EQ(bodies.size(), 1U);
  EXPECT_EQ(json::parse(bodies[0])["detail"]["name"], "/one");
  EXPECT_EQ(deliveries(aws)[0]["Status"], 200);
}

TEST(WebhookSender, SpeaksHttps) {
  const server_tls context;
  inbox got;
  limited_server receiver{{}, got.handler(), context.get()};
  server aws;
  hook(aws, url_of(receiver, "https"));
  put_parameter(aws, "/one");
  ASSERT_EQ(got.wait_for(1).size(), 1U);
  EXPECT_EQ(deliveries(aws)[0]["Status"], 200);
}

TEST(WebhookSender, SaysWhyAnEventDidNotArrive) {
  std::uint16_t closed = 0;
  {
    limited_server gone{{}};
    closed = gone.port();
  }
  server aws;
  hook(aws, "http://127.0.0.1:" + std::to_string(closed));
  put_parameter(aws, "/one");
  const auto shown = deliveries(aws);
  EXPECT_EQ(shown[0]["Attempts"], 3);
  EXPECT_EQ(shown[0]["Status"], 0);
  EXPECT_EQ(shown[0]["Error"], "Connection refused");
}

TEST(WebhookSender, AStopBreaksOffWhatWaits) {
  inbox got{{503, 503, 503}};
  limited_server receiver{{}, got.handler()};
  server aws;
  hook(aws, url_of(receiver));
  put_parameter(aws, "/one");
  EXPECT_GE(got.wait_for(1).size(), 1U);
  aws.stop();  // within its pause before the next attempt, and does not wait for that
}

}  // namespace
}  // namespace ssmock
