// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;
using ::testing::StartsWith;

const std::string path = "/_ssmock/chaos/faults";

class faulty_server : public in_process {
 public:
  explicit faulty_server(const std::string& fixture = "{}") : in_process(fixture) {
    expect_faults();
  }
};

json rules_after(in_process& server, std::string_view method, const json& body) {
  const auto reply = server.control(method, path, body.is_null() ? "" : body.dump());
  EXPECT_EQ(reply.status, 200) << reply.body;
  return json::parse(reply.body);
}

/// The statuses of as many requests.
std::vector<int> statuses(in_process& server, int count,
                          std::string_view operation = "ListCommands") {
  std::vector<int> out;
  for (int number = 0; number < count; ++number) {
    out.push_back(server.call(operation, "{}").status);
  }
  return out;
}

TEST(Chaos, RulesAreReplacedAddedAndTakenAway) {
  faulty_server server;
  const json first{{"operation", "GetParameter"}, {"probability", 0.5}};
  const json second{{"region", "eu-west-1"}, {"error", {{"statusCode", 400}, {"code", "Oops"}}}};
  EXPECT_EQ(rules_after(server, "GET", nullptr), json::array());
  EXPECT_EQ(rules_after(server, "POST", first), json::array({first}));
  EXPECT_EQ(rules_after(server, "POST", json::array({second})), json::array({second}));
  EXPECT_EQ(rules_after(server, "PATCH", json::array({first})), json::array({second, first}));
  EXPECT_EQ(rules_after(server, "DELETE", json::array({second})), json::array({first}));
  EXPECT_EQ(rules_after(server, "DELETE", nullptr), json::array());
}

TEST(Chaos, LocalStacksPathsMeanTheSame) {
  faulty_server server;
  const auto reply = server.control("POST", "/_localstack/chaos/faults", R"([{"service":"ssm"}])");
  EXPECT_EQ(reply.body, R"([{"service":"ssm"}])");
  EXPECT_EQ(rules_after(server, "GET", nullptr), json::parse(R"([{"service":"ssm"}])"));
  server.control("POST", "/_localstack/chaos/effects", R"({"latency":5})");
  EXPECT_EQ(server.control("GET", "/_ssmock/chaos/effects").body, R"({"latency":5})");
  EXPECT_EQ(server.control("DELETE", "/_localstack/chaos/effects").body, R"({"latency":0})");
}

TEST(Chaos, ARuleWithoutAnEffectGivesLocalStacksError) {
  faulty_server server;
  rules_after(server, "POST", json::object());
  const auto reply = server.call("ListCommands", "{}");
  EXPECT_EQ(reply.status, 503);
  EXPECT_EQ(
      reply.body,
      R"({"__type":"ServiceUnavailable","message":"Operation failed due to a simulated fault"})");
}

TEST(Chaos, AnErrorIsTheOneThatTheRuleNames) {
  faulty_server server;
  rules_after(
      server, "POST",
      {{"error", {{"statusCode", 500}, {"code", "InternalServerError"}, {"message", "m"}}}});
  const auto reply = server.call("ListCommands", "{}");
  EXPECT_EQ(reply.status, 500);
  EXPECT_THAT(reply.body, StartsWith(R"({"__type":"InternalServerError",)"));
  EXPECT_THAT(reply.body, HasSubstr(R"("m")"));
}

TEST(Chaos, ConditionsChooseTheRequests) {
  faulty_server server;
  rules_after(server, "POST", {{"operation", "ListCommands"}, {"region", "us-east-1"}});
  EXPECT_EQ(server.call("ListCommands", "{}").status, 503);
  EXPECT_EQ(server.call("ListDocuments", "{}").status, 200);
  const auto elsewhere = authorization("123456789012", "eu-west-1");
  EXPECT_EQ(server.call("ListCommands", "{}", elsewhere).status, 200);
  rules_after(server, "POST", {{"service", "s3"}});
  EXPECT_EQ(server.call("ListCommands", "{}").status, 200);
}

TEST(Chaos, TheFirstRuleThatAppliesCounts) {
  faulty_server server;
  rules_after(
      server, "POST",
      json::array({{{"times", 1}, {"preset", "throttle"}}, {{"error", {{"statusCode", 500}}}}}));
  EXPECT_EQ(statuses(server, 3), (std::vector{400, 500, 500}));
}

TEST(Chaos, TimesCountsFailuresAndBeginsAnewAfterAReset) {
  faulty_server server{R"({"Faults":[{"times":2,"preset":"throttle"}]})"};
  EXPECT_EQ(statuses(server, 3), (std::vector{400, 400, 200}));
  server.control("POST", "/_ssmock/reset");
  EXPECT_EQ(statuses(server, 3), (std::vector{400, 400, 200}));
}

TEST(Chaos, AThrottleIsTheErrorThatSdksRetry) {
  faulty_server server;
  rules_after(server, "POST", {{"preset", "throttle"}});
  const auto reply = server.call("ListCommands", "{}");
  EXPECT_EQ(reply.status, 400);
  EXPECT_EQ(reply.body, R"({"__type":"ThrottlingException","message":"Rate exceeded"})");
}

TEST(Chaos, ProbabilityIsDrawnFromTheSeed) {
  const auto run = [] {
    faulty_server server;
    rules_after(server, "POST", {{"probability", 0.3}});
    return statuses(server, 1'000);
  };
  const auto first = run();
  EXPECT_EQ(first, run());
  const auto failed = std::ranges::count(first, 503);
  EXPECT_GT(failed, 250);
  EXPECT_LT(failed, 350);
}

TEST(Chaos, ProbabilitiesOfZeroAndOneAreCertain) {
  faulty_server server;
  rules_after(server, "POST", {{"probability", 0}});
  EXPECT_EQ(statuses(server, 3), (std::vector{200, 200, 200}));
  rules_after(server, "POST", {{"probability", 1}});
  EXPECT_EQ(statuses(server, 3), (std::vector{503, 503, 503}));
}

TEST(Chaos, ARateLetsSoManyThroughByTheClock) {
  faulty_server server;
  rules_after(server, "POST", {{"rate", "2/s"}});
  EXPECT_EQ(statuses(server, 4), (std::vector{200, 200, 400, 400}));
  controlled(server, "POST", "/_ssmock/clock/advance", R"({"by":"PT0.5S"})");
  EXPECT_EQ(statuses(server, 2), (std::vector{200, 400}));
  controlled(server, "POST", "/_ssmock/clock/advance", R"({"by":"PT1H"})");
  EXPECT_EQ(statuses(server, 3), (std::vector{200, 200, 400}));
}

TEST(Chaos, AFaultOfTheConnectionIsLeftToIt) {
  faulty_server server;
  for (const auto& [kind, harm] :
       {std::pair{"reset", service::damage::reset}, std::pair{"close", service::damage::close},
        std::pair{"truncate", service::damage::truncate}}) {
    rules_after(server, "POST", {{"fault", kind}});
    EXPECT_EQ(server.call("ListDocuments", "{}").harm, harm) << kind;
  }
  const auto broken = json::parse(server.control("GET", "/_ssmock/requests").body)["Requests"];
  EXPECT_EQ(broken[0]["Status"], 0);
  EXPECT_EQ(broken[2]["Status"], 200);
}

TEST(Chaos, OnlyATruncatedRequestIsCarriedOut) {
  faulty_server server{two_nodes()};
  for (const auto* const kind : {"reset", "close", "truncate"}) {
    rules_after(server, "POST", {{"operation", "SendCommand"}, {"fault", kind}});
    server.call("SendCommand", sending().dump());
  }
  EXPECT_EQ(answer(server, "ListCommands")["Commands"].size(), 1U);
}

TEST(Chaos, AMalformedReplyIsNoJsonAndAnEmptyOneHasNoBody) {
  faulty_server server;
  service::request request;
  request.method = "POST";
  request.path = "/";
  request.amz_target = "ListCommands";  // without the prefix: the test is not to read the reply
  request.has_amz_target = true;
  request.content_type = service::amz_json;
  rules_after(server, "POST", {{"fault", "malformed"}});
  const auto malformed = server.send(request);
  EXPECT_EQ(malformed.status, 200);
  EXPECT_FALSE(json::accept(malformed.body));
  rules_after(server, "POST", {{"fault", "empty"}});
  const auto empty = server.send(request);
  EXPECT_EQ(empty.status, 200);
  EXPECT_EQ(empty.body, "");
}

TEST(Chaos, LatencyAloneSpoilsNothing) {
  faulty_server server;
  rules_after(server, "POST", json::array({{{"latency", "PT10M"}}, {{"clockLatency", "PT10M"}}}));
  EXPECT_EQ(statuses(server, 1), (std::vector{200}));
}

TEST(Chaos, RulesThatCannotBeAreRefused) {
  faulty_server server;
  const std::vector<std::pair<json, std::string>> wrong{
      {{{"probability", 1.5}}, "probability is not from 0 to 1"},
      {{{"probability", "high"}}, "expected a number"},
      {{{"rate", "10"}}, "rate: expected a number of requests and a unit"},
      {{{"fault", "fire"}}, "fire"},
      {{{"times", 0}}, "times"},
      {{{"latency", "2s"}}, "latency"},
      {{{"Operation", "x"}}, "operation"},
      {{{"preset", "throttle"}, {"fault", "reset"}}, "not several"},
      {{{"error", {{"statusCode", 42}}}}, "statusCode"}};
  for (const auto& [rule, text] : wrong) {
    const auto reply = server.control("POST", path, rule.dump());
    EXPECT_EQ(reply.status, 400) << rule;
    EXPECT_THAT(reply.body, HasSubstr(text)) << rule;
  }
  EXPECT_EQ(rules_after(server, "GET", nullptr), json::array());
  EXPECT_EQ(server.control("POST", "/_ssmock/chaos/effects", R"({"latency":-1})").status, 400);
  EXPECT_EQ(server.control("POST", "/_ssmock/chaos/effects", R"({"jitter":1})").status, 400);
}

TEST(Chaos, RulesComeBackAsAFixture) {
  const auto fixture = json::parse(R"({"Faults":[{"clockLatency":"PT1S","latency":"PT2S",
      "operation":"GetParameter","probability":0.25,"region":"us-east-1","service":"ssm","times":3,
      "error":{"code":"C","message":"m","statusCode":418}},{"rate":"5/m"}]})");
  faulty_server server{fixture.dump()};
  EXPECT_EQ(rules_after(server, "GET", nullptr), fixture["Faults"]);
  EXPECT_EQ(json::parse(server.state())["Faults"], fixture["Faults"]);
}

}  // namespace
}  // namespace ssmock
