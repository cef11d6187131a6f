// SPDX-License-Identifier: Apache-2.0
// What --state keeps beyond the program's end, however that comes.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <random>

#include "support/child_process.hpp"
#include "support/folder_watch.hpp"
#include "support/raw_client.hpp"
#include "support/seed.hpp"
#include "support/temporary_folder.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::Not;
using ::testing::StartsWith;

const std::string node = "i-0123456789abcdef0";

std::vector<std::string> arguments_of(const std::string& file,
                                      const std::vector<std::string>& more = {}) {
  std::vector<std::string> out{"--port", "0", "--state", file};
  out.insert(out.end(), more.begin(), more.end());
  return out;
}

std::string request(std::uint16_t port, const std::string& line, const std::string& body = {}) {
  raw_client client{port};
  client.send(line + " HTTP/1.1\r\nHost: x\r\nContent-Length: " + std::to_string(body.size()) +
              "\r\n\r\n" + body);
  const auto reply = client.read_reply();
  EXPECT_EQ(reply.status, 200) << line << reply.body;
  return reply.body;
}

std::string put_node(std::uint16_t port, const std::string& id) {
  return request(port, "PUT /_ssmock/nodes/" + id + "?region=eu-west-1");
}
std::string state_of(std::uint16_t port) {
  return request(port, "GET /_ssmock/state?region=eu-west-1");
}

std::size_t count_of(const std::string& text, std::string_view part) {
  std::size_t count = 0;
  for (auto at = text.find(part); at != std::string::npos; at = text.find(part, at + 1)) ++count;
  return count;
}

TEST(StateFile, IsWrittenAtTheStartAndAtTheEndAndReadAtTheNextStart) {
  const temporary_folder folder;
  const auto file = folder.path_of("state.json");
  {
    child_process server{arguments_of(file, {"--empty", "--clock", "manual"})};
    const auto port = port_of(server);
    EXPECT_THAT(folder.read("state.json"), StartsWith("{\n\"Version\":1,\n"));
    put_node(port, node);
    request(port, "PUT /_ssmock/clock", R"({"time":"2030-01-01T00:00:00Z"})");
    server.signal(SIGTERM);
    EXPECT_EQ(server.wait().exit_code, 0);
  }
  child_process server{{"--port", "0", "--empty"}, {"SSMOCK_STATE=" + file}};
  const auto port = port_of(server);
  EXPECT_THAT(state_of(port), HasSubstr(node));
  EXPECT_THAT(request(port, "GET /_ssmock/state"), Not(HasSubstr(node)));
  EXPECT_THAT(request(port, "GET /_ssmock/clock"),
              HasSubstr(R"("time":"2030-01-01T00:00:00.000Z","frozen":true)"));
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait().exit_code, 0);
  EXPECT_THAT(folder.names(), ElementsAre("state.json"));
}

TEST(StateFile, IsWrittenSoonAfterAChangeSoThatAKillLosesNothing) {
  const temporary_folder folder;
  const auto file = folder.path_of("state.json");
  child_process killed{arguments_of(file, {"--empty"})};
  const auto port = port_of(killed);
  folder_watch watch{folder.path()};
  put_node(port, node);
  EXPECT_TRUE(watch.wait_for_replacement());
  killed.signal(SIGKILL);
  killed.wait();
  child_process server{arguments_of(file, {"--empty"})};
  EXPECT_THAT(state_of(port_of(server)), HasSubstr(node));
}

TEST(StateFile, AKillWithinASaveLeavesTheOldOrTheNewFile) {
  const temporary_folder folder;
  const auto file = folder.path_of("state.json");
  std::mt19937 random{test_seed()};
  for (std::size_t round = 0; round < 5; ++round) {
    child_process server{arguments_of(file, {"--empty"})};
    const auto port = port_of(server);
    EXPECT_EQ(count_of(state_of(port), R"("InstanceId":")"), round);
    folder_watch watch{folder.path()};
    put_node(port, node.substr(0, node.size() - 1) + std::to_string(round + 1));
    EXPECT_TRUE(watch.wait_for_replacement()) << "this node is in the file";
    put_node(port, node);
    EXPECT_TRUE(watch.wait_for_creation());
    for (volatile std::size_t spin = random() % 200'000; spin > 0;) spin = spin - 1;
    server.signal(SIGKILL);
    server.wait();
    // The node of the save that was cut off is there or not; it does not count.
    child_process next{arguments_of(file, {"--empty"})};
    const auto next_port = port_of(next);
    put_node(next_port, node);
    request(next_port, "DELETE /_ssmock/nodes/" + node + "?region=eu-west-1");
    next.signal(SIGTERM);
    EXPECT_EQ(next.wait().exit_code, 0);
  }
  EXPECT_THAT(folder.names(), ElementsAre("state.json"));
}

TEST(StateFile, AResetGoesBackToTheFixturesOfTheCommandLine) {
  const temporary_folder folder;
  const auto file = folder.path_of("state.json");
  const auto fixture = folder.write(
      "fixture.json", R"({"InstanceInformationList":[{"InstanceId":"i-00000000000000001"}]})");
  for (int start = 0; start < 2; ++start) {
    child_process server{arguments_of(file, {"--fixtures", fixture})};
    const auto port = port_of(server);
    EXPECT_EQ(count_of(state_of(port), node) > 0, start == 1);
    put_node(port, node);
    if (start == 1) {
      request(port, "POST /_ssmock/reset");
      EXPECT_THAT(state_of(port), HasSubstr("i-00000000000000001"));
      EXPECT_EQ(count_of(state_of(port), node), 0U);
    }
    server.signal(SIGTERM);
    EXPECT_EQ(server.wait().exit_code, 0);
  }
}

TEST(StateFile, WithFaultsIsToldAndLeftAlone) {
  const temporary_folder folder;
  const std::string text = "{\"Version\":1,\n\"Fixtures\":{\"Comands\":[]}}";
  const auto file = folder.write("state.json", text);
  const auto end = run(arguments_of(file, {"--empty"}));
  EXPECT_EQ(end.exit_code, 2);
  EXPECT_EQ(end.error, file +
                           ":2:13: Fixtures.Comands: unknown key \"Comands\"; did you mean "
                           "\"Commands\"?\n1 fault found\n");
  EXPECT_EQ(folder.read("state.json"), text);
  EXPECT_EQ(run(arguments_of(folder.path(), {"--empty"})).error,
            folder.path() + ":1:1: is a folder\n1 fault found\n");
}

TEST(StateFile, ThatCannotBeWrittenIsToldOnceAndTriedAgain) {
  const temporary_folder folder;
  const auto file = folder.path_of("later/state.json");
  child_process server{arguments_of(file, {"--empty", "--idle-timeout", "2.5"})};
  const auto port = port_of(server);
  put_node(port, node);
  // It fails at the start and once a second; when this connection has ended, it did so several
  // times.
  raw_client idle{port};
  EXPECT_TRUE(idle.is_closed());
  std::filesystem::create_directory(folder.path_of("soon"));
  folder_watch watch{folder.path_of("soon")};
  std::filesystem::rename(folder.path_of("soon"), folder.path_of("later"));
  EXPECT_TRUE(watch.wait_for_replacement());
  server.signal(SIGTERM);
  const auto end = server.wait();
  EXPECT_EQ(end.exit_code, 0);
  EXPECT_EQ(count_of(end.error, "cannot write the state to " + file +
                                    ": No such file or directory; it is tried again"),
            1U);
  EXPECT_EQ(count_of(end.error, "the state is written to " + file + " again"), 1U);
}

TEST(StateFile, ThatCannotBeWrittenAtTheEndIsAFailure) {
  const temporary_folder folder;
  child_process server{arguments_of(folder.path_of("none/state.json"), {"--empty"})};
  const auto port = port_of(server);
  put_node(port, node);
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait().exit_code, 1);
}

TEST(StateFile, OfARunningServerIsLeftAloneByASecondOne) {
  const temporary_folder folder;
  const auto file = folder.path_of("state.json");
  child_process first{arguments_of(file, {"--empty"})};
  const auto port = std::to_string(port_of(first));
  const auto before = folder.read("state.json");
  folder.write("state.json.tmp-abcdef", "half");
  EXPECT_EQ(run({"--state", file, "--empty", "--port", port}).exit_code, 1);
  EXPECT_EQ(folder.read("state.json"), before);
  EXPECT_EQ(folder.read("state.json.tmp-abcdef"), "half");
}

}  // namespace
}  // namespace ssmock
