// SPDX-License-Identifier: Apache-2.0
// Who may call: the names of the server, and the web pages.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/service.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

constexpr std::string_view here = "127.0.0.1:4583";
constexpr std::string_view evil = "http://evil.example";
constexpr std::string_view listed = "http://localhost:3000";

/// A server with a name and a page that its options list.
class guarded {
 public:
  service::reply ask(const service::request& call) { return service_.answer(call); }

  service::reply control(std::string_view host, std::string_view origin = {},
                         std::string_view site = {}) {
    auto call = request_of(host, origin);
    call.path = "/_ssmock/reset";
    call.sec_fetch_site = site;
    return ask(call);
  }

  service::reply api(std::string_view host, std::string_view origin = {}) {
    auto call = request_of(host, origin);
    call.path = "/";
    call.amz_target = "AmazonSSM.ListCommands";
    call.has_amz_target = true;
    call.content_type = service::amz_json;
    return ask(call);
  }

 private:
  static service::request request_of(std::string_view host, std::string_view origin) {
    service::request call;
    call.method = "POST";
    call.body = "{}";
    call.host = host;
    call.origin = origin;
    return call;
  }

  static service::service_options options() {
    service::service_options out;
    out.callers = {{"ssmock.example"}, {std::string(listed)}};
    return out;
  }

  service::service service_{options(), {}};
};

TEST(Callers, ByANameThatNobodyElseCanHaveMayUseTheControlApi) {
  guarded server;
  for (const std::string_view host :
       {"localhost", "localhost:4583", "LOCALHOST:4583", "a.localhost", "a.b.localhost:1",
        "127.0.0.1:4583", "10.0.0.7", "[::1]:4583", "[fe80::1%25eth0]:4583", "ssmock",
        "ssmock:4583", "my_service:80", "ssmock.example", "SSMock.Example:4583", ""}) {
    EXPECT_EQ(server.control(host).status, 200) << host;
  }
}

TEST(Callers, ByANameThatAPageCanHaveAreRefusedByTheControlApiAlone) {
  guarded server;
  for (const std::string_view host :
       {"evil.example", "evil.example:4583", "localhost.evil.example", "notlocalhost.",
        "127.0.0.1.evil.example", "a.ssmock.example", "127.0.0.1.", "a b", "u@localhost"}) {
    const auto reply = server.control(host);
    EXPECT_EQ(reply.status, 403) << host;
    EXPECT_EQ(reply.content_type, service::plain_json);
    EXPECT_THAT(reply.body, HasSubstr("Host: \\\"" + std::string(host) +
                                      "\\\" is no name of this server; expected localhost"));
    EXPECT_EQ(server.api(host).status, 200) << host;
  }
  auto call = service::request{};
  call.method = "GET";
  for (const std::string_view path :
       {"/_ssmock/state", "/_ssmock/health", "/moto-api/reset", "/_localstack/health"}) {
    call.path = path;
    call.host = "evil.example";
    EXPECT_EQ(server.ask(call).status, 403) << path;
  }
}

TEST(Callers, ThatAreAPageOfAnotherHostAreRefused) {
  difference("service.web-pages");
  guarded server;
  for (const std::string_view origin :
       {evil, std::string_view{"http://127.0.0.1"}, std::string_view{"http://127.0.0.1:4584"},
        std::string_view{"http://localhost:4583"}, std::string_view{"null"},
        std::string_view{"http://"}, std::string_view{"http://127.0.0.1:4583,http://evil.example"},
        std::string_view{"http://localhost:30000"}}) {
    const auto refused = server.control(here, origin);
    EXPECT_EQ(refused.status, 403) << origin;
    EXPECT_EQ(refused.allowed_origin, "");
    EXPECT_THAT(refused.body, HasSubstr("Origin: \\\"" + std::string(origin) +
                                        "\\\" is a page of another host; expected a page of "
                                        "\\\"127.0.0.1:4583\\\", or one that --cors names"));
    const auto by_api = server.api(here, origin);
    EXPECT_EQ(by_api.status, 403) << origin;
    EXPECT_EQ(by_api.content_type, service::amz_json);
    EXPECT_THAT(by_api.body, HasSubstr(R"({"__type":"AccessDeniedException","Message":"Origin: )"));
  }
}

TEST(Callers, ThatAreAPageWhoseNameWasMadeToLeadHereAreRefused) {
  guarded server;
  EXPECT_EQ(server.control("evil.example", evil).status, 403);
  EXPECT_EQ(server.control("evil.example", {}, "same-origin").status, 403);
  const auto by_api = server.api("evil.example", evil);
  EXPECT_EQ(by_api.status, 403);
  EXPECT_THAT(by_api.body, HasSubstr("evil.example"));
}

TEST(Callers, ThatAreAPageOfTheServerAreLetIn) {
  guarded server;
  for (const std::string_view site : {"", "same-origin", "none"}) {
    EXPECT_EQ(server.control(here, "http://127.0.0.1:4583", site).status, 200) << site;
    EXPECT_EQ(server.control(here, {}, site).status, 200) << site;
  }
  EXPECT_EQ(server.control("LocalHost:4583", "http://localhost:4583").status, 200);
  EXPECT_EQ(server.api(here, "http://127.0.0.1:4583").status, 200);
}

TEST(Callers, ThatABrowserCallsForeignAreRefusedWithoutAnOriginToo) {
  guarded server;
  for (const std::string_view site : {"cross-site", "same-site"}) {
    const auto reply = server.control(here, {}, site);
    EXPECT_EQ(reply.status, 403);
    EXPECT_THAT(reply.body, HasSubstr("Sec-Fetch-Site: \\\"" + std::string(site) + "\\\" means"));
  }
}

TEST(Callers, ThatFollowALinkOfAnotherSiteMayOpenTheDashboardAlone) {
  guarded server;
  service::request call;
  call.method = "GET";
  call.host = here;
  call.accept = "text/html";
  call.opens_page = true;
  for (const std::string_view site : {"cross-site", "same-site", "none"}) {
    call.sec_fetch_site = site;
    call.path = "/_ssmock/ui/";
    EXPECT_EQ(server.ask(call).status, 200) << site;
    call.path = "/";
    EXPECT_EQ(server.ask(call).status, 302) << site;
  }
  call.sec_fetch_site = "cross-site";
  for (const std::string_view path :
       {"/_ssmock/state", "/_ssmock/uix", "/_ssmock/", "/moto-api/reset"}) {
    call.path = path;
    EXPECT_EQ(server.ask(call).status, 403) << path;
  }
  call.path = "/_ssmock/ui/";
  call.method = "POST";
  EXPECT_EQ(server.ask(call).status, 403);
  call.method = "GET";
  call.opens_page = false;
  EXPECT_EQ(server.ask(call).status, 403);
}

TEST(Callers, OfTheDashboardNeedANameAndNoForeignPageEither) {
  guarded server;
  service::request call;
  call.method = "GET";
  call.accept = "text/html";
  call.opens_page = true;
  for (const std::string_view path : {"/_ssmock/ui", "/_ssmock/ui/app.js", "/"}) {
    call.path = path;
    call.host = "evil.example";
    EXPECT_EQ(server.ask(call).status, 403) << path;
    call.host = here;
    call.origin = evil;
    EXPECT_EQ(server.ask(call).status, 403) << path;
    call.origin = {};
    EXPECT_LT(server.ask(call).status, 400) << path;
  }
}

TEST(Callers, ThatAreAListedPageMayCallAndReadTheReply) {
  guarded server;
  for (const auto& reply : {server.control(here, listed, "same-site"), server.api(here, listed),
                            server.api("ssm.us-east-1.amazonaws.com", listed)}) {
    EXPECT_EQ(reply.status, 200);
    EXPECT_EQ(reply.allowed_origin, listed);
    EXPECT_FALSE(reply.is_preflight);
  }
  EXPECT_EQ(server.control("evil.example", listed).status, 403);
}

TEST(Callers, ThatAreAListedPageAreToldWhatTheyMaySend) {
  guarded server;
  service::request call;
  call.method = "OPTIONS";
  call.host = here;
  for (const std::string_view path : {"/", "/_ssmock/reset"}) {
    call.path = path;
    call.origin = listed;
    const auto reply = server.ask(call);
    EXPECT_EQ(reply.status, 200) << path;
    EXPECT_EQ(reply.body, "");
    EXPECT_TRUE(reply.is_preflight);
    call.origin = evil;
    EXPECT_EQ(server.ask(call).status, 403) << path;
    call.origin = {};
    EXPECT_FALSE(server.ask(call).is_preflight);
  }
}

TEST(Callers, AreToldNoMoreThanTwoHundredBytesOfTheirHeaders) {
  guarded server;
  const auto long_name = std::string(10'000, 'x') + ".example";
  EXPECT_LT(server.control(long_name).body.size(), 500U);
}

}  // namespace
}  // namespace ssmock
