// SPDX-License-Identifier: Apache-2.0
// Steps and tasks whose work is done outside ssmock, where the test is the one outside.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/automation/runbooks.hpp"
#include "support/commands.hpp"
#include "support/differences.hpp"
#include "support/executions.hpp"
#include "support/windows.hpp"

namespace ssmock::testing {
namespace {

using ::testing::ElementsAre;
using ::testing::HasSubstr;
using json = nlohmann::json;
using texts = std::vector<std::string>;

constexpr const char* own_url = "http://127.0.0.1:4583";

json a_script(const json& more = json::object()) {
  return step("script", "executeScript",
              {{"Runtime", "python3.11"},
               {"Handler", "main"},
               {"InputPayload", {{"Name", "{{ Name }}"}}},
               {"Script", "def main(events, context): return {}"}},
              more);
}

json call_of(const std::string& name, const std::string& action,
             const json& more = json::object()) {
  json inputs{{"Service", "ec2"}, {"Api", "DescribeInstances"}, {"InstanceIds", {"i-1"}}};
  inputs.update(more);
  return step(name, action, inputs);
}

const json with_name{{"parameters", {{"Name", {{"type", "String"}, {"default", "web"}}}}}};

engine::outside_answer replied(const json& content) {
  return engine::read_answer(json{{"Reply", content}}.dump());
}

engine::outside_answer refused(const std::string& error) {
  return engine::read_answer(json{{"Error", error}}.dump());
}

class OutsideWork : public ::testing::Test {
 protected:
  std::string begin(const std::vector<json>& steps) {
    const auto name = "Runbook" + std::to_string(++runbooks);
    create_runbook(server, name, json(steps), with_name);
    auto id = start(server, name);
    execution(server, id);  // whatever is due happens before a request
    return id;
  }
  service::taken_work take() {
    auto work = server.whole().take_work(own_url);
    EXPECT_TRUE(work.has_value());
    return work.value_or(service::taken_work{});
  }
  bool is_idle() { return !server.whole().take_work(own_url); }
  void reply(const json& content) { server.whole().answer_work(take(), replied(content)); }
  void refuse(const std::string& error) { server.whole().answer_work(take(), refused(error)); }
  /// A request of the control API that may have to be asked again.
  service::reply ask(std::string_view method, std::string_view path, std::string_view body,
                     std::uint64_t ticket = 0) {
    service::request call{method, path, {}, false, service::plain_json, {}, body};
    call.ticket = ticket;
    return server.whole().answer(call);
  }
  static json step_of(const json& execution, std::size_t place = 0) {
    return execution["StepExecutions"][place];
  }

  engine::outside_parts both{{{"ec2", "http://moto:5000"},
                              {"lambda", "http://moto:5000"},
                              {"stepfunctions", "http://moto:5000"}},
                             true};
  in_process server{"{}", test_now(), {}, both};
  int runbooks = 0;
};

TEST_F(OutsideWork, AScriptGetsItsInputsAndWhatTheUserHasNamed) {
  begin({a_script()});
  const auto work = json::parse(take().request);
  EXPECT_EQ(work["Work"]["Action"], "aws:executeScript");
  EXPECT_EQ(work["Work"]["Inputs"]["Script"], "def main(events, context): return {}");
  EXPECT_EQ(work["Work"]["Inputs"]["InputPayload"], (json{{"Name", "web"}}));
  EXPECT_EQ(work["Account"], "123456789012");
  EXPECT_EQ(work["Region"], "us-east-1");
  EXPECT_EQ(work["Endpoints"]["ssm"], own_url);
  EXPECT_EQ(work["Endpoints"]["ec2"], "http://moto:5000");
}

TEST_F(OutsideWork, ItsReplyBecomesTheOutputsOfAStepThatTookNoTime) {
  const auto id = begin({a_script(
      {{"outputs",
        json::array({{{"Name", "Made"}, {"Selector", "$.Payload.made"}, {"Type", "Integer"}}})}})});
  EXPECT_EQ(step_of(execution(server, id))["StepStatus"], "InProgress");
  reply({{"Payload", {{"made", 3}}}});
  const auto ended = execution(server, id);
  EXPECT_EQ(ended["AutomationExecutionStatus"], "Success");
  const auto script = step_of(ended);
  EXPECT_EQ(script["Outputs"]["Made"], (texts{"3"}));
  EXPECT_EQ(script["Outputs"]["Payload"], (texts{R"({"made":3})"}));
  EXPECT_EQ(script["ExecutionStartTime"], script["ExecutionEndTime"]);
}

TEST_F(OutsideWork, TimeStandsUntilItIsDoneWhileRequestsAreAnswered) {
  const auto id = begin({nap("first", "PT1H"), a_script(), nap("last", "PT1H")});
  constexpr auto body = R"({"by":"PT3H"})";
  auto advance = ask("POST", "/_ssmock/clock/advance", body);
  EXPECT_NE(advance.pending, 0U);
  EXPECT_GT(advance.pause.count(), 0);
  // Who asks meanwhile sees the moment at which the script began.
  const auto seen = execution(server, id);
  EXPECT_EQ(step_of(seen, 1)["StepStatus"], "InProgress");
  answer(server, "PutParameter", {{"Name", "made"}, {"Type", "String"}, {"Value", "x"}});
  const auto made = answer(server, "GetParameter", {{"Name", "made"}})["Parameter"];
  EXPECT_EQ(made["LastModifiedDate"], step_of(seen, 1)["ExecutionStartTime"]);
  EXPECT_NE(ask("POST", "/_ssmock/clock/advance", body, advance.pending).pending, 0U);

  reply({{"Payload", json::object()}});
  advance = ask("POST", "/_ssmock/clock/advance", body, advance.pending);
  EXPECT_EQ(advance.pending, 0U);
  EXPECT_THAT(advance.body, HasSubstr("2026-01-10T05:00:00.000Z"));
  const auto ended = execution(server, id);
  EXPECT_EQ(ended["AutomationExecutionStatus"], "Success");
  EXPECT_EQ(step_of(ended, 2)["ExecutionStartTime"], step_of(ended, 1)["ExecutionStartTime"]);
  EXPECT_EQ(step_of(ended, 2)["ExecutionEndTime"].get<double>() -
                step_of(ended, 0)["ExecutionStartTime"].get<double>(),
            7'200);
}

TEST_F(OutsideWork, AnErrorFailsTheStepInTheFormOfAws) {
  const auto id = begin({a_script()});
  refuse("Traceback (most recent call last):\n  ...\n\nKeyError - 'x'");
  EXPECT_EQ(step_of(execution(server, id))["FailureMessage"],
            "Step fails when it is Poll action status for completion. Traceback (most recent call "
            "last):\n  ...\n\nKeyError - 'x'. Please refer to Automation Service Troubleshooting "
            "Guide for more diagnosis details.");
}

TEST_F(OutsideWork, WhatTakesTooLongTimesOut) {
  auto script = a_script();
  script["timeoutSeconds"] = 5;
  const auto id = begin({script});
  const auto work = take();
  EXPECT_EQ(work.timeout, std::chrono::seconds{5});
  engine::outside_answer late;
  late.timed_out = true;
  server.whole().answer_work(work, late);
  EXPECT_EQ(step_of(execution(server, id))["StepStatus"], "TimedOut");
}

TEST_F(OutsideWork, AnAttemptThatFailsIsMadeAgain) {
  auto script = a_script();
  script["maxAttempts"] = 2;
  const auto id = begin({script});
  refuse("no");
  reply({{"Payload", 1}});
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Success");
}

TEST_F(OutsideWork, AnswersThatAreNoJsonAreErrorsToo) {
  const auto id = begin({a_script()});
  server.whole().answer_work(take(), engine::read_answer("Segmentation fault"));
  EXPECT_THAT(step_of(execution(server, id))["FailureMessage"], HasSubstr("Segmentation fault"));
}

TEST_F(OutsideWork, OtherRuntimesAndServicesWithoutAnEndpointAreScriptedAsEver) {
  auto powershell = a_script();
  powershell["inputs"]["Runtime"] = "PowerShell Core 7.4";
  auto call = call_of("tables", "executeAwsApi");
  call["inputs"]["Service"] = "dynamodb";
  const auto id = begin({powershell, call, step("stack", "createStack", {{"StackName", "x"}})});
  EXPECT_TRUE(is_idle());
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Success");
}

TEST_F(OutsideWork, ActionsGoToTheServiceThatTheyAreFor) {
  const auto id = begin({step("stop", "changeInstanceState",
                              {{"InstanceIds", {"i-1"}}, {"DesiredState", "stopped"}})});
  EXPECT_EQ(json::parse(take().request)["Work"],
            (json{{"Action", "aws:changeInstanceState"},
                  {"Inputs", {{"InstanceIds", {"i-1"}}, {"DesiredState", "stopped"}}}}));
  EXPECT_EQ(step_of(execution(server, id))["StepStatus"], "InProgress");
}

TEST_F(OutsideWork, ACallGetsOnlyWhatIsForItsOperation) {
  const json looked_for{{"PropertySelector", "$.State"}, {"DesiredValues", {"running"}}};
  begin({call_of("assert", "assertAwsResourceProperty", looked_for)});
  const auto work = json::parse(take().request)["Work"];
  EXPECT_EQ(work["Action"], "aws:assertAwsResourceProperty");
  EXPECT_EQ(work["Service"], "ec2");
  EXPECT_TRUE(work.contains("Api"));
  for (const auto* ours : {"Service", "Api", "PropertySelector", "DesiredValues"})
    EXPECT_FALSE(work["Inputs"].contains(ours)) << ours;
}

TEST_F(OutsideWork, AnOutcomeComesBeforeTheService) {
  script(server, {{"StepName", "script"}, {"Outputs", {{"Payload", 7}}}});
  const auto id = begin({a_script()});
  EXPECT_TRUE(is_idle());
  EXPECT_EQ(step_of(execution(server, id))["Outputs"]["Payload"], (texts{"7"}));
}

TEST_F(OutsideWork, AWaitLooksAgainAfterTenSecondsOfTheClock) {
  const json wanted{{"PropertySelector", "$.State"}, {"DesiredValues", {"running"}}};
  const auto id = begin({call_of("wait", "waitForAwsResourceProperty", wanted)});
  reply({{"State", "pending"}});
  EXPECT_TRUE(is_idle());
  const auto waiting = ask("POST", "/_ssmock/clock/advance", R"({"by":"PT10S"})");
  EXPECT_NE(waiting.pending, 0U);
  reply({{"State", "running"}});
  ask("POST", "/_ssmock/clock/advance", R"({"by":"PT10S"})", waiting.pending);
  const auto step = step_of(execution(server, id));
  EXPECT_EQ(step["StepStatus"], "Success");
  EXPECT_EQ(step["ExecutionEndTime"].get<double>() - step["ExecutionStartTime"].get<double>(), 10);
}

TEST_F(OutsideWork, AnAssertionJudgesTheReply) {
  const json wanted{{"PropertySelector", "$.State"}, {"DesiredValues", {"running"}}};
  const auto id = begin({call_of("is", "assertAwsResourceProperty", wanted)});
  reply({{"State", "stopped"}});
  EXPECT_THAT(step_of(execution(server, id))["FailureMessage"],
              HasSubstr("Property value stopped from the API output is not in the list"));
}

TEST_F(OutsideWork, NobodyWaitsForTheAnswerOfAStepThatWasStopped) {
  const auto id = begin({a_script()});
  const auto work = take();
  answer(server, "StopAutomationExecution", {{"AutomationExecutionId", id}});
  server.whole().answer_work(work, replied({{"Payload", 1}}));
  EXPECT_EQ(execution(server, id)["AutomationExecutionStatus"], "Cancelled");
  advance(server, "PT1H");
}

TEST_F(OutsideWork, AResetForgetsIt) {
  begin({a_script()});
  const auto work = take();
  server.control("POST", "/_ssmock/reset");
  server.whole().answer_work(work, replied({{"Payload", 1}}));
  EXPECT_TRUE(is_idle());
  advance(server, "PT1H");
}

TEST_F(OutsideWork, ASavedStateAsksAgain) {
  const auto id = begin({a_script()});
  const auto first = take();
  in_process other{server.state(), test_now(), {}, both};
  execution(other, id);
  const auto again = other.whole().take_work(own_url);
  ASSERT_TRUE(again.has_value());
  EXPECT_EQ(again->request, first.request);
  other.whole().answer_work(*again, replied({{"Payload", 1}}));
  EXPECT_EQ(execution(other, id)["AutomationExecutionStatus"], "Success");
}

TEST_F(OutsideWork, AServerThatRunsNoScriptsTakesNoneFromASavedState) {
  const auto id = begin({a_script()});
  const auto saved = server.state();
  in_process bare{saved};
  EXPECT_EQ(execution(bare, id)["AutomationExecutionStatus"], "Success");
  in_process endpoints_alone{saved, test_now(), {}, {both.endpoints, false}};
  EXPECT_EQ(execution(endpoints_alone, id)["AutomationExecutionStatus"], "Success");
  EXPECT_FALSE(endpoints_alone.whole().take_work(own_url).has_value());
}

TEST_F(OutsideWork, AnAdvanceToTheNextEventWaitsForWhatFollowsTheAnswer) {
  begin({a_script(), nap("rest", "PT1M")});
  constexpr auto body = R"({"to":"next-event"})";
  const auto asked = ask("POST", "/_ssmock/clock/advance", body);
  EXPECT_NE(asked.pending, 0U);
  reply({{"Payload", 1}});
  EXPECT_THAT(ask("POST", "/_ssmock/clock/advance", body, asked.pending).body,
              HasSubstr("2026-01-10T02:01:00.000Z"));
}

TEST_F(OutsideWork, OtherAccountsGoOn) {
  begin({a_script()});
  const auto other = authorization("111122223333", "eu-west-1");
  json steps{{"schemaVersion", "0.3"}, {"mainSteps", json::array({nap("rest", "PT1M")})}};
  server.call(
      "CreateDocument",
      json{{"Name", "Rest"}, {"DocumentType", "Automation"}, {"Content", steps.dump()}}.dump(),
      other);
  server.call("StartAutomationExecution", R"({"DocumentName":"Rest"})", other);
  const auto passing = ask("POST", "/_ssmock/clock/advance", R"({"by":"PT1H"})");
  EXPECT_NE(passing.pending, 0U);
  EXPECT_THAT(server.call("DescribeAutomationExecutions", "{}", other).body,
              HasSubstr("InProgress"));
  reply({{"Payload", 1}});
  ask("POST", "/_ssmock/clock/advance", R"({"by":"PT1H"})", passing.pending);
  EXPECT_THAT(server.call("DescribeAutomationExecutions", "{}", other).body, HasSubstr("Success"));
}

TEST_F(OutsideWork, AParentLooksAtAUnitThatWaitsInAnotherAccount) {
  create_runbook(server, "Script", json::array({a_script()}), with_name);
  const auto id =
      start(server, "Script",
            {{"TargetLocations",
              json::array({{{"Accounts", {"111122223333"}}, {"Regions", {"us-east-1"}}}})}});
  const auto passing = ask("POST", "/_ssmock/clock/advance", R"({"by":"PT1M"})");
  EXPECT_NE(passing.pending, 0U);
  EXPECT_EQ(json::parse(take().request)["Account"], "111122223333");
}

/// A window that runs one task of a service.
class OutsideTask : public OutsideWork {
 protected:
  json run(const std::string& type, const json& parameters) {
    const auto window = create_window(
        server, "window", {{"Schedule", "rate(1 day)"}, {"Duration", 1}, {"Cutoff", 0}});
    answer(server, "RegisterTaskWithMaintenanceWindow",
           {{"WindowId", window},
            {"TaskArn", "arn:aws:lambda:us-east-1:123456789012:function:clean"},
            {"TaskType", type},
            {"TaskInvocationParameters", parameters}});
    controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
    passing = ask("POST", "/_ssmock/clock/advance", a_minute);
    const auto execution = answer(server, "DescribeMaintenanceWindowExecutions",
                                  {{"WindowId", window}})["WindowExecutions"][0];
    const auto task = answer(server, "DescribeMaintenanceWindowExecutionTasks",
                             {{"WindowExecutionId", execution["WindowExecutionId"]}});
    of_task = task["WindowExecutionTaskIdentities"][0];
    return invocation();
  }
  json invocation() {
    return answer(
        server, "DescribeMaintenanceWindowExecutionTaskInvocations",
        {{"WindowExecutionId", of_task["WindowExecutionId"]},
         {"TaskId", of_task["TaskExecutionId"]}})["WindowExecutionTaskInvocationIdentities"][0];
  }

  /// Lets the time go on that stood when the window's task was carried out.
  void finish() {
    while (passing.pending != 0) {
      passing = ask("POST", "/_ssmock/clock/advance", a_minute, passing.pending);
    }
  }

  static constexpr auto a_minute = R"({"by":"PT1M"})";
  service::reply passing;
  json of_task;
};

const json lambda_payload{{"Lambda", {{"Payload", "eyJhIjoxfQ=="}, {"Qualifier", "live"}}}};

TEST_F(OutsideTask, ALambdaTaskInvokesItsFunction) {
  EXPECT_EQ(run("LAMBDA", lambda_payload)["Status"], "IN_PROGRESS");
  const auto work = take();
  const auto asked = json::parse(work.request)["Work"];
  EXPECT_EQ(asked["Action"], "LAMBDA");
  EXPECT_EQ(asked["Inputs"]["Arn"], "arn:aws:lambda:us-east-1:123456789012:function:clean");
  EXPECT_EQ(asked["Inputs"]["Parameters"],
            (json{{"payload", R"({"a":1})"}, {"qualifier", "live"}}));
  server.whole().answer_work(work, replied({{"StatusCode", 200}, {"Payload", "null"}}));
  finish();
  EXPECT_EQ(invocation()["Status"], "SUCCESS");
}

TEST_F(OutsideTask, AFunctionThatFailsMakesItsInvocationFail) {
  difference("automation.outside");
  run("LAMBDA", lambda_payload);
  refuse("Unhandled");
  finish();
  EXPECT_EQ(invocation()["Status"], "FAILED");
  EXPECT_EQ(invocation()["StatusDetails"], "Unhandled");
}

TEST_F(OutsideTask, AStateMachineGetsTheNameThatTheInvocationHas) {
  const auto begun =
      run("STEP_FUNCTIONS", {{"StepFunctions", {{"Input", "{}"}, {"Name", "mine"}}}});
  const auto asked = take();
  const auto work = json::parse(asked.request)["Work"];
  EXPECT_EQ(work["Action"], "STEP_FUNCTIONS");
  EXPECT_EQ(work["Inputs"]["ExecutionId"], begun["ExecutionId"]);
  EXPECT_EQ(work["Inputs"]["Parameters"], (json{{"input", "{}"}, {"name", "mine"}}));
  EXPECT_THAT(begun["ExecutionId"].get<std::string>(), HasSubstr(":mine"));
  server.whole().answer_work(asked, refused("no"));
  finish();
  EXPECT_EQ(invocation()["StatusDetails"], "no");
}

TEST_F(OutsideTask, AnInvocationThatIsSavedAsksAgain) {
  run("LAMBDA", lambda_payload);
  const auto work = take();
  in_process other{server.state(), test_now(), {}, {{{"lambda", "http://moto:5000"}}, false}};
  EXPECT_TRUE(other.whole().take_work(own_url).has_value());
  server.whole().answer_work(work, replied({{"StatusCode", 200}}));
  finish();
}

}  // namespace
}  // namespace ssmock::testing
