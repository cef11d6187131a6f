// SPDX-License-Identifier: Apache-2.0
// include/ssmock from inside a process. Built with TSan too.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <fcntl.h>
#include <netinet/in.h>
#include <signal.h>
#include <unistd.h>

#include <array>
#include <atomic>
#include <filesystem>
#include <limits>
#include <memory>
#include <optional>
#include <thread>
#include <vector>

#include "ssmock/server.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace std::chrono_literals;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

constexpr time_point start = std::chrono::sys_days{2026y / 12 / 13};
const std::string node = "i-0123456789abcdef0";

server_options frozen() {
  server_options options;
  options.clock_start = start;
  options.seed = 7;
  return options;
}

std::string call(const server& aws, std::string_view operation, std::string_view input) {
  testing::raw_client client{aws.port()};
  client.send(testing::sdk_request(operation, input));
  return client.read_reply().body;
}

/// The id of a command that was sent to the node.
std::string send_command(const server& aws) {
  const auto sent = call(aws, "SendCommand",
                         R"({"DocumentName":"AWS-RunShellScript","InstanceIds":[")" + node +
                             R"("],"Parameters":{"commands":["true"]}})");
  const std::string_view before = R"("CommandId":")";
  const auto at = sent.find(before);
  EXPECT_NE(at, std::string::npos) << sent;
  return at == std::string::npos ? "" : sent.substr(at + before.size(), 36);
}

std::string invocation(const server& aws, const std::string& command) {
  return call(aws, "GetCommandInvocation",
              R"({"CommandId":")" + command + R"(","InstanceId":")" + node + R"("})");
}

/// What a call refuses, and how.
template <class Call>
std::string refusal(const Call& make) {
  try {
    make();
  } catch (const std::invalid_argument& refused) {
    return refused.what();
  }
  return "nothing was refused";
}

TEST(Embedding, AScriptedCommandEndsWhenTheClockSaysSo) {
  server aws{frozen()};
  EXPECT_EQ(aws.endpoint(), "http://127.0.0.1:" + std::to_string(aws.port()));
  aws.control("PUT", "nodes/" + node);
  aws.add_outcomes(R"({"ResponseCode":3,"Duration":"PT5M"})");
  EXPECT_THAT(aws.outcomes(), HasSubstr(R"("ResponseCode":3)"));
  const auto command = send_command(aws);
  EXPECT_EQ(aws.next_event(), start + 5min);
  EXPECT_EQ(aws.advance(4min + 59s + 999ms), start + 5min - 1ms);
  EXPECT_THAT(invocation(aws, command), HasSubstr(R"("Status":"InProgress")"));
  EXPECT_EQ(aws.advance_to(start + 5min), start + 5min);
  EXPECT_THAT(invocation(aws, command), HasSubstr(R"("ResponseCode":3)"));
  aws.clear_outcomes();
  EXPECT_EQ(aws.outcomes(), "[]");
}

TEST(Embedding, AStateLoadsIntoAnotherServerAndAResetForgetsIt) {
  server first{frozen()};
  first.control("PUT", "nodes/" + node);
  const auto command = send_command(first);
  auto options = frozen();
  options.fixture_text = first.state();
  server second{options};
  EXPECT_EQ(second.state(), first.state());
  EXPECT_EQ(invocation(second, command), invocation(first, command));
  first.reset();
  EXPECT_THAT(first.state(), Not(HasSubstr(command)));
  first.add_fixtures(second.state());
  EXPECT_THAT(first.state(), HasSubstr(command));
}

TEST(Embedding, TheClockIsSetStoppedAndSpedUp) {
  server aws{frozen()};
  EXPECT_EQ(aws.now(), start);
  EXPECT_EQ(aws.next_event(), std::nullopt);
  aws.set_time(start - 24h);
  EXPECT_EQ(aws.now(), start - 24h);
  aws.set_speed(0.5);
  aws.freeze(false);
  EXPECT_THAT(aws.control("GET", "clock"), HasSubstr(R"("frozen":false,"speed":0.5)"));
  aws.freeze();
  const auto stopped = aws.now();
  EXPECT_GE(stopped, start - 24h);
  EXPECT_EQ(aws.now(), stopped);
  const server by_the_system;
  EXPECT_LT(std::chrono::abs(by_the_system.now() - std::chrono::system_clock::now()), 1h);
}

TEST(Embedding, TheTimeZonesAreInTheLibrary) {
  setenv("TZDIR", "/nowhere", 1);  // where Abseil's code would look for files
  server aws{frozen()};
  const auto made = call(aws, "CreateMaintenanceWindow", R"--({
    "Name": "night", "Schedule": "cron(0 4 ? * * *)", "ScheduleTimezone": "Asia/Kolkata",
    "Duration": 2, "Cutoff": 1, "AllowUnassociatedTargets": true})--");
  EXPECT_THAT(made, StartsWith(R"({"WindowId":")"));
  EXPECT_EQ(aws.next_event(), start + 22h + 30min);
}

TEST(Embedding, WhatItCannotDoItRefusesAndSaysWhy) {
  server aws{frozen()};
  const auto before = aws.state();
  EXPECT_THAT(refusal([&] { aws.advance(-1ms); }), HasSubstr("not a negative one"));
  EXPECT_THAT(refusal([&] { aws.advance(24h * 367); }), HasSubstr("366 days"));
  EXPECT_THAT(refusal([&] { aws.advance(std::chrono::milliseconds::max()); }),
              HasSubstr("366 days"));
  EXPECT_THAT(refusal([&] { aws.advance_to(start - 1ms); }), HasSubstr("before the clock's time"));
  EXPECT_THAT(refusal([&] { aws.set_time(time_point::max()); }), HasSubstr("years 1 to 9999"));
  EXPECT_THAT(refusal([&] { aws.set_speed(0); }), HasSubstr("speed: expected"));
  EXPECT_THAT(refusal([&] { aws.set_speed(std::numeric_limits<double>::quiet_NaN()); }),
              HasSubstr("speed: expected"));
  EXPECT_EQ(refusal([&] { aws.add_fixtures(R"({"Comands":[]})"); }),
            "the fixture has faults; nothing was changed\n"
            R"(body:1:2: Comands: unknown key "Comands"; did you mean "Commands"?)");
  EXPECT_THAT(refusal([&] { aws.add_outcomes("{"); }), StartsWith("the rules have faults"));
  EXPECT_THAT(refusal([&] { aws.control("GET", "weather"); }), HasSubstr("no route GET"));
  EXPECT_EQ(aws.state(), before);

  auto options = frozen();
  options.fixture_text = R"({"Commands":[{}]})";
  EXPECT_EQ(refusal([&] { server{options}; }),
            "fixture_text:1:14: Commands[0]: member \"CommandId\" is missing");
  EXPECT_THAT(refusal([] { server{{.account = "12"}}; }), HasSubstr("account: expected 12 digits"));
  EXPECT_THAT(refusal([] { server{{.region = "a b"}}; }), HasSubstr("region: expected a name"));
  EXPECT_THAT(refusal([] { server{{.clock_start = time_point::max()}}; }),
              HasSubstr("clock_start: expected"));
  EXPECT_EQ(refusal([] { server{{.host = "localhost"}}; }),
            "host: expected an IPv4 or IPv6 address, found \"localhost\"");
  EXPECT_THROW(server{{.port = aws.port()}}, std::system_error);
}

TEST(Embedding, ItsThreadTakesNoSignals) {
  static std::atomic<pthread_t> taken_by{};
  struct sigaction before {};
  struct sigaction handler {};
  handler.sa_handler = [](int) { taken_by = pthread_self(); };
  sigaction(SIGUSR1, &handler, &before);
  {
    const server aws;
    kill(getpid(), SIGUSR1);
    while (taken_by == pthread_t{}) std::this_thread::yield();
  }
  EXPECT_EQ(taken_by, pthread_self());
  sigaction(SIGUSR1, &before, nullptr);
}

TEST(Embedding, ItsSocketsAreNotForTheProgramsThatTheTestStarts) {
  const server aws;
  testing::raw_client client{aws.port()};
  client.send(testing::sdk_request("ListCommands", "{}"));
  EXPECT_EQ(client.read_reply().status, 200);
  int sockets = 0;
  for (const auto& entry : std::filesystem::directory_iterator{"/proc/self/fd"}) {
    std::error_code gone;
    const auto what = std::filesystem::read_symlink(entry.path(), gone).string();
    const int file = std::stoi(entry.path().filename().string());
    sockaddr_in at{};
    socklen_t size = sizeof at;
    if (!what.starts_with("socket:") ||
        getsockname(file, reinterpret_cast<sockaddr*>(&at), &size) != 0 ||
        ntohs(at.sin_port) != aws.port()) {
      continue;
    }
    EXPECT_EQ(fcntl(file, F_GETFD) & FD_CLOEXEC, FD_CLOEXEC);
    ++sockets;
  }
  EXPECT_EQ(sockets, 2) << "the one that listens, and the connection";
}

TEST(Embedding, ATokenEndsWithItsServerUnlessANewOneHasItsSeed) {
  const auto token_of = [](const server& aws) {
    const auto page = call(aws, "ListDocuments", R"({"MaxResults":1})");
    const std::string_view before = R"("NextToken":")";
    const auto from = page.find(before) + before.size();
    return page.substr(from, page.find('"', from) - from);
  };
  const auto next_page = [](const server& aws, const std::string& token) {
    return call(aws, "ListDocuments", R"({"MaxResults":1,"NextToken":")" + token + R"("})");
  };
  const std::string refused = R"({"__type":"InvalidNextToken")";
  const server unseeded{{}};
  const auto fleeting = token_of(unseeded);
  EXPECT_THAT(next_page(unseeded, fleeting), HasSubstr("DocumentIdentifiers"));
  EXPECT_THAT(next_page(server{{}}, fleeting), StartsWith(refused));
  const auto lasting = token_of(server{frozen()});
  EXPECT_THAT(next_page(server{frozen()}, lasting), HasSubstr("DocumentIdentifiers"));
  EXPECT_THAT(next_page(unseeded, lasting), StartsWith(refused));
}

TEST(Embedding, AfterItsStopAServerAnswersNothing) {
  server aws;
  const auto endpoint = aws.endpoint();
  aws.stop();
  aws.stop();
  EXPECT_EQ(aws.endpoint(), endpoint);
  EXPECT_THROW(aws.now(), std::runtime_error);
  EXPECT_THROW(aws.state(), std::runtime_error);
}

TEST(Embedding, FiveServersShareNothingWhileEachIsAskedFromManyThreads) {
  constexpr int rounds = 20;
  std::array<std::unique_ptr<server>, 5> servers;
  std::vector<std::thread> threads;
  for (std::size_t number = 0; number < servers.size(); ++number) {
    auto options = frozen();
    options.account = "11111111111" + std::to_string(number);
    servers[number] = std::make_unique<server>(options);
    auto& aws = *servers[number];
    aws.control("PUT", "nodes/" + node);
    aws.add_outcomes(R"({"StandardOutputContent":"server )" + std::to_string(number) + "\"}");
    const auto own = "server " + std::to_string(number);
    threads.emplace_back([&aws, own] {
      for (int round = 0; round < rounds; ++round) {
        EXPECT_THAT(invocation(aws, send_command(aws)), HasSubstr(own));
      }
    });
    threads.emplace_back([&aws] {
      for (int round = 0; round < rounds; ++round) aws.advance(1min);
    });
    threads.emplace_back([&aws] {
      for (int round = 0; round < rounds; ++round) {
        EXPECT_THAT(call(aws, "ListCommands", "{}"), StartsWith(R"({"Commands":[)"));
        EXPECT_THAT(aws.state(), HasSubstr(node));
      }
    });
  }
  for (auto& thread : threads) thread.join();
  for (const auto& each : servers) EXPECT_EQ(each->now(), start + rounds * 1min);
}

TEST(Embedding, AStopInTheMiddleAnswersOrRefusesEachCall) {
  server aws{frozen()};
  std::atomic<int> running{0};
  std::vector<std::thread> threads;
  for (int number = 0; number < 4; ++number) {
    threads.emplace_back([&aws, &running] {
      ++running;
      try {
        for (;;) aws.advance(1s);
      } catch (const std::runtime_error& stopped) {
        EXPECT_STREQ(stopped.what(), "the server has stopped");
      }
    });
  }
  while (running < 4) std::this_thread::yield();
  threads.emplace_back([&aws] { aws.stop(); });
  aws.stop();
  for (auto& thread : threads) thread.join();
}

TEST(Embedding, TellsWhatWasAskedAndWhatHappened) {
  server aws{frozen()};
  aws.control("PUT", "nodes/" + node);
  send_command(aws);
  EXPECT_EQ(aws.count_requests(R"({"Operation":"SendCommand"})"), 1U);
  EXPECT_THAT(aws.requests(R"({"Operation":"SendCommand"})"), HasSubstr(node));
  EXPECT_TRUE(aws.wait_for_requests(R"({"Operation":"SendCommand"})"));
  EXPECT_FALSE(aws.wait_for_requests(R"({"Operation":"SendCommand"})", 2, 10ms));
  EXPECT_THAT(aws.events(), HasSubstr("EC2 Command Status-change Notification"));
  aws.clear_requests();
  aws.clear_events();
  EXPECT_EQ(aws.count_requests(), 0U);
  EXPECT_THAT(aws.events(), HasSubstr(R"("Events":[])"));
  EXPECT_THROW(aws.count_requests("[]"), std::invalid_argument);
}

TEST(Embedding, FailsWhenATestSaysSo) {
  server aws{frozen()};
  aws.set_faults(R"({"preset":"throttle"})");
  EXPECT_THAT(call(aws, "ListCommands", "{}"), HasSubstr("ThrottlingException"));
  aws.clear_faults();
  EXPECT_THAT(call(aws, "ListCommands", "{}"), HasSubstr("Commands"));
  EXPECT_THROW(aws.set_faults(R"({"probability":2})"), std::invalid_argument);
}

TEST(Embedding, LetsTimeGoOnForWhoWaits) {
  server aws{frozen()};
  aws.control("PUT", "nodes/" + node);
  aws.add_outcomes(R"({"Duration":"PT20M"})");
  aws.skip_time();
  const auto command = send_command(aws);
  EXPECT_THAT(invocation(aws, command), HasSubstr(R"("Status":"InProgress")"));
  EXPECT_THAT(invocation(aws, command), HasSubstr(R"("Status":"Success")"));
  EXPECT_EQ(aws.now(), start + 20min);
}

}  // namespace
}  // namespace ssmock
