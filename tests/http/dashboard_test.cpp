// SPDX-License-Identifier: Apache-2.0
// The dashboard as a browser gets it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "ssmock/server.hpp"
#include "support/gunzip.hpp"
#include "support/paths.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

constexpr std::string_view index_page = "GET /_ssmock/ui/";

/// A client of an embedded server, with one connection for all its requests.
class page_reader {
 public:
  raw_reply ask(std::string_view line, std::string_view headers = {}) {
    client_.send(std::string(line) + " HTTP/1.1\r\nHost: localhost\r\n" + std::string(headers) +
                 "\r\n");
    return client_.read_reply(!line.starts_with("HEAD"));
  }

 private:
  server running_;
  raw_client client_{running_.port()};
};

TEST(DashboardBytes, OfAFileComeWithHeadersThatKeepItSafe) {
  page_reader reader;
  const auto reply = reader.ask(index_page);
  EXPECT_EQ(reply.status, 200);
  EXPECT_THAT(reply.header_names,
              ElementsAre("Server", "Date", "Content-Type", "Content-Length", "Connection",
                          "x-amzn-RequestId", "ETag", "Content-Security-Policy",
                          "X-Content-Type-Options", "Referrer-Policy", "Cache-Control", "Vary"));
  EXPECT_EQ(reply.headers.at("content-type"), "text/html; charset=utf-8");
  EXPECT_EQ(reply.headers.at("content-security-policy"),
            "default-src 'self'; frame-ancestors 'none'; base-uri 'none'; form-action 'self'; "
            "object-src 'none'");
  EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff");
  EXPECT_EQ(reply.headers.at("referrer-policy"), "no-referrer");
  EXPECT_EQ(reply.headers.at("cache-control"), "no-cache");
  EXPECT_EQ(reply.headers.at("vary"), "Accept-Encoding");
  EXPECT_EQ(reply.body, source_text("ui/index.html"));
}

TEST(DashboardBytes, AreCompressedOnceForWhoAcceptsIt) {
  page_reader reader;
  for (const std::string_view headers : {"Accept-Encoding: gzip, deflate, br, zstd\r\n",
                                         "Accept-Encoding: br\r\nAccept-Encoding: gzip\r\n"}) {
    const auto reply = reader.ask("GET /_ssmock/ui/app.js", headers);
    EXPECT_EQ(reply.headers.at("content-encoding"), "gzip");
    EXPECT_EQ(reply.headers.at("content-length"), std::to_string(reply.body.size()));
    EXPECT_EQ(gunzip(reply.body), source_text("ui/app.js"));
  }
  const auto plain = reader.ask("GET /_ssmock/ui/app.js", "Accept-Encoding: br, gzip;q=0\r\n");
  EXPECT_FALSE(plain.headers.contains("content-encoding"));
  EXPECT_EQ(plain.body, source_text("ui/app.js"));
}

TEST(DashboardBytes, OfAHeadAreItsHeadersAlone) {
  page_reader reader;
  for (const std::string_view headers : {"", "Accept-Encoding: gzip\r\n"}) {
    const auto whole = reader.ask("GET /_ssmock/ui/app.css", headers);
    const auto head = reader.ask("HEAD /_ssmock/ui/app.css", headers);
    EXPECT_EQ(head.status, 200);
    EXPECT_EQ(head.header_names, whole.header_names);
    EXPECT_EQ(head.headers.at("content-length"), std::to_string(whole.body.size()));
  }
}

TEST(DashboardBytes, ThatABrowserKeepsAreNotSent) {
  page_reader reader;
  const auto tag = reader.ask(index_page).headers.at("etag");
  for (const auto& headers :
       {"If-None-Match: " + tag + "\r\n", std::string("If-None-Match: *\r\n"),
        "if-none-match: \"a\"\r\nIf-None-Match: " + tag + "\r\nAccept-Encoding: gzip\r\n"}) {
    // Without a body, and without a length that would be that of another: so the next reply of the
    // connection begins here.
    const auto reply = reader.ask("HEAD /_ssmock/ui/", headers);
    EXPECT_EQ(reply.status, 304) << headers;
    EXPECT_FALSE(reply.headers.contains("content-length"));
    EXPECT_FALSE(reply.headers.contains("content-encoding"));
    EXPECT_EQ(reply.headers.at("etag"), tag);
    EXPECT_EQ(reply.headers.at("cache-control"), "no-cache");
    EXPECT_EQ(reply.headers.at("vary"), "Accept-Encoding");
  }
  EXPECT_EQ(reader.ask(index_page, "If-None-Match: \"a\"\r\n").status, 200);
  EXPECT_EQ(reader.ask(index_page).status, 200);  // the tags of the request before are forgotten
}

TEST(DashboardBytes, OfA304EndWithItsHead) {
  const server running;
  raw_client client{running.port()};
  client.send(
      "GET /_ssmock/ui/ HTTP/1.1\r\nHost: x\r\nIf-None-Match: *\r\nAccept-Encoding: gzip\r\n"
      "Connection: close\r\n\r\n");
  const auto bytes = client.read_to_end();
  EXPECT_THAT(bytes, HasSubstr("HTTP/1.1 304 Not Modified\r\n"));
  EXPECT_EQ(bytes.find("\r\n\r\n"), bytes.size() - 4) << bytes;
}

TEST(DashboardBytes, OfTheFrontDoorLeadABrowserOn) {
  page_reader reader;
  const auto reply =
      reader.ask("GET /", "Accept: text/html,*/*;q=0.8\r\nAccept-Encoding: gzip\r\n");
  EXPECT_EQ(reply.status, 302);
  EXPECT_EQ(reply.headers.at("location"), "/_ssmock/ui/");
  EXPECT_EQ(reply.body, "");
  const auto others = reader.ask("GET /", "Accept: */*\r\n");
  EXPECT_EQ(others.status, 403);
  EXPECT_THAT(others.header_names, ElementsAre("Server", "Date", "Content-Type", "Content-Length",
                                               "Connection", "x-amzn-RequestId"));
}

constexpr std::string_view link_elsewhere =
    "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: document\r\n";

TEST(DashboardBytes, AreSentToWhoFollowsALinkOfAnotherSite) {
  page_reader reader;
  EXPECT_EQ(reader.ask(index_page, link_elsewhere).status, 200);
  EXPECT_EQ(reader.ask("GET /_ssmock/state", link_elsewhere).status, 403);
  for (const std::string_view headers :
       {"Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: navigate\r\nSec-Fetch-Dest: iframe\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: document\r\n",
        "Sec-Fetch-Site: cross-site\r\nSec-Fetch-Mode: no-cors\r\nSec-Fetch-Dest: script\r\n",
        // What the request before said is forgotten.
        "Sec-Fetch-Site: cross-site\r\n"}) {
    EXPECT_EQ(reader.ask(index_page, headers).status, 403) << headers;
  }
}

TEST(ControlBytes, SayThatTheyAreNothingElse) {
  page_reader reader;
  const auto reply = reader.ask("GET /_ssmock/health");
  EXPECT_THAT(reply.header_names,
              ElementsAre("Server", "Date", "Content-Type", "Content-Length", "Connection",
                          "x-amzn-RequestId", "X-Content-Type-Options"));
  EXPECT_EQ(reply.headers.at("x-content-type-options"), "nosniff");
}

}  // namespace
}  // namespace ssmock
