// SPDX-License-Identifier: Apache-2.0
// The binary's contract: flags, variables, exit codes, the one line on stdout.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <fstream>
#include <regex>
#include <set>
#include <thread>

#include "support/child_process.hpp"
#include "support/paths.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using ::testing::HasSubstr;
using ::testing::IsEmpty;
using ::testing::StartsWith;

/// A file that lives as long as the test.
class temporary_file {
 public:
  explicit temporary_file(const std::string& text) { std::ofstream(path) << text; }
  ~temporary_file() { std::remove(path.c_str()); }
  temporary_file(const temporary_file&) = delete;
  temporary_file& operator=(const temporary_file&) = delete;

  const std::string path = ::testing::TempDir() + "ssmock-" + std::to_string(getpid()) + "-" +
                           ::testing::UnitTest::GetInstance()->current_test_info()->name() +
                           ".json";
};

std::string tasks_of(std::uint16_t port, const std::string& execution) {
  raw_client client{port};
  client.send(sdk_request("DescribeMaintenanceWindowExecutionTasks",
                          R"({"WindowExecutionId":")" + execution + "\"}"));
  return client.read_reply().body;
}

TEST(Binary, ServesTheDemoAndStopsOnEitherSignal) {
  for (const int number : {SIGTERM, SIGINT}) {
    child_process server{{"--port", "0"}};
    EXPECT_THAT(tasks_of(port_of(server), "a06e9f91-3b9c-4c3e-8bd4-246ccEXAMPLE"),
                HasSubstr("AWS-RunPatchBaseline"));
    server.signal(number);
    const auto end = server.wait();
    EXPECT_EQ(end.exit_code, 0);
    EXPECT_EQ(end.output, "") << "more than one line on stdout";
  }
}

TEST(Binary, EmptyServesNothingAndFixturesServeTheFile) {
  child_process empty{{"serve", "--port", "0", "--empty", "--log-level", "off"}};
  EXPECT_THAT(tasks_of(port_of(empty), "14bea65d-5ccc-462d-a2f3-e99c81234567"),
              HasSubstr("DoesNotExistException"));
  const temporary_file fixture{
      R"({"WindowExecutions":[{"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567"}]})"};
  child_process given{{"--port=0", "--fixtures", fixture.path, "--log-level=off"}};
  EXPECT_EQ(tasks_of(port_of(given), "14bea65d-5ccc-462d-a2f3-e99c81234567"),
            R"({"WindowExecutionTaskIdentities":[]})");
}

TEST(Binary, AFlagBeatsItsVariable) {
  child_process server{{"--port", "0", "--empty"},
                       {"SSMOCK_PORT=1", "SSMOCK_FIXTURES=/nowhere.json", "SSMOCK_LOG_LEVEL=off"}};
  EXPECT_GT(port_of(server), 1);
  server.signal(SIGTERM);
  EXPECT_THAT(server.wait().error, IsEmpty());
  const auto bad = run({}, {"SSMOCK_PORT=http"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.error, HasSubstr("http"));
}

TEST(Binary, AFlagForTheRealClockBeatsTheVariableOfItsStart) {
  child_process server{{"--port", "0", "--empty", "--clock", "real", "--log-level", "off"},
                       {"SSMOCK_CLOCK=manual", "SSMOCK_CLOCK_START=2026-01-01"}};
  EXPECT_GT(port_of(server), 0);
  EXPECT_EQ(run({"check", source_path("fixtures")}, {"SSMOCK_EMPTY=1", "SSMOCK_FIXTURES=/nowhere"})
                .exit_code,
            0);
}

TEST(Binary, VariablesGiveFixturesSeparatedByColons) {
  const auto bad = run({"--port", "0"}, {"SSMOCK_FIXTURES=/nowhere/a.json:/nowhere/b.json"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_EQ(bad.error,
            "/nowhere/a.json:1:1: No such file or directory\n"
            "/nowhere/b.json:1:1: No such file or directory\n2 faults found\n");
}

TEST(Binary, APortInUseIsARunTimeFailure) {
  child_process first{{"--port", "0", "--empty"}};
  const auto second = run({"--empty", "--port", std::to_string(port_of(first))});
  EXPECT_EQ(second.exit_code, 1);
  EXPECT_THAT(second.error, HasSubstr("Address already in use"));
  EXPECT_EQ(second.output, "");
}

TEST(Binary, BadUsageExitsWithTwoAndSaysWhatIsWrong) {
  const std::vector<std::pair<std::vector<std::string>, std::string>> wrong{
      {{"--colour"}, "--colour"},
      {{"--port", "65536"}, "--port"},
      {{"--port", "-1"}, "--port"},
      {{"--port", ""}, "--port: expected a whole number, found \"\""},
      {{"--port", "010"}, "--port: expected a whole number"},
      {{"--seed", "-1"}, "--seed: expected a whole number"},
      {{"--region", "a b"}, "--region: expected a name"},
      {{"--host", "localhost"}, "--host"},
      {{"--account", "12"}, "expected 12 digits"},
      {{"--empty", "--fixtures", "x"}, "exclude each other"},
      {{"--clock", "fast"}, "--clock"},
      {{"--clock-start", "2026-01-01"}, "needs --clock manual"},
      {{"--clock", "manual", "--clock-start", "soon"}, "expected a time"},
      {{"--clock", "manual", "--clock-start", "9999-12-31T23:59:59-18:00"}, "expected a time"},
      {{"--clock", "manual", "--clock-start", "0001-01-01T00:00:00+18:00"}, "expected a time"},
      {{"--log-level", "loud"}, "--log-level"},
      {{"--max-body", "0"}, "--max-body"},
      {{"--idle-timeout", "0"}, "--idle-timeout"},
      {{"--idle-timeout", "nan"}, "--idle-timeout: expected seconds from 0.001 to 86400"},
      {{"check"}, "PATH"},
      {{"serve", "check"}, ""},
  };
  for (const auto& [arguments, text] : wrong) {
    const auto end = run(arguments);
    EXPECT_EQ(end.exit_code, 2) << text;
    EXPECT_THAT(end.error, HasSubstr(text));
    EXPECT_EQ(end.output, "");
  }
}

TEST(Binary, CheckReportsEveryFaultAndServesNothing) {
  const temporary_file bad{"{\n\"WindowExecutions\": [{\"WindowExecutionId\": 5}, {}]}"};
  const auto end = run({"check", source_path("fixtures/demo.json"), bad.path});
  EXPECT_EQ(end.exit_code, 2);
  EXPECT_EQ(end.output, "");
  EXPECT_EQ(end.error,
            bad.path +
                ":2:23: WindowExecutions[0].WindowExecutionId: expected a string, found a "
                "number\n" +
                bad.path + ":2:48: WindowExecutions[1]: member \"WindowExecutionId\" is missing\n" +
                "2 faults found\n");
  EXPECT_EQ(run({"check", source_path("fixtures/demo.json")}).exit_code, 0);
}

TEST(Binary, VersionAndHelpExitWithZero) {
  EXPECT_THAT(run({"--version"}).output, StartsWith("ssmock 0."));
  const auto help = run({"--help"});
  EXPECT_EQ(help.exit_code, 0);
  EXPECT_THAT(help.output, HasSubstr("--fixtures"));
}

TEST(Binary, TheJsonLogIsAnObjectALine) {
  child_process server{{"--port", "0", "--log-format", "json", "--log-level", "debug"}};
  raw_client client{port_of(server)};
  client.send("GET /\"quoted\" HTTP/1.1\r\nHost: x\r\n\r\n");
  EXPECT_EQ(client.read_reply().status, 403);
  server.signal(SIGTERM);
  const auto log = server.wait().error;
  EXPECT_THAT(log, HasSubstr(R"("message":"GET /\"quoted\")"));
  EXPECT_THAT(log, StartsWith(R"({"time":"20)"));
}

TEST(Health, OfAServerIsSeenFromOutsideWhereverItListens) {
  const std::vector<std::string> hosts{"127.0.0.1", "0.0.0.0", "127.0.0.2"};
  for (const auto& host : hosts) {
    child_process server{{"--port", "0", "--empty", "--host", host}};
    const auto line = server.read_line();
    const auto port = line.substr(line.rfind(':') + 1);
    const auto end = run({"health", "--port", port, "--host", host});
    EXPECT_EQ(end.exit_code, 0) << end.error;
    EXPECT_THAT(end.output, HasSubstr(":" + port + " is healthy\n"));
    EXPECT_EQ(run({"health"}, {"SSMOCK_PORT=" + port, "SSMOCK_HOST=" + host}).exit_code, 0);
  }
}

TEST(Health, OfNoServerIsAFailure) {
  child_process server{{"--port", "0", "--empty"}};
  const auto port = std::to_string(port_of(server));
  server.signal(SIGTERM);
  server.wait();
  const auto gone = run({"health", "--port", port});
  EXPECT_EQ(gone.exit_code, 1);
  EXPECT_EQ(gone.error, "http://127.0.0.1:" + port + " is not healthy: Connection refused\n");
  EXPECT_EQ(gone.output, "");
  const auto unsaid = run({"health", "--port", "0"});
  EXPECT_EQ(unsaid.exit_code, 2);
  EXPECT_THAT(unsaid.error, HasSubstr("expected the port of a running server"));
}

TEST(Health, OfAnotherServerIsAFailure) {
  namespace asio = boost::asio;
  const std::vector<std::pair<std::string, std::string>> others{
      {"HTTP/1.1 200 OK\r\nContent-Length: 5\r\n\r\nhello", "it is no ssmock"},
      {"HTTP/1.1 404 Not \x01 Found\r\n\r\n", "it answered \"HTTP/1.1 404 Not ? Found\""},
      {"", "End of file"}};
  for (const auto& [answer, fault] : others) {
    asio::io_context io;
    asio::ip::tcp::acceptor listening{io, {asio::ip::address_v4::loopback(), 0}};
    std::thread other{[&] {
      auto connection = listening.accept();
      std::array<char, 512> request{};
      connection.read_some(asio::buffer(request));
      asio::write(connection, asio::buffer(answer));
    }};
    const auto end = run({"health", "--port", std::to_string(listening.local_endpoint().port())});
    other.join();
    EXPECT_EQ(end.exit_code, 1);
    EXPECT_THAT(end.error, HasSubstr("is not healthy: " + fault + "\n"));
  }
}

TEST(Health, OfAServerThatRefusesIsAFailure) {
  child_process server{{"--port", "0", "--empty", "--max-connections", "1"}};
  const auto port = port_of(server);
  raw_client only_one{port};
  only_one.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(only_one.read_reply().status, 200);
  const auto end = run({"health", "--port", std::to_string(port)});
  EXPECT_EQ(end.exit_code, 1);
  EXPECT_THAT(end.error, HasSubstr("it answered \"HTTP/1.1 503"));
}

std::set<std::string> all_matches(const std::string& text, const std::string& pattern) {
  std::set<std::string> out;
  const std::regex expression{pattern};
  for (std::sregex_iterator found{text.begin(), text.end(), expression}, end; found != end;
       ++found) {
    out.insert((*found)[1]);
  }
  return out;
}

TEST(OptionsPage, HasARowForEachFlagItsVariableAndItsDefault) {
  const auto text = source_text("docs/reference/options.md");
  const auto help = run({"--help"}).output;
  auto flags = all_matches(help, "(?:^|\n) *(--[a-z-]+)");
  const auto rows = all_matches(text, "\n\\| `(--[a-z-]+)[^|]*` \\|");
  EXPECT_EQ(rows, flags);
  flags.erase("--help");
  flags.erase("--version");
  std::set<std::string> variables;
  for (const auto& flag : flags) {
    std::string name = "SSMOCK_" + flag.substr(2);
    for (char& letter : name) {
      letter = letter == '-' ? '_' : static_cast<char>(std::toupper(letter));
    }
    variables.insert(name);
  }
  EXPECT_EQ(all_matches(text, "\n\\| `--[^|]*\\| `(SSMOCK_[A-Z_]+)` \\|"), variables);
  const std::regex with_default{"\n *(--[a-z-]+) [^\n]*=([^ \n]+) \\(Env:"};
  std::size_t defaults = 0;
  for (std::sregex_iterator found{help.begin(), help.end(), with_default}, end; found != end;
       ++found) {
    ++defaults;
    const std::regex row{"\n\\| `" + (*found)[1].str() + " [^|]*\\|[^|]*\\| `" + (*found)[2].str() +
                         "` \\|"};
    EXPECT_TRUE(std::regex_search(text, row)) << (*found)[0];
  }
  EXPECT_GT(defaults, 10U);
}

TEST(Packaging, TheManualAndTheCompletionsNameEachFlag) {
  const auto help = run({"--help"}).output;
  const auto flags = all_matches(help, "(?:^|\n) *(--[a-z-]+)");
  auto manual = source_text("packaging/ssmock.1.in");
  std::erase(manual, '\\');
  EXPECT_EQ(all_matches(manual, "\n\\.BI? (--[a-z0-9-]+)"), flags);
  EXPECT_EQ(all_matches(manual, "(SSMOCK_[A-Z_]+)"),
            all_matches(source_text("docs/reference/options.md"), "\\| `(SSMOCK_[A-Z_]+)` \\|"));
  EXPECT_EQ(all_matches(source_text("packaging/completion.bash"), "(--[a-z-]+[a-z])"), flags);
  EXPECT_EQ(all_matches(source_text("packaging/completion.zsh"), "(--[a-z-]+)\\["), flags);
  const auto commands = all_matches(help, "\n  ([a-z]+)  +[A-Z]");
  EXPECT_EQ(commands, (std::set<std::string>{"serve", "check", "health"}));
  for (const auto& command : commands) {
    EXPECT_THAT(manual, HasSubstr("\n.B " + command + "\n"));
    EXPECT_THAT(source_text("packaging/completion.bash"), HasSubstr("*:" + command));
    EXPECT_THAT(source_text("packaging/completion.zsh"), HasSubstr(command + "\\:"));
  }
}

}  // namespace
}  // namespace ssmock
