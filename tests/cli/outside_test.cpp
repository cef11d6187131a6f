// SPDX-License-Identifier: Apache-2.0
// --script-runner: scripts of runbooks in a real interpreter.
#include <gmock/gmock.h>
#include <gtest/gtest.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/wait.h>
#include <unistd.h>

#include <chrono>
#include <cstdio>
#include <fstream>
#include <nlohmann/json.hpp>

#include "support/child_process.hpp"
#include "support/raw_client.hpp"

namespace ssmock {
namespace {

using namespace testing;
using namespace std::chrono_literals;
using nlohmann::json;
using ::testing::HasSubstr;
using texts = std::vector<std::string>;

/// A server with a manual clock and an interpreter for scripts.
class ScriptRunner : public ::testing::Test {
 protected:
  void serve(const std::string& interpreter) {
    server.emplace(
        texts{"--port", "0", "--empty", "--clock", "manual", "--script-runner", interpreter});
    port = port_of(*server);
  }
  json call(const std::string& operation, const json& input) const {
    raw_client client{port};
    client.send(sdk_request(operation, input.dump()));
    const auto reply = client.read_reply();
    EXPECT_EQ(reply.status, 200) << reply.body;
    return json::parse(reply.body);
  }
  /// Starts a runbook of one script.
  std::string start(const std::string& text, const json& more = json::object()) const {
    json step{{"name", "script"},
              {"action", "aws:executeScript"},
              {"inputs",
               {{"Runtime", "python3.11"},
                {"Handler", "main"},
                {"InputPayload", {{"n", 20}}},
                {"Script", text}}}};
    step.update(more);
    const json content{{"schemaVersion", "0.3"}, {"mainSteps", json::array({step})}};
    call("CreateDocument",
         {{"Name", "Script"}, {"DocumentType", "Automation"}, {"Content", content.dump()}});
    return call("StartAutomationExecution", {{"DocumentName", "Script"}})["AutomationExecutionId"];
  }
  /// The step, once it has ended.
  json ended(const std::string& id) const {
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    while (std::chrono::steady_clock::now() < deadline) {
      const auto execution = call("GetAutomationExecution", {{"AutomationExecutionId", id}});
      const auto step = execution["AutomationExecution"]["StepExecutions"][0];
      if (step.contains("ExecutionEndTime")) return step;
    }
    return {};
  }
  json run(const std::string& text, const json& more = json::object()) const {
    return ended(start(text, more));
  }

  pid_t begin_endless(const std::string& what = "time.sleep(3600)") const;

  std::optional<child_process> server;
  std::uint16_t port = 0;
};

TEST_F(ScriptRunner, RunsTheHandler) {
  serve("python3");
  const auto step =
      run("def main(events, context):\n"
          "  print('this is no answer')\n"
          "  return {'twice': 2 * events['n']}\n");
  EXPECT_EQ(step["StepStatus"], "Success");
  EXPECT_EQ(step["Outputs"]["Payload"], texts{R"({"twice":40})"});
}

TEST_F(ScriptRunner, ShowsAnExceptionAsAwsDoes) {
  serve("python3");
  const auto step = run("def main(events, context):\n  return events['missing']\n");
  EXPECT_EQ(step["StepStatus"], "Failed");
  EXPECT_THAT(
      step["FailureMessage"].get<std::string>(),
      ::testing::MatchesRegex(
          "Step fails when it is Poll action status for completion\\. Traceback \\(most "
          "recent call last\\):\n  File \"/tmp/[0-9a-f-]{36}-[0-9-]{19}/customer_script.py\", "
          "line 2, in main\n    return events\\['missing'\\]\n\nKeyError - 'missing'\\. "
          "Please refer to Automation Service Troubleshooting Guide.*"));
}

TEST_F(ScriptRunner, TheServerAnswersWhatAScriptAsksIt) {
  serve("python3");
  const auto step =
      run("import json, os, urllib.request\n"
          "def main(events, context):\n"
          "  request = urllib.request.Request(os.environ['AWS_ENDPOINT_URL_SSM'], b'{}', {\n"
          "      'X-Amz-Target': 'AmazonSSM.DescribeAutomationExecutions',\n"
          "      'Content-Type': 'application/x-amz-json-1.1'})\n"
          "  found = json.load(urllib.request.urlopen(request))\n"
          "  return found['AutomationExecutionMetadataList'][0]['AutomationExecutionStatus']\n");
  EXPECT_EQ(step["Outputs"]["Payload"], texts{"InProgress"});
}

TEST_F(ScriptRunner, DoesNotWaitForWhatAScriptHasStarted) {
  serve("python3");
  const auto step =
      run("import os, time\n"
          "def main(events, context):\n"
          "  if os.fork() == 0:\n"
          "    time.sleep(3600)\n"
          "  return 'parent'\n");
  EXPECT_EQ(step["Outputs"]["Payload"], texts{"parent"});
}

TEST_F(ScriptRunner, AScriptThatExitsHasNoAnswer) {
  serve("python3");
  const auto step =
      run("import os, time\n"
          "def main(events, context):\n"
          "  if os.fork() == 0:\n"
          "    os.setsid()\n"
          "    time.sleep(20)\n"
          "  os._exit(0)\n");
  EXPECT_THAT(step["FailureMessage"].get<std::string>(), HasSubstr("ended without an answer"));
}

TEST_F(ScriptRunner, AChildThatAScriptHasForkedDoesNotAnswer) {
  serve("python3");
  const auto step =
      run("import os, time\n"
          "def main(events, context):\n"
          "  if os.fork() == 0: return 'child'\n"
          "  time.sleep(0.3)\n"
          "  return 'parent'\n");
  EXPECT_EQ(step["Outputs"]["Payload"], texts{"parent"});
}

TEST_F(ScriptRunner, AResultIsWhatItsJsonIs) {
  serve("python3");
  const auto step =
      run("import json\n"
          "json.dumps = json.loads = None\n"
          "def main(events, context): return {None: 1, True: 2, 3: (4, 5)}\n");
  EXPECT_EQ(step["Outputs"]["Payload"], texts{R"({"null":1,"true":2,"3":[4,5]})"});
}

TEST_F(ScriptRunner, AResultThatCannotBeSentIsAnError) {
  serve("python3");
  const auto step = run("def main(events, context): return {'a': [10 ** 30]}\n");
  EXPECT_THAT(step["FailureMessage"].get<std::string>(),
              HasSubstr("ssmock: a result has a number of more than 64 bits"));
}

TEST_F(ScriptRunner, AnErrorMayHaveAnyText) {
  serve("python3");
  const auto step = run("def main(events, context): raise Exception('\\ud800')\n");
  EXPECT_THAT(step["FailureMessage"].get<std::string>(), HasSubstr("Exception - ?"));
}

TEST_F(ScriptRunner, CutsAnErrorThatIsTooLong) {
  serve("python3");
  const auto step = run("def main(events, context): raise ValueError('x' * 1000000)\n");
  EXPECT_LT(step["FailureMessage"].get<std::string>().size(), 21'000U);
}

TEST_F(ScriptRunner, ALongTracebackKeepsItsError) {
  serve("python3");
  const auto step = run("def main(events, context): return main(events, context)\n");
  EXPECT_THAT(step["FailureMessage"].get<std::string>(), HasSubstr("RecursionError - "));
}

TEST_F(ScriptRunner, EndsAScriptThatTakesTooLong) {
  serve("python3");
  const auto step =
      run("import time\ndef main(events, context):\n  time.sleep(3600)\n", {{"timeoutSeconds", 1}});
  EXPECT_EQ(step["StepStatus"], "TimedOut");
}

TEST_F(ScriptRunner, SaysWhatIsWrongWithAnInterpreter) {
  serve("/nowhere/python3");
  EXPECT_THAT(run("def main(events, context): pass")["FailureMessage"].get<std::string>(),
              HasSubstr("ssmock: cannot start /nowhere/python3: No such file or directory"));
}

TEST_F(ScriptRunner, SaysWhenAnInterpreterIsNone) {
  serve("true");
  EXPECT_THAT(run("def main(events, context): pass")["FailureMessage"].get<std::string>(),
              HasSubstr("ssmock: true ended without an answer"));
}

/// The id of its process, once a script has written it there.
pid_t process_in(const std::string& path) {
  const auto deadline = std::chrono::steady_clock::now() + 60s;
  while (std::chrono::steady_clock::now() < deadline) {
    pid_t id = 0;
    if (std::ifstream{path} >> id) return id;
  }
  return 0;
}

/// A script that writes the id of its process, and goes on with what never ends.
std::string endless(const std::string& path, const std::string& what) {
  return "import os, re, time\n"
         "def main(events, context):\n"
         "  with open('" +
         path +
         ".new', 'w') as file: file.write(str(os.getpid()) + '\\n')\n"
         "  os.rename('" +
         path + ".new', '" + path +
         "')\n"
         "  " +
         what + "\n";
}

/// Begins such a script, and returns the id of its process.
pid_t ScriptRunner::begin_endless(const std::string& what) const {
  const auto path = ::testing::TempDir() + "ssmock-script-" + std::to_string(getpid());
  call("GetAutomationExecution", {{"AutomationExecutionId", start(endless(path, what))}});
  const auto script = process_in(path);
  std::remove(path.c_str());
  return script;
}

TEST_F(ScriptRunner, AStopEndsWhatRuns) {
  serve("python3");
  const auto script = begin_endless();
  ASSERT_GT(script, 0);
  server->signal(SIGTERM);
  EXPECT_EQ(server->wait().exit_code, 0);
  EXPECT_EQ(kill(script, 0), -1);
}

/// While it is there, processes that have lost theirs become children of the test.
struct subreaper {
  subreaper() { prctl(PR_SET_CHILD_SUBREAPER, 1); }
  subreaper(const subreaper&) = delete;
  subreaper& operator=(const subreaper&) = delete;
  ~subreaper() { prctl(PR_SET_CHILD_SUBREAPER, 0); }
};

TEST_F(ScriptRunner, AServerThatIsKilledTakesItsScriptsWithIt) {
  const subreaper adopts;
  // The second one lets no other thread of its process run.
  for (const auto* what : {"time.sleep(3600)", "re.match('(a+)+$', 'a' * 60 + 'b')"}) {
    serve("python3");
    const auto script = begin_endless(what);
    ASSERT_GT(script, 0);
    server->signal(SIGKILL);
    server->wait();
    int status = 0;
    pid_t ended = 0;
    const auto deadline = std::chrono::steady_clock::now() + 60s;
    while (ended == 0 && std::chrono::steady_clock::now() < deadline)
      ended = waitpid(script, &status, WNOHANG);
    EXPECT_EQ(ended, script) << what;
    EXPECT_TRUE(WIFSIGNALED(status)) << what;
  }
}

TEST_F(ScriptRunner, AResetEndsWhatRuns) {
  serve("python3");
  const auto script = begin_endless();
  ASSERT_GT(script, 0);
  raw_client client{port};
  client.send("POST /_ssmock/reset HTTP/1.1\r\nHost: localhost\r\nContent-Length: 0\r\n\r\n");
  EXPECT_EQ(client.read_reply().status, 200);
  const auto deadline = std::chrono::steady_clock::now() + 60s;
  while (kill(script, 0) == 0 && std::chrono::steady_clock::now() < deadline) {
  }
  EXPECT_EQ(kill(script, 0), -1);
}

TEST(ServiceEndpoint, NamesAServiceAndItsAddress) {
  for (const auto* wrong :
       {"ec2", "=http://moto:5000", "ssm=http://moto:5000", "EC2=http://moto:5000"}) {
    const auto end = run({"--service-endpoint", wrong});
    EXPECT_EQ(end.exit_code, 2);
    EXPECT_THAT(end.error, HasSubstr("expected a service as boto3 calls it, but not ssm, and its "
                                     "address, such as ec2=http://moto:5000, found \""));
  }
  const auto end = run({}, {"SSMOCK_SERVICE_ENDPOINT=ec2=http://moto:5000,s3=moto"});
  EXPECT_EQ(end.exit_code, 2);
  EXPECT_THAT(end.error, HasSubstr("SSMOCK_SERVICE_ENDPOINT: expected an address such as"));
}

}  // namespace
}  // namespace ssmock
