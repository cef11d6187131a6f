// SPDX-License-Identifier: Apache-2.0
// What is answered under /_ssmock/ui, and at the front door.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <set>

#include <nlohmann/json.hpp>

#include "dashboard/files.hpp"
#include "service/service.hpp"
#include "support/paths.hpp"

namespace ssmock {
namespace {

using ::testing::HasSubstr;
using ::testing::StartsWith;

constexpr std::string_view page = "/_ssmock/ui/";
constexpr std::string_view browser = "text/html,application/xhtml+xml,*/*;q=0.8";

service::request reading(std::string_view path, std::string_view method = "GET") {
  service::request out;
  out.method = method;
  out.path = path;
  out.host = "127.0.0.1:4583";
  return out;
}

service::service_options without_dashboard() {
  service::service_options out;
  out.dashboard = false;
  return out;
}

class dashboard_server {
 public:
  explicit dashboard_server(service::service_options options = {})
      : service_(std::move(options), {}) {}

  service::reply get(std::string_view path) { return service_.answer(reading(path)); }
  service::reply ask(const service::request& call,
                     service::serving what = service::serving::everything) {
    return service_.answer(call, what);
  }
  service::reply if_none_match(std::string_view tags) {
    auto call = reading(page);
    call.if_none_match = tags;
    call.accepts_gzip = true;
    return ask(call);
  }

 private:
  service::service service_;
};

void expect_safe(const service::reply& reply) {
  EXPECT_THAT(reply.headers,
              StartsWith("\r\nContent-Security-Policy: default-src 'self'; frame-ancestors 'none'; "
                         "base-uri 'none'; form-action 'self'; object-src 'none'"
                         "\r\nX-Content-Type-Options: nosniff\r\nReferrer-Policy: no-referrer"));
}

TEST(Dashboard, HasEachFileOfItsFolder) {
  dashboard_server server;
  ASSERT_FALSE(dashboard::all_files().empty());
  for (const auto& each : dashboard::all_files()) {
    const auto reply = server.get(std::string(page).append(each.path));
    EXPECT_EQ(reply.status, 200) << each.path;
    EXPECT_EQ(reply.body, testing::source_text("ui/" + std::string(each.path))) << each.path;
    EXPECT_EQ(reply.content_type, each.content_type);
    EXPECT_FALSE(reply.gzip);
    expect_safe(reply);
    EXPECT_THAT(reply.headers, HasSubstr("\r\nCache-Control: no-cache\r\nVary: Accept-Encoding"));
  }
}

TEST(Dashboard, ItsPageIsTheIndex) {
  dashboard_server server;
  for (const std::string_view path :
       {"/_ssmock/ui/", "/_ssmock/ui/?region=eu-west-1", "/_ssmock/ui/index.html"}) {
    const auto reply = server.get(path);
    EXPECT_EQ(reply.status, 200) << path;
    EXPECT_EQ(reply.content_type, "text/html; charset=utf-8");
    EXPECT_THAT(reply.body, StartsWith("<!doctype html>"));
  }
  EXPECT_EQ(server.get("/_ssmock/ui/app.js").content_type, "text/javascript; charset=utf-8");
  EXPECT_EQ(server.get("/_ssmock/ui/app.css").content_type, "text/css; charset=utf-8");
}

TEST(Dashboard, IsSentAsItIsKeptToWhoAcceptsGzip) {
  dashboard_server server;
  for (const auto& each : dashboard::all_files()) {
    const auto path = std::string(page).append(each.path);
    auto call = reading(path);
    call.accepts_gzip = true;
    const auto reply = server.ask(call);
    EXPECT_TRUE(reply.gzip);
    EXPECT_TRUE(reply.is_coded);
    EXPECT_EQ(reply.body, each.compressed) << path;
    EXPECT_EQ(reply.entity_tag, each.entity_tag);
  }
}

TEST(Dashboard, IsNotSentAgainToABrowserThatKeepsIt) {
  dashboard_server server;
  const std::string tag{server.get(page).entity_tag};
  ASSERT_THAT(tag, StartsWith("W/\""));
  const auto strong = tag.substr(2);
  for (const auto& tags : {tag, strong, std::string("*"), "\"a\", " + tag, "\"a\" ,\t" + strong,
                           tag + ",\"b\"", ",, " + tag}) {
    const auto reply = server.if_none_match(tags);
    EXPECT_EQ(reply.status, 304) << tags;
    EXPECT_EQ(reply.body, "");
    EXPECT_FALSE(reply.gzip);
    EXPECT_TRUE(reply.is_coded);
    EXPECT_EQ(reply.entity_tag, tag);
    expect_safe(reply);
    EXPECT_THAT(reply.headers, HasSubstr("Vary: Accept-Encoding"));
  }
  for (const auto& tags : {std::string("\"a\""), strong.substr(1), std::string("W/"),
                           std::string("\"*\""), std::string(","), "w/" + strong}) {
    EXPECT_EQ(server.if_none_match(tags).status, 200) << tags;
  }
}

TEST(Dashboard, ItsFilesHaveTagsOfTheirOwn) {
  std::set<std::string_view> tags;
  for (const auto& each : dashboard::all_files()) tags.insert(each.entity_tag);
  EXPECT_EQ(tags.size(), dashboard::all_files().size());
}

TEST(Dashboard, HasNoOtherPaths) {
  dashboard_server server;
  for (const std::string_view path :
       {"/_ssmock/ui/none.js", "/_ssmock/ui//", "/_ssmock/ui/index.html/", "/_ssmock/ui/../ui/",
        "/_ssmock/ui/%69ndex.html", "/_ssmock/ui/INDEX.html"}) {
    const auto reply = server.get(path);
    EXPECT_EQ(reply.status, 404) << path;
    expect_safe(reply);
    EXPECT_EQ(nlohmann::json::parse(reply.body)["error"],
              "no route GET " + std::string(path) + "; the dashboard is at GET /_ssmock/ui/");
  }
  const auto other = server.get("/_ssmock/uix");
  EXPECT_EQ(other.status, 404);
  EXPECT_THAT(other.body, HasSubstr("GET /_ssmock/health"));
}

TEST(Dashboard, IsReadAlone) {
  dashboard_server server;
  for (const std::string_view method : {"POST", "PUT", "DELETE", "PATCH", "OPTIONS"}) {
    for (const std::string_view path : {"/_ssmock/ui", "/_ssmock/ui/", "/_ssmock/ui/app.js"}) {
      const auto reply = server.ask(reading(path, method));
      EXPECT_EQ(reply.status, 405) << method << path;
      expect_safe(reply);
    }
    EXPECT_EQ(server.ask(reading("/_ssmock/ui/none.js", method)).status, 404);
  }
  EXPECT_EQ(server.ask(reading(page, "HEAD")).status, 200);
  EXPECT_EQ(server.ask(reading(page, "HEAD")).body, server.get(page).body);
}

TEST(Dashboard, LeadsToItsPageFromThePathWithoutASlash) {
  dashboard_server server;
  for (const std::string_view path : {"/_ssmock/ui", "/_ssmock/ui?a=b"}) {
    const auto reply = server.get(path);
    EXPECT_EQ(reply.status, 302) << path;
    EXPECT_EQ(reply.body, "");
    expect_safe(reply);
    EXPECT_THAT(reply.headers, HasSubstr("\r\nLocation: /_ssmock/ui/"));
  }
}

TEST(FrontDoor, LeadsABrowserToTheDashboard) {
  dashboard_server server;
  for (const std::string_view accept : {browser, std::string_view{"Text/HTML"},
                                        std::string_view{"application/json, text/html;q=1"}}) {
    for (const std::string_view method : {"GET", "HEAD"}) {
      auto call = reading("/", method);
      call.accept = accept;
      const auto reply = server.ask(call);
      EXPECT_EQ(reply.status, 302) << accept;
      EXPECT_THAT(reply.headers, HasSubstr("\r\nLocation: /_ssmock/ui/"));
    }
  }
}

TEST(FrontDoor, IsTheApisForAllOthers) {
  dashboard_server server;
  dashboard_server closed{without_dashboard()};
  for (const std::string_view method : {"GET", "HEAD", "POST"}) {
    for (const std::string_view accept :
         {"", "*/*", "application/json", "text/htmlx", "text/plain"}) {
      auto call = reading("/", method);
      call.accept = accept;
      const auto reply = server.ask(call);
      EXPECT_EQ(reply.status, closed.ask(call).status) << method << accept;
      EXPECT_NE(reply.status, 302) << method << accept;
      EXPECT_EQ(reply.body, closed.ask(call).body);
    }
  }
  auto call = reading("/", "POST");
  call.accept = browser;
  EXPECT_NE(server.ask(call).status, 302);
  call = reading("/nothing");
  call.accept = browser;
  EXPECT_NE(server.ask(call).status, 302);
}

TEST(FrontDoor, IsThatOfThePortWithTheControlApi) {
  dashboard_server server;
  auto call = reading("/");
  call.accept = browser;
  EXPECT_EQ(server.ask(call, service::serving::control).status, 302);
  const auto reply = server.ask(call, service::serving::api);
  EXPECT_EQ(reply.status, 403);
  EXPECT_THAT(reply.body, HasSubstr("<AccessDeniedException>"));
  EXPECT_EQ(server.ask(reading(page), service::serving::control).status, 200);
  const auto refused = server.ask(reading(page), service::serving::api);
  EXPECT_EQ(refused.status, 404);
  EXPECT_THAT(refused.body, HasSubstr("--control-port"));
}

TEST(Dashboard, ThatIsSwitchedOffSaysSo) {
  dashboard_server server{without_dashboard()};
  for (const std::string_view path : {"/_ssmock/ui", "/_ssmock/ui/", "/_ssmock/ui/app.js"}) {
    const auto reply = server.get(path);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_EQ(nlohmann::json::parse(reply.body)["error"],
              "no route GET " + std::string(path) + ": the dashboard is switched off (--no-ui)");
  }
  auto call = reading("/");
  call.accept = browser;
  EXPECT_EQ(server.ask(call).status, 403);
  EXPECT_EQ(server.get("/_ssmock/health").status, 200);
}

TEST(Dashboard, IsNoRequestThatATestCounts) {
  dashboard_server server;
  server.get(page);
  auto call = reading("/");
  call.accept = browser;
  server.ask(call);
  EXPECT_THAT(server.get("/_ssmock/requests").body, HasSubstr("\"Requests\":[]"));
}

TEST(ControlReplies, AreTakenForNothingElse) {
  dashboard_server server;
  for (const std::string_view path : {"/_ssmock/health", "/_ssmock/none", "/_ssmock/state"}) {
    EXPECT_EQ(server.get(path).headers, "\r\nX-Content-Type-Options: nosniff") << path;
  }
  for (const std::string_view path : {"/_ssmock/events", "/_ssmock/changes"}) {
    auto call = reading(path);
    call.accept = "text/event-stream";
    const auto stream = server.ask(call);
    EXPECT_TRUE(stream.streams) << path;
    EXPECT_EQ(stream.headers, "\r\nX-Content-Type-Options: nosniff") << path;
  }
  auto api = reading("/", "POST");
  api.amz_target = "AmazonSSM.ListCommands";
  api.has_amz_target = true;
  api.content_type = service::amz_json;
  api.body = "{}";
  const auto reply = server.ask(api);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.headers, "");
}

}  // namespace
}  // namespace ssmock
