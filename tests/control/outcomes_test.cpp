// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::StartsWith;

const std::string path = "/_ssmock/outcomes";

std::string rules_of(in_process& server, const std::string& query = {}) {
  const auto reply = server.control("GET", path + query);
  EXPECT_EQ(reply.status, 200) << reply.body;
  return reply.body;
}

/// What a command to `node` comes to there.
std::string come_to(in_process& server, const json& changes = json::object()) {
  return statuses_of(invocation_of(server, send_command(server, changes)));
}

/// The one fault of a body.
std::string fault_of(in_process& server, const std::string& body) {
  const auto reply = server.control("POST", path, body);
  EXPECT_EQ(reply.status, 400) << body;
  const auto parsed = json::parse(reply.body);
  EXPECT_EQ(parsed["error"], "the rules have faults; nothing was changed");
  EXPECT_EQ(parsed["faults"].size(), 1U) << reply.body;
  return parsed["faults"][0];
}

TEST(Outcomes, ThereAreNoneAtFirst) {
  in_process server;
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, ARuleIsPostedAloneOrInAList) {
  in_process server;
  const auto reply = server.control("POST", path, R"({"Status":"Failed","ResponseCode":3})");
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"status":"ok"})");
  EXPECT_EQ(rules_of(server), R"([{"Hits":0,"Sequence":[{"ResponseCode":3,"Status":"Failed"}]}])");
  script(server, json::array({{{"InstanceId", node}, {"Duration", "PT90S"}},
                              {{"Status", "TimedOut"}, {"Times", 2}}}));
  EXPECT_EQ(
      rules_of(server),
      R"([{"Hits":0,"Sequence":[{"ResponseCode":3,"Status":"Failed"}]},{"Hits":0,"InstanceId":"i-0123456789abcdef0","Sequence":[{"Duration":"PT1M30S","Status":"Success"}]},{"Hits":0,"Sequence":[{"Status":"TimedOut","Times":2}]}])");
  controlled(server, "POST", path, "[]");
  EXPECT_EQ(json::parse(rules_of(server)).size(), 3U);
}

TEST(Outcomes, OnesThatArePutTakeThePlaceOfAll) {
  in_process server;
  script(server, json::array({{{"InstanceId", node}}, {{"ResponseCode", 3}}}));
  const auto shown = rules_of(server);
  const auto put = [&](const std::string& body, const std::string& query = {}) {
    return server.control("PUT", path + query, body);
  };
  EXPECT_EQ(put(R"({"Status":"Failed"})").body, R"({"status":"ok"})");
  EXPECT_EQ(rules_of(server), R"([{"Hits":0,"Sequence":[{"Status":"Failed"}]}])");
  EXPECT_EQ(put(shown).status, 200);
  EXPECT_EQ(rules_of(server), shown);
  const auto refused = put(R"([{"Status":"Failed"},{"Status":"Broken"}])");
  EXPECT_EQ(refused.status, 400);
  EXPECT_EQ(json::parse(refused.body)["error"], "the rules have faults; nothing was changed");
  EXPECT_EQ(rules_of(server), shown);
  EXPECT_EQ(put("[]", "?region=eu-west-1").status, 200);
  EXPECT_EQ(rules_of(server, "?region=eu-west-1"), "[]");
  EXPECT_EQ(rules_of(server), shown);
  EXPECT_EQ(put("[]").status, 200);
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, EveryMemberComesBack) {
  in_process server;
  const auto rule = json::parse(R"({"DocumentName":"AWS-RunShellScript",
      "InstanceId":"i-0123456789abcdef0","WindowId":"mw-0123456789abcdef0",
      "WindowTaskId":"018b31c3-2d77-4b9e-bd48-c91ed1234567",
      "WindowTargetId":"350d44e6-28cc-44e2-951f-4b2c91234567","TaskType":"RUN_COMMAND",
      "PluginName":"aws:runShellScript","Sequence":[{"Status":"Failed","StatusDetails":"Failed",
      "ResponseCode":7,"StandardOutputContent":"out","StandardErrorContent":"error",
      "DeliveryDelay":"PT1S","Duration":"PT2.5S","VisibilityDelay":"PT3S","Times":4}],"Hits":6})");
  script(server, rule);
  EXPECT_EQ(json::parse(rules_of(server)), json::array({rule}));
}

TEST(Outcomes, OneThatSaysNothingIsSuccess) {
  in_process server;
  script(server, json::object());
  EXPECT_EQ(rules_of(server), R"([{"Hits":0,"Sequence":[{"Status":"Success"}]}])");
}

TEST(Outcomes, FaultsSayWhereTheyStand) {
  in_process server;
  const std::string statuses =
      "\"Broken\" must satisfy enum value set: [Pending, InProgress, Delayed, Success, Cancelled, "
      "TimedOut, Failed, Cancelling]";
  EXPECT_EQ(fault_of(server, R"({"Status":"Broken"})"), "body:1:2: Status: " + statuses);
  EXPECT_EQ(fault_of(server, "[{\"Status\":\"Failed\"},\n  {\"Status\":\"Broken\"}]"),
            "body:2:4: [1].Status: " + statuses);
  EXPECT_EQ(fault_of(server, "{\"Sequence\":[{},\n{\"Times\":0}]}"),
            "body:2:2: Sequence[1].Times: 0 must have value greater than or equal to 1");
  EXPECT_EQ(fault_of(server, R"({"Duration":"5 minutes"})"),
            "body:1:2: Duration: \"5 minutes\" is no ISO 8601 duration such as \"PT1.755S\"");
  EXPECT_EQ(fault_of(server, R"({"ResponseCode":"3"})"),
            "body:1:2: ResponseCode: expected a whole number, found a string");
  EXPECT_EQ(fault_of(server, "[3]"), "body:1:2: [0]: expected an object, found a number");
  EXPECT_THAT(fault_of(server, "{"), StartsWith("body:1:2: not JSON: "));
  EXPECT_THAT(fault_of(server, ""), StartsWith("body:1:1: not JSON: "));
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, AnUnknownMemberIsAFaultAndTheNearestIsNamed) {
  in_process server;
  EXPECT_EQ(fault_of(server, R"({"Statu":"Failed"})"),
            "body:1:2: Statu: unknown member \"Statu\"; did you mean \"Status\"?");
  EXPECT_THAT(fault_of(server, R"({"Sequence":[{"InstanceId":"i-0123456789abcdef0"}]})"),
              StartsWith("body:1:15: Sequence[0].InstanceId: unknown member \"InstanceId\""));
}

TEST(Outcomes, ARuleHasASequenceOrTheMembersOfOneOutcome) {
  in_process server;
  EXPECT_EQ(fault_of(server, R"({"Status":"Failed","Sequence":[{"Status":"Success"}]})"),
            "body:1:1: a rule has a Sequence or a Status, not both");
  EXPECT_EQ(fault_of(server, R"([{}, {"Sequence":[{}],"Times":1}])"),
            "body:1:6: [1]: a rule has a Sequence or a Times, not both");
  EXPECT_EQ(fault_of(server, R"({"Sequence":[]})"),
            "body:1:1: a Sequence has at least one outcome");
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, StatusAndDetailsThatNeverComeTogetherAreRefusedByName) {
  in_process server;
  const auto together = [&](const std::string& status, const std::string& details) {
    return fault_of(server, json{{"Status", status}, {"StatusDetails", details}}.dump());
  };
  for (const auto& [status, details] :
       std::vector<std::pair<std::string, std::string>>{{"Pending", "Terminated"},
                                                        {"Success", "Undeliverable"},
                                                        {"Failed", "Success"},
                                                        {"Cancelled", "Terminated"},
                                                        {"TimedOut", "Failed"}}) {
    EXPECT_EQ(together(status, details), "body:1:1: Status \"" + status +
                                             "\" and StatusDetails \"" + details +
                                             "\" never come together");
  }
  EXPECT_EQ(together("Success", "Nonsense"),
            "body:1:1: StatusDetails \"Nonsense\" is none that a command on a node can have");
  EXPECT_EQ(rules_of(server), "[]");
  for (const auto& [status, details] :
       std::vector<std::pair<std::string, std::string>>{{"Pending", "Delayed"},
                                                        {"Failed", "Terminated"},
                                                        {"TimedOut", "DeliveryTimedOut"},
                                                        {"TimedOut", "ExecutionTimedOut"}}) {
    script(server, {{"Status", status}, {"StatusDetails", details}});
  }
  // Invocations of a window's other tasks have details of any words.
  script(server, {{"TaskType", "LAMBDA"}, {"Status", "Failed"}, {"StatusDetails", "Out of luck"}});
}

TEST(Outcomes, OneFaultKeepsTheWholeListOut) {
  in_process server;
  fault_of(server, R"([{"Status":"Failed"},{"Status":"Success"},{"Times":0}])");
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, OfThoseThatMatchTheOneAddedLastServes) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}});
  EXPECT_EQ(come_to(server), "Failed/Failed");
  script(server, {{"Status", "Cancelled"}});
  EXPECT_EQ(come_to(server), "Cancelled/Cancelled");
  script(server, {{"InstanceId", other_node}, {"StatusDetails", "Undeliverable"}});
  EXPECT_EQ(come_to(server), "Cancelled/Cancelled");
  script(server, json::array({{{"Status", "Failed"}}, {{"Status", "Success"}}}));
  EXPECT_EQ(come_to(server), "Success/Success");
}

TEST(Outcomes, AllThatARuleSaysMustHold) {
  const std::vector<std::pair<json, bool>> cases{
      {{{"DocumentName", "AWS-RunShellScript"}}, true},
      {{{"DocumentName", "AWS-RunPowerShellScript"}}, false},
      {{{"InstanceId", node}}, true},
      {{{"InstanceId", other_node}}, false},
      {{{"PluginName", "aws:runShellScript"}}, true},
      {{{"PluginName", "aws:runPowerShellScript"}}, false},
      {{{"DocumentName", "AWS-RunShellScript"}, {"InstanceId", other_node}}, false},
      {{{"WindowId", unknown_window}}, false},
      {{{"TaskType", "RUN_COMMAND"}}, false}};
  for (const auto& [match, serves] : cases) {
    in_process server{two_nodes()};
    auto rule = match;
    rule["Status"] = "Failed";
    script(server, rule);
    EXPECT_EQ(come_to(server), serves ? "Failed/Failed" : "Success/Success") << match;
  }
}

TEST(Outcomes, TimesCountDownUntilTheRuleIsGone) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}, {"Times", 2}});
  EXPECT_EQ(come_to(server), "Failed/Failed");
  EXPECT_EQ(rules_of(server), R"([{"Hits":1,"Sequence":[{"Status":"Failed","Times":1}]}])");
  EXPECT_EQ(come_to(server), "Failed/Failed");
  EXPECT_EQ(rules_of(server), "[]");
  EXPECT_EQ(come_to(server), "Success/Success");
}

TEST(Outcomes, ASequenceServesOneAfterTheOtherAndItsLastForAll) {
  in_process server{two_nodes()};
  script(server, json::parse(R"({"Sequence":[{"Status":"Failed"},{"Status":"Cancelled","Times":2},
                                             {"ResponseCode":0}]})"));
  EXPECT_EQ(come_to(server), "Failed/Failed");
  EXPECT_EQ(rules_of(server),
            R"([{"Hits":1,"Sequence":[{"Status":"Cancelled","Times":2},{"ResponseCode":0}]}])");
  EXPECT_EQ(come_to(server), "Cancelled/Cancelled");
  EXPECT_EQ(come_to(server), "Cancelled/Cancelled");
  EXPECT_EQ(rules_of(server), R"([{"Hits":3,"Sequence":[{"ResponseCode":0}]}])");
  EXPECT_EQ(come_to(server), "Success/Success");
  EXPECT_EQ(come_to(server), "Success/Success");
  EXPECT_EQ(rules_of(server), R"([{"Hits":5,"Sequence":[{"ResponseCode":0}]}])");
}

TEST(Outcomes, ARuleServesEachNodeOnce) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}, {"Times", 3}});
  send_command(server, {{"InstanceIds", {node, other_node}}});
  EXPECT_EQ(rules_of(server), R"([{"Hits":2,"Sequence":[{"Status":"Failed","Times":1}]}])");
}

TEST(Outcomes, SayHowOftenTheyWereHit) {
  in_process server{two_nodes()};
  script(server, json::parse(R"([{"Status":"Failed"},{"InstanceId":"i-0fedcba9876543210"}])"));
  come_to(server);
  send_command(server, {{"InstanceIds", {node, other_node}}});
  const auto rules = json::parse(rules_of(server));
  EXPECT_EQ(rules[0]["Hits"], 2);
  EXPECT_EQ(rules[1]["Hits"], 1);
  // What GET answers can be posted again, and counts on.
  controlled(server, "DELETE", path);
  script(server, rules);
  come_to(server);
  EXPECT_EQ(json::parse(rules_of(server))[0]["Hits"], 3);
  EXPECT_EQ(fault_of(server, R"({"Hits":-1})"),
            "body:1:2: Hits: -1 must have value greater than or equal to 0");
}

TEST(Outcomes, AFixtureMayGiveTheMostHits) {
  in_process server{two_nodes()};
  script(server, {{"Status", "Failed"}, {"Hits", 2147483647}});
  EXPECT_EQ(come_to(server), "Failed/Failed");
  EXPECT_EQ(json::parse(rules_of(server))[0]["Hits"], 2147483647);
}

TEST(Outcomes, AreThoseOfTheTenantThatTheQueryNames) {
  in_process server{two_nodes()};
  controlled(server, "POST", path + "?region=eu-west-1", R"({"Status":"Failed"})");
  EXPECT_EQ(rules_of(server), "[]");
  EXPECT_EQ(json::parse(rules_of(server, "?region=eu-west-1")).size(), 1U);
  EXPECT_EQ(json::parse(rules_of(server, "?region=eu-west-1&account=111122223333")).size(), 0U);
  EXPECT_EQ(come_to(server), "Success/Success");
  controlled(server, "POST", path, R"({"Status":"TimedOut"})");
  EXPECT_EQ(json::parse(rules_of(server)).size(), 1U);
  EXPECT_EQ(json::parse(rules_of(server, "?region=eu-west-1")).size(), 2U);
  EXPECT_EQ(json::parse(rules_of(server, "?region=ap-south-1")).size(), 1U);
  controlled(server, "DELETE", path + "?region=eu-west-1");
  EXPECT_EQ(rules_of(server, "?region=eu-west-1"), "[]");
  EXPECT_EQ(json::parse(rules_of(server)).size(), 1U);
}

TEST(Outcomes, ATenantThatCannotBeIsRefused) {
  in_process server;
  const auto* const rule = R"({"Status":"Failed"})";
  EXPECT_EQ(control_error(server, 400, "POST", path + "?account=1", rule),
            "query parameter account: expected 12 digits");
  for (const auto* const method : {"GET", "DELETE", "POST"}) {
    EXPECT_EQ(control_error(server, 400, method, path + "?region=", rule).substr(0, 22),
              "query parameter region")
        << method;
  }
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, ADeleteAndAResetTakeThemAway) {
  in_process server{R"({"Outcomes":[{"Status":"Failed"}]})"};
  script(server, {{"Status", "TimedOut"}});
  const auto reply = server.control("DELETE", path);
  EXPECT_EQ(reply.status, 200);
  EXPECT_EQ(reply.body, R"({"status":"ok"})");
  EXPECT_EQ(rules_of(server), "[]");
  EXPECT_EQ(rules_of(server, "?region=eu-west-1"), "[]");
  controlled(server, "POST", "/_ssmock/reset");
  EXPECT_EQ(rules_of(server), R"([{"Hits":0,"Sequence":[{"Status":"Failed"}]}])");
}

TEST(Outcomes, ADeleteWithABodyTakesThoseRulesAndLeavesTheOthersAsTheyAre) {
  in_process server{two_nodes()};
  script(server, json::array({{{"InstanceId", node}, {"ResponseCode", 1}},
                              {{"InstanceId", other_node}, {"ResponseCode", 2}}}));
  const auto id = send_command(server);
  invocation_of(server, id);
  const auto shown = json::parse(rules_of(server));
  EXPECT_EQ(server.control("DELETE", path, shown[1].dump()).status, 200);
  EXPECT_EQ(json::parse(rules_of(server)), json::array({shown[0]}));
  EXPECT_EQ(shown[0]["Hits"], 1);
  const auto why = json::parse(
      server
          .control("POST", path + "/explain", json{{"CommandId", id}, {"InstanceId", node}}.dump())
          .body);
  EXPECT_EQ(why["Rules"][0]["Result"], "Served");
  EXPECT_EQ(server.control("DELETE", path, shown[1].dump()).status, 404);
  EXPECT_EQ(server.control("DELETE", path, R"({"ResponseCode": "x"})").status, 400);
  EXPECT_EQ(json::parse(rules_of(server)).size(), 1U);
}

TEST(Outcomes, ADeleteTakesTheNewestOfEqualRules) {
  in_process server;
  const json rule{{"InstanceId", node}, {"ResponseCode", 1}};
  script(server, json::array({rule, rule, rule}));
  EXPECT_EQ(server.control("DELETE", path, rule.dump()).status, 200);
  EXPECT_EQ(json::parse(rules_of(server)).size(), 2U);
  EXPECT_EQ(server.control("DELETE", path, json::array({rule, rule}).dump()).status, 200);
  EXPECT_EQ(rules_of(server), "[]");
}

TEST(Outcomes, AreAPartOfTheStateThatLoadsAgain) {
  in_process server{two_nodes()};
  script(server, json::parse(R"([{"Status":"Failed","Times":3},{"InstanceId":"i-0fedcba9876543210",
      "Sequence":[{"Duration":"PT0.25S"},{"StandardOutputContent":"{{ commands }}\n"}]}])"));
  come_to(server);
  const auto state = server.state();
  in_process copy{state};
  EXPECT_EQ(copy.state(), state);
  EXPECT_EQ(rules_of(copy), rules_of(server));
  EXPECT_EQ(json::parse(rules_of(copy))[0]["Sequence"][0]["Times"], 2);
  EXPECT_EQ(come_to(copy), "Failed/Failed");
}

}  // namespace
}  // namespace ssmock
