// SPDX-License-Identifier: Apache-2.0
// The binary's contract: flags, variables, exit codes, the one line on stdout.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/resource.h>

#include <array>
#include <boost/asio/io_context.hpp>
#include <boost/asio/ip/tcp.hpp>
#include <boost/asio/write.hpp>
#include <chrono>
#include <fstream>
#include <memory>
#include <regex>
#include <set>
#include <thread>

#include "support/child_process.hpp"
#include "support/paths.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
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

TEST(Binary, ASecondInterruptEndsItAtOnceAndTheFirstOneWaits) {
  child_process server{{"--port", "0", "--empty"}};
  const auto port = port_of(server);
  raw_client idle{port};
  raw_client unfinished{port};
  unfinished.send("POST / HTTP/1.1\r\n");
  idle.send(sdk_request("ListCommands", "{}"));
  EXPECT_EQ(idle.read_reply().status, 200);
  server.signal(SIGINT);
  EXPECT_TRUE(idle.is_closed());  // so the first one has come
  EXPECT_FALSE(server.has_ended());
  server.signal(SIGINT);
  EXPECT_EQ(server.wait().exit_code, 128 + SIGINT);
}

TEST(Binary, SigtermAgainAndAgainIsAStopAsTheFirstOneIs) {
  for (int round = 0; round < 5; ++round) {
    child_process server{{"--port", "0", "--log-level", "off"}};
    port_of(server);
    while (!server.has_ended()) server.signal(SIGTERM);
    EXPECT_EQ(server.wait().exit_code, 0);
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
      {{"--seed", "18446744073709551616"}, "--seed: expected a whole number up to"},
      {{"--seed", "99999999999999999999999"}, "--seed: expected a whole number up to"},
      {{"--region", "a b"}, "--region: expected a name"},
      {{"--host", "localhost"}, "--host"},
      {{"--allow-host", "a:1"}, "--allow-host: expected a name"},
      {{"--allow-host", "http://a"}, "--allow-host: expected a name"},
      {{"--cors", "*"}, "--cors: expected an origin such as http://localhost:3000"},
      {{"--cors", "http://localhost:3000/"}, "--cors: expected an origin"},
      {{"--cors", "null"}, "--cors: expected an origin"},
      {{"--no-control", "--control-port", "1"}, "exclude each other"},
      {{"--control-host", "127.0.0.1"}, "--control-host needs --control-port"},
      {{"--control-port", "x"}, "--control-port: expected a whole number"},
      {{"--control-host", "localhost", "--control-port", "0"}, "--control-host"},
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
      {{"--idle-timeout", "0x5"}, "--idle-timeout: expected seconds from 0.001 to 86400"},
      {{"--idle-timeout", "1e3"}, "--idle-timeout: expected seconds from 0.001 to 86400"},
      {{"--max-header", "0x400"}, "--max-header: expected a whole number"},
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

TEST(Binary, HelpIsPrintedWhateverElseIsGiven) {
  const auto help = run({"--help"}).output;
  const std::vector<std::vector<std::string>> lines{{"-h"},
                                                    {"--help", "--port", "x"},
                                                    {"--seed", "x", "-h"},
                                                    {"--help", "--colour"},
                                                    {"--help", "--port"}};
  for (const auto& line : lines) {
    const auto end = run(line);
    EXPECT_EQ(end.exit_code, 0) << line[0];
    EXPECT_EQ(end.error, "") << line[0];
    EXPECT_THAT(end.output, HasSubstr("--port PORT")) << line[0];
  }
  EXPECT_EQ(run({"-h"}).output, help);
  EXPECT_THAT(run({"check", "-h"}).output, HasSubstr("Fixture files and folders"));
  EXPECT_THAT(run({"health", "--port", "x", "-h"}).output, HasSubstr("name the server"));
}

int status_of(std::uint16_t port, const std::string& path, const std::string& headers) {
  raw_client client{port};
  client.send("GET " + path + " HTTP/1.1\r\n" + headers + "\r\n");
  return client.read_reply().status;
}

TEST(Binary, AllowHostAndCorsLetTheirsIn) {
  const std::vector<std::string> flags{
      "--port", "0",      "--empty",       "--allow-host", "A.example", "--allow-host",
      "b.test", "--cors", "http://page:1", "--cors",       "app://Page"};
  const std::vector<std::string> variables{"SSMOCK_ALLOW_HOST=a.example:b.test",
                                           "SSMOCK_CORS=http://page:1, app://page"};
  child_process by_flags{flags};
  child_process by_variables{{"--port", "0", "--empty"}, variables};
  for (auto* const server : {&by_flags, &by_variables}) {
    const auto port = port_of(*server);
    const std::string path = "/_ssmock/clock";
    for (const std::string host : {"a.example", "b.test:1", "localhost"}) {
      EXPECT_EQ(status_of(port, path, "Host: " + host + "\r\n"), 200) << host;
    }
    for (const std::string origin : {"http://page:1", "app://page"}) {
      EXPECT_EQ(status_of(port, path, "Host: x\r\nOrigin: " + origin + "\r\n"), 200) << origin;
    }
    EXPECT_EQ(status_of(port, path, "Host: c.example\r\n"), 403);
    EXPECT_EQ(status_of(port, path, "Host: x\r\nOrigin: http://page\r\n"), 403);
  }
  const auto bad = run({}, {"SSMOCK_CORS=http://page,*"});
  EXPECT_EQ(bad.exit_code, 2);
  EXPECT_THAT(bad.error, HasSubstr("SSMOCK_CORS: expected an origin"));
}

int status_of_call(std::uint16_t port) {
  raw_client client{port};
  client.send(sdk_request("ListCommands", "{}"));
  return client.read_reply().status;
}

const std::vector<std::string> controls{"/_ssmock/clock", "/_ssmock/nowhere", "/_ssmock",
                                        "/moto-api/reset"};
const std::vector<std::string> healths{"/_ssmock/health", "/_localstack/health",
                                       "/_ssmock/health?a=b"};

TEST(Binary, WithoutTheControlApiItServesTheApiAndTheHealth) {
  child_process by_flag{{"--port", "0", "--empty", "--no-control"}};
  child_process by_variable{{"--port", "0", "--empty"}, {"SSMOCK_NO_CONTROL=1"}};
  for (auto* const server : {&by_flag, &by_variable}) {
    const auto port = port_of(*server);
    EXPECT_EQ(status_of_call(port), 200);
    for (const auto& path : controls) EXPECT_EQ(status_of(port, path, "Host: x\r\n"), 404) << path;
    for (const auto& path : healths) EXPECT_EQ(status_of(port, path, "Host: x\r\n"), 200) << path;
    raw_client client{port};
    client.send("POST /_ssmock/reset HTTP/1.1\r\nHost: x\r\nContent-Length: 0\r\n\r\n");
    EXPECT_THAT(client.read_reply().body, HasSubstr("no route POST /_ssmock/reset here"));
  }
}

TEST(Binary, AControlPortOfItsOwnServesNothingElse) {
  child_process server{{"--port", "0", "--empty", "--control-port", "0"}};
  const auto line = server.read_line();
  const std::string announcement = "ssmock listening on http://127.0.0.1:";
  const std::string between = ", control API on http://127.0.0.1:";
  ASSERT_THAT(line, StartsWith(announcement));
  const auto comma = line.find(between);
  ASSERT_NE(comma, std::string::npos) << line;
  const auto port = static_cast<std::uint16_t>(std::stoi(line.substr(announcement.size())));
  const auto control = static_cast<std::uint16_t>(std::stoi(line.substr(comma + between.size())));
  EXPECT_EQ(status_of_call(port), 200);
  EXPECT_EQ(status_of_call(control), 404);
  EXPECT_EQ(status_of(port, "/_ssmock/clock", "Host: x\r\n"), 404);
  EXPECT_EQ(status_of(control, "/_ssmock/clock", "Host: x\r\n"), 200);
  EXPECT_EQ(status_of(control, "/_ssmock/clock", "Host: evil.example\r\n"), 403);
  for (const auto& path : healths) {
    for (const auto each : {port, control}) {
      EXPECT_EQ(status_of(each, path, "Host: x\r\n"), 200) << path;
    }
  }
  EXPECT_EQ(run({"health", "--port", std::to_string(port)}).exit_code, 0);
  server.signal(SIGTERM);
  EXPECT_EQ(server.wait().exit_code, 0);
}

TEST(Binary, AControlPortInUseIsARunTimeFailure) {
  child_process first{{"--port", "0", "--empty"}};
  const auto taken = std::to_string(port_of(first));
  const auto second = run({"--empty", "--port", "0", "--control-port", taken});
  EXPECT_EQ(second.exit_code, 1);
  EXPECT_EQ(second.error,
            "cannot listen on 127.0.0.1 port " + taken + ": Address already in use\n");
  EXPECT_EQ(second.output, "");
}

TEST(Binary, WithoutDescriptorsItLogsALineASecondAtMost) {
  if (is_sanitized) GTEST_SKIP() << "UBSan looks at memory through a descriptor";
  child_process server{{"--port", "0", "--empty"}};
  const auto port = port_of(server);
  constexpr rlimit few{32, 32};
  ASSERT_EQ(prlimit(server.pid(), RLIMIT_NOFILE, &few, nullptr), 0);
  const auto begun = std::chrono::steady_clock::now();
  std::vector<std::unique_ptr<raw_client>> clients;
  for (int count = 0; count < 32; ++count) clients.push_back(std::make_unique<raw_client>(port));
  // The last one is not accepted: meanwhile the server tries six times.
  EXPECT_TRUE(clients.back()->is_silent(300ms));
  const auto lasted = std::chrono::steady_clock::now() - begun;
  server.signal(SIGTERM);
  const auto log = server.wait().error;
  std::ptrdiff_t lines = 0;
  for (auto at = log.find("cannot accept"); at != std::string::npos; ++lines) {
    at = log.find("cannot accept", at + 1);
  }
  EXPECT_GE(lines, 1);
  EXPECT_LE(lines, 1 + lasted / 1s);
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

TEST(Binary, TheDebugLogNamesWhatWasRefused) {
  child_process server{{"--port", "0", "--empty", "--log-level", "debug", "--max-body", "10"}};
  const auto port = port_of(server);
  const std::vector<std::string> refused{"hello\r\n\r\n", "GET /a HTTP/1.1\r\n\r\n",
                                         sdk_request("ListCommands", std::string(11, ' '))};
  for (const auto& request : refused) {
    raw_client client{port};
    client.send(request);
    EXPECT_GE(client.read_reply().status, 400);
  }
  server.signal(SIGTERM);
  const auto log = server.wait().error;
  EXPECT_THAT(log, HasSubstr("debug a connection -> 400, {\"__type\":\"BadRequestException\""));
  EXPECT_THAT(log, HasSubstr("debug GET /a -> 400, {\"__type\":\"BadRequestException\""));
  EXPECT_THAT(log, HasSubstr("the header Host is missing"));
  EXPECT_THAT(log, HasSubstr("debug POST / -> 413, {\"__type\":\"RequestEntityTooLarge"));
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

const std::string flag_of_help = "(?:^|\n) *(?:-h,)?(--[a-z-]+)";

TEST(OptionsPage, HasARowForEachFlagItsVariableAndItsDefault) {
  const auto text = source_text("docs/reference/options.md");
  const auto help = run({"--help"}).output;
  auto flags = all_matches(help, flag_of_help);
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
  auto flags = all_matches(help, flag_of_help);
  flags.merge(all_matches(run({"events", "--help"}).output, flag_of_help));
  auto manual = source_text("packaging/ssmock.1.in");
  std::erase(manual, '\\');
  EXPECT_EQ(all_matches(manual, "\n\\.BI? (--[a-z0-9-]+)"), flags);
  EXPECT_EQ(all_matches(manual, "(SSMOCK_[A-Z_]+)"),
            all_matches(source_text("docs/reference/options.md"), "\\| `(SSMOCK_[A-Z_]+)` \\|"));
  EXPECT_EQ(all_matches(source_text("packaging/completion.bash"), "(--[a-z-]+[a-z])"), flags);
  EXPECT_EQ(all_matches(source_text("packaging/completion.zsh"), "(--[a-z-]+)\\["), flags);
  const auto commands = all_matches(help, "\n  ([a-z]+)  +[A-Z]");
  EXPECT_EQ(commands, (std::set<std::string>{"serve", "check", "health", "events"}));
  for (const auto& command : commands) {
    EXPECT_THAT(manual, HasSubstr("\n.B " + command + "\n"));
    EXPECT_THAT(source_text("packaging/completion.bash"), HasSubstr("*:" + command));
    EXPECT_THAT(source_text("packaging/completion.zsh"), HasSubstr(command + "\\:"));
  }
}

}  // namespace
}  // namespace ssmock
