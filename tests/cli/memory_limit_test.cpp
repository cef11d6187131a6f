// SPDX-License-Identifier: Apache-2.0
// A server that has used up the memory it may have: a reset is the way out, and nothing ends it.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <nlohmann/json.hpp>

#include "support/child_process.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

/// What this process starts while it lives may have so much memory, as `ulimit -v` has it.
class memory_limit {
 public:
  explicit memory_limit(rlim_t bytes) {
    getrlimit(RLIMIT_AS, &former_);
    const rlimit changed{bytes, former_.rlim_max};
    setrlimit(RLIMIT_AS, &changed);
  }
  ~memory_limit() { setrlimit(RLIMIT_AS, &former_); }
  memory_limit(const memory_limit&) = delete;
  memory_limit& operator=(const memory_limit&) = delete;

 private:
  rlimit former_{};
};

constexpr rlim_t bytes = rlim_t{300} << 20U;

int status_at(std::uint16_t port, const std::string& line, const std::string& body = {}) {
  raw_client client{port};
  client.send(line + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
              "\r\n\r\n" + body);
  return client.read_reply().status;
}

json called(std::uint16_t port, std::string_view operation, const json& input) {
  raw_client client{port};
  client.send(sdk_request(operation, input.dump()));
  return json::parse(client.read_reply().body);
}

/// Windows that each send a command every minute.
void add_windows(std::uint16_t port) {
  EXPECT_EQ(status_at(port, "PUT /_ssmock/nodes/i-0123456789abcdef0"), 200);
  const json targets{{{"Key", "InstanceIds"}, {"Values", {"i-0123456789abcdef0"}}}};
  for (int number = 0; number < 20; ++number) {
    const auto window = called(port, "CreateMaintenanceWindow",
                               {{"Name", "window-" + std::to_string(number)},
                                {"Schedule", "rate(1 minute)"},
                                {"Duration", 2},
                                {"Cutoff", 1},
                                {"AllowUnassociatedTargets", true}})["WindowId"];
    called(
        port, "RegisterTaskWithMaintenanceWindow",
        {{"WindowId", window},
         {"TaskType", "RUN_COMMAND"},
         {"TaskArn", "AWS-RunShellScript"},
         {"MaxConcurrency", "1"},
         {"MaxErrors", "1"},
         {"Targets", targets},
         {"TaskInvocationParameters", {{"RunCommand", {{"Parameters", {{"commands", {"df"}}}}}}}}});
  }
}

TEST(MemoryLimit, AResetIsTheWayOut) {
  if (is_sanitized) GTEST_SKIP() << "a sanitizer needs more memory";
  std::optional<child_process> server;
  {
    const memory_limit limit{bytes};
    server.emplace(std::vector<std::string>{"--port", "0", "--empty", "--clock", "manual"});
  }
  const auto port = port_of(*server);
  for (int round = 0; round < 2; ++round) {
    add_windows(port);
    EXPECT_EQ(status_at(port, "POST /_ssmock/clock/advance", R"({"by":"P20D"})"), 500);
    EXPECT_EQ(status_at(port, "GET /_ssmock/clock"), 500);
    EXPECT_EQ(status_at(port, "GET /_ssmock/state"), 500);
    EXPECT_EQ(status_at(port, "GET /_ssmock/health"), 200);
    EXPECT_EQ(status_at(port, "POST /_ssmock/reset"), 200);
    EXPECT_EQ(status_at(port, "GET /_ssmock/clock"), 200);
    EXPECT_EQ(called(port, "DescribeMaintenanceWindows", json::object())["WindowIdentities"],
              json::array());
  }
  server->signal(SIGTERM);
  EXPECT_EQ(server->wait().exit_code, 0);
}

}  // namespace
}  // namespace ssmock
