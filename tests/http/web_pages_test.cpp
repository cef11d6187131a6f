// SPDX-License-Identifier: Apache-2.0
// What a browser sends for a web page, and what it is answered.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "service/service.hpp"
#include "ssmock/server.hpp"
#include "support/limited_server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;

raw_reply reply_to(std::uint16_t port, const std::string& request) {
  raw_client client{port};
  client.send(request);
  return client.read_reply();
}

/// Needs no permission of the server's: what fetch() with the mode no-cors sends for any page.
std::string simple_post(const std::string& headers) {
  return "POST /_ssmock/fixtures HTTP/1.1\r\n" + headers +
         "Content-Type: text/plain\r\nContent-Length: 2\r\n\r\n{}";
}

TEST(WebPages, CannotSteerTheServer) {
  const server running;
  const auto host = "Host: 127.0.0.1:" + std::to_string(running.port()) + "\r\n";
  EXPECT_EQ(reply_to(running.port(), simple_post(host)).status, 200);
  for (const std::string headers :
       {"Origin: http://evil.example\r\n", "origin: null\r\n", "Sec-Fetch-Site: cross-site\r\n",
        "sec-fetch-site: same-site\r\n"}) {
    const auto reply = reply_to(running.port(), simple_post(host + headers));
    EXPECT_EQ(reply.status, 403) << headers;
    EXPECT_EQ(reply.headers.at("content-type"), "application/json");
    EXPECT_THAT(reply.body, HasSubstr(R"({"error":")"));
    EXPECT_THAT(reply.head, Not(HasSubstr("Access-Control")));
  }
}

TEST(WebPages, CannotReadTheServerByANameOfTheirOwn) {
  const server running;
  for (const std::string request : {"GET /_ssmock/state HTTP/1.1\r\nHost: evil.example\r\n\r\n",
                                    "GET http://evil.example/_ssmock/state HTTP/1.1\r\n"
                                    "Host: 127.0.0.1\r\n\r\n"}) {
    EXPECT_EQ(reply_to(running.port(), request).status, 403) << request;
  }
}

TEST(WebPages, OfEarlierRequestsAreForgotten) {
  const server running;
  raw_client client{running.port()};
  client.send(simple_post("Host: localhost\r\nOrigin: null\r\nSec-Fetch-Site: cross-site\r\n"));
  EXPECT_EQ(client.read_reply().status, 403);
  client.send(simple_post("Host: localhost\r\n"));
  EXPECT_EQ(client.read_reply().status, 200);
}

TEST(WebPages, WithTwoOriginsHaveNone) {
  const server running;
  EXPECT_EQ(
      reply_to(running.port(), simple_post("Host: x\r\nOrigin: http://x\r\nOrigin: http://x\r\n"))
          .status,
      403);
}

/// A service behind HTTP that lets one page in.
class open_server {
 public:
  std::uint16_t port() const { return http_.port(); }

 private:
  static service::service_options options() {
    service::service_options out;
    out.callers.origins = {"http://localhost:3000"};
    return out;
  }

  service::service service_{options(), {}};
  limited_server http_{{}, [this](const service::request& call) { return service_.answer(call); }};
};

constexpr std::string_view from_page = "Origin: http://localhost:3000\r\n";

TEST(Cors, LetsAListedPageReadEachReply) {
  const open_server running;
  const auto api = reply_to(running.port(), sdk_request("ListCommands", "{}", from_page));
  EXPECT_EQ(api.status, 200);
  EXPECT_THAT(api.header_names,
              ElementsAre("Server", "Date", "Content-Type", "Content-Length", "Connection",
                          "x-amzn-RequestId", "Cache-Control", "Access-Control-Allow-Origin",
                          "Vary", "Access-Control-Expose-Headers"));
  EXPECT_EQ(api.headers.at("access-control-allow-origin"), "http://localhost:3000");
  EXPECT_EQ(api.headers.at("vary"), "Origin");
  const auto error = reply_to(running.port(), sdk_request("Nothing", "{}", from_page));
  EXPECT_EQ(error.status, 400);
  EXPECT_EQ(error.headers.at("access-control-allow-origin"), "http://localhost:3000");
  const auto control =
      reply_to(running.port(), simple_post("Host: localhost:1\r\n" + std::string(from_page)));
  EXPECT_EQ(control.status, 200);
  EXPECT_EQ(control.headers.at("access-control-allow-origin"), "http://localhost:3000");
}

TEST(Cors, AnswersAPreflight) {
  const open_server running;
  const auto reply = reply_to(running.port(),
                              "OPTIONS / HTTP/1.1\r\nHost: localhost\r\n" + std::string(from_page) +
                                  "Access-Control-Request-Method: POST\r\n"
                                  "Access-Control-Request-Headers: authorization,x-amz-target\r\n"
                                  "Sec-Fetch-Mode: cors\r\nSec-Fetch-Site: same-site\r\n\r\n");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, "");
  EXPECT_EQ(reply.headers.at("access-control-allow-origin"), "http://localhost:3000");
  EXPECT_EQ(reply.headers.at("access-control-allow-methods"),
            "GET, HEAD, POST, PUT, PATCH, DELETE");
  EXPECT_EQ(reply.headers.at("access-control-allow-headers"), "*, Authorization");
  EXPECT_EQ(reply.headers.at("access-control-max-age"), "7200");
}

TEST(Cors, IsForListedPagesAlone) {
  const open_server running;
  for (const std::string headers : {"", "Origin: http://localhost:3001\r\n"}) {
    const auto reply = reply_to(
        running.port(), "OPTIONS /_ssmock/reset HTTP/1.1\r\nHost: x\r\n" + headers + "\r\n");
    EXPECT_GE(reply.status, 400) << headers;
    EXPECT_THAT(reply.head, Not(HasSubstr("Access-Control")));
  }
}

}  // namespace
}  // namespace ssmock
