// SPDX-License-Identifier: Apache-2.0
// The log of the binary when nobody reads it.
#include <fcntl.h>
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <poll.h>
#include <signal.h>
#include <sys/socket.h>
#include <unistd.h>

#include <array>
#include <cstdlib>
#include <iterator>
#include <regex>
#include <string>
#include <vector>

#include "support/child_process.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;

constexpr int requests = 3'000;  // their lines are more than a pipe or a socket holds

/// Two connected descriptors: the server writes to the one, the test reads from the other.
struct channel {
  std::array<int, 2> ends{};  ///< the reading one and the writing one

  ~channel() { close(ends[0]); }

  /// What comes until a text has come, or for 20 seconds at most.
  std::string read_until(const std::string& text) const {
    constexpr int patience = 20'000;
    std::string out;
    std::array<char, 65536> buffer;
    pollfd waiting{ends[0], POLLIN, 0};
    while (out.find(text) == std::string::npos) {
      if (poll(&waiting, 1, patience) != 1) break;
      const auto size = read(ends[0], buffer.data(), buffer.size());
      if (size <= 0) break;
      out.append(buffer.data(), static_cast<std::size_t>(size));
    }
    return out;
  }
};

std::ptrdiff_t count_of(const std::string& text, const std::regex& pattern) {
  return std::distance(std::sregex_iterator{text.begin(), text.end(), pattern}, {});
}

/// Holds that the server answers though nobody reads its log, and says later what is missing.
void expect_no_wait(const channel& log, const std::vector<std::string>& more_arguments) {
  std::vector<std::string> arguments{"--port", "0", "--empty", "--log-level", "debug"};
  arguments.insert(arguments.end(), more_arguments.begin(), more_arguments.end());
  child_process server{arguments, log.ends[1]};
  close(log.ends[1]);
  const auto line = server.read_line();
  raw_client client{static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)))};
  for (int number = 0; number < requests; ++number) {
    client.send(sdk_request("ListCommands", "{}"));
    ASSERT_EQ(client.read_reply().status, 200) << number;
  }
  auto text = log.read_until("lines were dropped here");
  server.signal(SIGTERM);
  text += log.read_until("signal 15");
  EXPECT_EQ(server.wait().exit_code, 0);
  // A terminal makes room now and then while nobody reads it, so there may be several such lines.
  const std::regex dropped{"([0-9]+) lines? (?:was|were) dropped here"};
  std::ptrdiff_t told = 0;
  for (std::sregex_iterator each{text.begin(), text.end(), dropped}, end; each != end; ++each) {
    told += std::stoi((*each)[1]);
  }
  EXPECT_GT(told, 0);
  EXPECT_EQ(count_of(text, std::regex{"POST / AmazonSSM.ListCommands -> 200, [^\n]+\n"}) + told,
            requests);
  EXPECT_THAT(text, HasSubstr("lines were dropped here: nobody read the log"));
}

TEST(Log, ThatNobodyReadsHoldsNothingUp) {
  channel log;
  ASSERT_EQ(pipe2(log.ends.data(), O_CLOEXEC), 0);
  expect_no_wait(log, {});
}

TEST(Log, OfJsonToASocketHoldsNothingUpEither) {
  channel log;
  ASSERT_EQ(socketpair(AF_UNIX, SOCK_STREAM | SOCK_CLOEXEC, 0, log.ends.data()), 0);
  expect_no_wait(log, {"--log-format", "json"});
}

TEST(Log, OnATerminalThatNobodyReadsHoldsNothingUpEither) {
  channel log;
  log.ends[0] = posix_openpt(O_RDWR | O_NOCTTY | O_CLOEXEC);
  ASSERT_EQ(grantpt(log.ends[0]), 0);
  ASSERT_EQ(unlockpt(log.ends[0]), 0);
  log.ends[1] = open(ptsname(log.ends[0]), O_WRONLY | O_NOCTTY | O_CLOEXEC);
  expect_no_wait(log, {});
}

TEST(Log, OfALongLineIsWhole) {
  channel log;
  ASSERT_EQ(pipe2(log.ends.data(), O_CLOEXEC), 0);
  child_process server{{"--port", "0", "--empty", "--log-level", "debug"}, log.ends[1]};
  close(log.ends[1]);
  const auto line = server.read_line();
  const auto port = static_cast<std::uint16_t>(std::stoi(line.substr(line.rfind(':') + 1)));
  const std::string path(15'000, 'x');
  for (int number = 0; number < 10; ++number) {
    raw_client client{port};
    client.send("GET /" + path + " HTTP/1.1\r\nHost: x\r\n\r\n");
    ASSERT_EQ(client.read_reply().status, 403);
  }
  const auto text = log.read_until("dropped here");
  std::ptrdiff_t whole = 0;
  const auto wanted = "GET /" + path + " -> 403, ";
  for (auto at = text.find(wanted); at != std::string::npos; ++whole) {
    at = text.find(wanted, at + 1);
  }
  EXPECT_GE(whole, 3);
  EXPECT_THAT(text, HasSubstr(std::to_string(10 - whole) + " lines were dropped here"));
}

}  // namespace
}  // namespace ssmock
