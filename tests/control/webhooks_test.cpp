// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"
#include "support/open_server.hpp"
#include "traffic/deliveries.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::IsEmpty;

const std::string path = "/_ssmock/webhooks/hook";

TEST(Webhooks, AreMadeShownAndTakenAway) {
  in_process server;
  EXPECT_EQ(server.control("GET", path).status, 404);
  const json content{{"Url", "http://app:8080/hook"},
                     {"EventPattern", {{"detail", {{"status", {"FAILED"}}}}}},
                     {"Format", "lambda"},
                     {"Headers", {{"Authorization", "Bearer x"}}}};
  EXPECT_EQ(server.control("PUT", path, content.dump()).status, 200);
  auto expected = content;
  expected["Name"] = "hook";
  EXPECT_EQ(json::parse(server.control("GET", "/_ssmock/webhooks").body)["Webhooks"],
            json::array({expected}));
  expected.update({{"Sent", 0}, {"Failed", 0}, {"Dropped", 0}, {"Deliveries", json::array()}});
  EXPECT_EQ(json::parse(server.control("GET", path).body), expected);
  EXPECT_EQ(server.control("DELETE", path).status, 200);
  EXPECT_EQ(server.control("DELETE", path).status, 404);
}

TEST(Webhooks, AFixtureHoldsThem) {
  const json hook{{"Name", "hook"}, {"Url", "https://example.com"}, {"Headers", json::object()}};
  in_process server{json{{"Webhooks", json::array({hook})}}.dump()};
  EXPECT_EQ(json::parse(server.state())["Webhooks"], json::array({hook}));
}

TEST(Webhooks, ThatCannotBeAreRefused) {
  in_process server;
  const std::vector<std::pair<std::string, std::string>> wrong{
      {R"({})", "Url"},
      {R"({"Url":"app:8080"})", "begins with http:// or https://"},
      {R"({"Url":"http://"})", "expected an address"},
      {R"({"Url":"http://app:0/"})", "expected an address"},
      {R"({"Url":"http://a b/"})", "expected an address"},
      {R"({"Url":"ftp://app/"})", "expected an address"},
      {R"({"Url":"http://app/","Format":"smoke"})", "smoke"},
      {R"({"Url":"http://app/","EventPattern":{"source":"aws.ssm"}})", "EventPattern: source"}};
  for (const auto& [body, text] : wrong) {
    const auto reply = server.control("PUT", path, body);
    EXPECT_EQ(reply.status, 400) << body;
    EXPECT_THAT(reply.body, HasSubstr(text)) << body;
  }
}

TEST(WebhookUrl, HasAHostAPortAndATarget) {
  const auto plain = store::parse_url("http://app:8080/hook?x=1");
  ASSERT_TRUE(plain);
  EXPECT_EQ(plain->host, "app");
  EXPECT_EQ(plain->port, 8080);
  EXPECT_EQ(plain->target, "/hook?x=1");
  EXPECT_EQ(plain->authority, "app:8080");
  EXPECT_FALSE(plain->tls);
  const auto address = store::parse_url("https://[::1]");
  ASSERT_TRUE(address);
  EXPECT_EQ(address->host, "::1");
  EXPECT_EQ(address->port, 443);
  EXPECT_EQ(address->target, "/");
  EXPECT_TRUE(address->tls);
  EXPECT_EQ(store::parse_url("http://app?x=1")->target, "/?x=1");
}

/// A text that stands for an event.
class word : public engine::notice {
 public:
  explicit word(std::string_view type) : type_(type) {}
  std::string_view detail_type() const override { return type_; }
  engine::notice_description describe(const tenant_name&, instant) const override {
    engine::notice_description out;
    out.add("type", std::string(type_));
    return out;
  }

 private:
  std::string_view type_;
};

class Deliveries : public ::testing::Test {
 protected:
  void happen(std::string_view type) {
    events_.next_slot({"123456789012", "us-east-1"}, test_now()).put<word>(type);
    events_.confirm();
  }
  void hook(const std::string& name, const std::string& pattern = {}) {
    auto& added = hooks_[name];
    added.name = name;
    added.url = "http://localhost:1/";
    if (!pattern.empty()) added.event_pattern = free_json{pattern};
    work_.learn(hooks_, events_.next());
  }
  /// Sends all that a webhook is to get, and returns the types.
  std::vector<std::string> send_all(const std::string& name, int status = 200) {
    std::vector<std::string> out;
    while (const auto next = work_.next(name)) {
      out.push_back(next->detail_type);
      work_.done(name, {next->number, next->detail_type, test_now(), 1, status, {}});
    }
    return out;
  }

  traffic::event_log events_{3, 1};
  store::webhooks hooks_;
  traffic::deliveries work_{events_};
};

TEST_F(Deliveries, ComeInTheirOrderFromWhenTheWebhookIsThere) {
  happen("before");
  hook("first");
  EXPECT_TRUE(work_.has_webhooks());
  EXPECT_TRUE(work_.all_sent());
  happen("one");
  happen("two");
  EXPECT_FALSE(work_.all_sent());
  EXPECT_THAT(work_.take_idle(), ElementsAre("first"));
  EXPECT_THAT(work_.take_idle(), IsEmpty());
  EXPECT_THAT(send_all("first"), ElementsAre("one", "two"));
  EXPECT_TRUE(work_.all_sent());
  EXPECT_EQ(work_.find("first")->sent, 2U);
  EXPECT_EQ(work_.finished(), 2U);
}

TEST_F(Deliveries, APatternChoosesThem) {
  hook("failures", R"({"detail":{"type":[{"prefix":"fail"}]}})");
  happen("good");
  EXPECT_TRUE(work_.all_sent());
  happen("failed");
  EXPECT_THAT(send_all("failures"), ElementsAre("failed"));
}

TEST_F(Deliveries, WhatIsGoneBeforeItsTurnIsCounted) {
  hook("slow");
  for (const auto* const type : {"one", "two", "three", "four", "five"}) happen(type);
  EXPECT_THAT(send_all("slow", 500), ElementsAre("three", "four", "five"));
  EXPECT_EQ(work_.find("slow")->dropped, 2U);
  EXPECT_EQ(work_.find("slow")->failed, 3U);
}

TEST_F(Deliveries, AWebhookThatIsTakenAwayGetsNothingMore) {
  hook("gone");
  happen("one");
  EXPECT_THAT(work_.take_idle(), ElementsAre("gone"));
  hooks_.clear();
  work_.learn(hooks_, events_.next());
  EXPECT_FALSE(work_.next("gone"));
  EXPECT_FALSE(work_.has_webhooks());
  EXPECT_EQ(work_.find("gone"), nullptr);
}

}  // namespace
}  // namespace ssmock
