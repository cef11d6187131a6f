// SPDX-License-Identifier: Apache-2.0
// Where the binary serves the dashboard, and what it says of it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include "support/certificates.hpp"
#include "support/child_process.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ContainsRegex;
using ::testing::HasSubstr;
using ::testing::Not;

std::uint16_t number_after(const std::string& line, const std::string& before) {
  const auto at = line.find(before);
  if (at == std::string::npos) return 0;
  return static_cast<std::uint16_t>(std::stoi(line.substr(at + before.size())));
}

raw_reply answer_of(std::uint16_t port, const std::string& path) {
  raw_client client{port};
  client.send("GET " + path + " HTTP/1.1\r\nHost: localhost\r\nAccept: text/html\r\n\r\n");
  return client.read_reply();
}

/// The line that a server begins with, and all that it logs until it is stopped.
struct life {
  std::string line;
  std::string log;
};

life live(std::vector<std::string> more, const std::vector<std::string>& variables = {}) {
  more.insert(more.end(), {"--port", "0", "--empty"});
  child_process server{more, variables};
  life out;
  out.line = server.read_line();
  server.signal(SIGTERM);
  const auto end = server.wait();
  EXPECT_EQ(end.exit_code, 0);
  EXPECT_EQ(end.output, "");
  out.log = end.error;
  return out;
}

TEST(BinaryDashboard, IsServedAndNamedInTheLog) {
  const auto lived = live({});
  const auto port = number_after(lived.line, "ssmock listening on http://127.0.0.1:");
  EXPECT_EQ(lived.line, "ssmock listening on http://127.0.0.1:" + std::to_string(port));
  EXPECT_THAT(lived.log, HasSubstr("info dashboard at http://127.0.0.1:" + std::to_string(port) +
                                   "/_ssmock/ui/\n"));
  child_process server{{"--port", "0", "--empty"}};
  const auto other = port_of(server);
  EXPECT_EQ(answer_of(other, "/_ssmock/ui/").status, 200);
  EXPECT_EQ(answer_of(other, "/").status, 302);
}

TEST(BinaryDashboard, IsNamedOnceAndByAnAddressThatLeadsThere) {
  EXPECT_THAT(live({"--host", "0.0.0.0"}).log,
              ContainsRegex("dashboard at http://127\\.0\\.0\\.1:[0-9]+/_ssmock/ui/\n"));
  EXPECT_THAT(live({"--host", "::"}).log,
              ContainsRegex("dashboard at http://\\[::1\\]:[0-9]+/_ssmock/ui/\n"));
  const self_signed certificate;
  const auto by_https =
      live({"--tls-cert", certificate.files().certificate, "--tls-key", certificate.files().key});
  EXPECT_THAT(by_https.log, ContainsRegex("dashboard at https://127\\.0\\.0\\.1:[0-9]+/_ssmock/"));
  const auto log = live({"--log-format", "json"}).log;
  EXPECT_EQ(log.find("dashboard at"), log.rfind("dashboard at"));
  EXPECT_THAT(live({"--log-level", "warn"}).log, Not(HasSubstr("dashboard")));
}

TEST(BinaryDashboard, IsAtTheControlPortWhereThereIsOne) {
  child_process server{{"--port", "0", "--empty", "--control-port", "0"}};
  const auto line = server.read_line();
  const auto port = number_after(line, "listening on http://127.0.0.1:");
  const auto control = number_after(line, "control API on http://127.0.0.1:");
  EXPECT_EQ(answer_of(control, "/_ssmock/ui/").status, 200);
  EXPECT_EQ(answer_of(control, "/").status, 302);
  const auto refused = answer_of(port, "/_ssmock/ui/");
  EXPECT_EQ(refused.status, 404);
  EXPECT_THAT(refused.body, HasSubstr("this port serves the SSM API"));
  const auto front = answer_of(port, "/");
  EXPECT_EQ(front.status, 403);
  EXPECT_THAT(front.body, HasSubstr("<AccessDeniedException>"));
  server.signal(SIGTERM);
  EXPECT_THAT(
      server.wait().error,
      HasSubstr("dashboard at http://127.0.0.1:" + std::to_string(control) + "/_ssmock/ui/"));
}

void expect_none(child_process& server, const std::string& why) {
  const auto port = port_of(server);
  for (const std::string path : {"/_ssmock/ui", "/_ssmock/ui/", "/_ssmock/ui/app.js"}) {
    const auto reply = answer_of(port, path);
    EXPECT_EQ(reply.status, 404) << path;
    EXPECT_THAT(reply.body, HasSubstr(why));
  }
  EXPECT_EQ(answer_of(port, "/").status, 403);
  EXPECT_EQ(answer_of(port, "/_ssmock/health").status, 200);
  server.signal(SIGTERM);
  EXPECT_THAT(server.wait().error, Not(HasSubstr("dashboard")));
}

TEST(BinaryDashboard, IsSwitchedOffByItsFlagAndItsVariable) {
  child_process by_flag{{"--port", "0", "--empty", "--no-ui"}};
  expect_none(by_flag, "the dashboard is switched off (--no-ui)");
  child_process by_variable{{"--port", "0", "--empty"}, {"SSMOCK_NO_UI=1"}};
  expect_none(by_variable, "the dashboard is switched off (--no-ui)");
}

TEST(BinaryDashboard, IsSwitchedOffWithTheControlApi) {
  child_process server{{"--port", "0", "--empty", "--no-control"}};
  expect_none(server, "--no-control");
}

}  // namespace
}  // namespace ssmock
