// SPDX-License-Identifier: Apache-2.0
#include "saving/state_text.hpp"

#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <chrono>

#include "kernel/secret_key.hpp"
#include "support/calls.hpp"
#include "support/open_server.hpp"

namespace ssmock::saving {
namespace {

using namespace testing;
using ::testing::ElementsAre;
using ::testing::HasSubstr;
using ::testing::StartsWith;

saved_states read(const std::string& text, saved_states empty = {}) {
  for (const auto& fault : read_states({"state.json", text}, empty)) {
    ADD_FAILURE() << fault.text();
  }
  return empty;
}

std::vector<std::string> faults_of(const std::string& text) {
  saved_states into;
  std::vector<std::string> out;
  for (const auto& fault : read_states({"state.json", text}, into)) out.push_back(fault.text());
  return out;
}

std::string saved_text(open_server& server) {
  return text_of({server.clock, server.states().all()});
}

store::state with_key(std::uint64_t seed) {
  store::state out;
  out.edit<store::secret_key>() = store::secret_key_of(seed);
  return out;
}

TEST(StateText, HoldsTheStatesOfAllTenantsAndWhatNewOnesBeginWith) {
  open_server server{nodes_fixture(3)};
  server.send("PUT", "/_ssmock/nodes/i-0123456789abcdef0");
  server.send("PUT", "/_ssmock/nodes/i-0fedcba9876543210?region=eu-west-1");
  server.send("POST", "/_ssmock/outcomes?region=eu-west-1", R"({"Status":"Failed"})");
  const auto text = saved_text(server);
  const auto kept = read(text);
  ASSERT_EQ(kept.states.own.size(), 1U);
  EXPECT_EQ(kept.states.own[0].first.account, "123456789012");
  EXPECT_EQ(kept.states.own[0].first.region, "eu-west-1");
  open_server other;
  other.clock = kept.time;
  other.states().replace(kept.states, kept.time.now());
  EXPECT_EQ(other.all_text(), server.all_text());
}

TEST(StateText, IsPlainToRead) {
  open_server server;
  EXPECT_THAT(saved_text(server),
              StartsWith("{\n\"Version\":1,\n\"Clock\":{\"time\":\"2026-01-10T02:00:00.000Z\","
                         "\"system_time\":\"20"));
  EXPECT_THAT(saved_text(server), HasSubstr("\"frozen\":true,\"speed\":1,\"latency\":\"none\","
                                            "\"skip\":\"never\"},\n\"Fixtures\":{\n\""));
  server.send("PUT", "/_ssmock/nodes/i-0123456789abcdef0?region=eu-west-1");
  EXPECT_THAT(saved_text(server),
              HasSubstr("\"Tenants\":[\n{\"Account\":\"123456789012\",\"Region\":"
                        "\"eu-west-1\",\"State\":{\n\""));
}

TEST(StateText, MayBeWrittenByHand) {
  const auto kept = read(R"({
    // A comment.
    "Version": 1,
    "Tenants": [{"Account": "123456789012", "Region": "us-east-1",
                 "State": {"InstanceInformationList": [{"InstanceId": "i-0123456789abcdef0"}]}}]
  })");
  open_server server;
  server.states().replace(kept.states, test_now());
  EXPECT_THAT(server.send("GET", "/_ssmock/state").body, HasSubstr("i-0123456789abcdef0"));
}

TEST(StateText, HoldsSecretsWhateverTheKeyOfTheServer) {
  const std::string fixture =
      R"({"Parameters":[{"Name":"p","Type":"SecureString","Value":"hidden","Version":1}]})";
  open_server server{fixture, with_key(1)};
  server.send("PUT", "/_ssmock/nodes/i-0123456789abcdef0?region=eu-west-1");
  EXPECT_THAT(server.all_text(), HasSubstr("hidden"));
  const auto kept = read(saved_text(server), {{}, {with_key(2), {}}});
  open_server other{"{}", with_key(2)};
  other.states().replace(kept.states, test_now());
  EXPECT_EQ(other.all_text(), server.all_text());
}

TEST(StateText, AClockThatStandsStandsWhereItStood) {
  open_server server;
  server.clock.set_latency(engine::latency::recorded);
  const auto kept = read(saved_text(server));
  EXPECT_TRUE(kept.time.frozen());
  EXPECT_EQ(kept.time.now(), test_now());
  EXPECT_EQ(kept.time.latency(), engine::latency::recorded);
}

TEST(StateText, AClockThatWasSetHasRunOn) {
  using namespace std::chrono_literals;
  const auto present =
      std::chrono::floor<std::chrono::milliseconds>(std::chrono::system_clock::now());
  const auto kept = read(R"({"Version":1,"Clock":{"time":"2030-01-01T00:00:00Z","system_time":")" +
                         iso_8601(present - 1h) + R"(","speed":2.5}})");
  const auto passed = kept.time.now() - *parse_iso_8601("2030-01-01T00:00:00Z");
  EXPECT_GE(passed, 150min);
  EXPECT_LT(passed, 250min);
  EXPECT_EQ(kept.time.speed(), 2.5);
}

TEST(StateText, AClockThatFollowsTheSystemsGoesOnToFollowIt) {
  const auto kept = read(text_of({engine::clock{}, {}}));
  const auto reading = kept.time.read();
  EXPECT_EQ(reading.shown, reading.system);
  EXPECT_FALSE(kept.time.frozen());
}

TEST(StateText, AClockWithoutASystemTimeGoesOnFromItsTime) {
  const auto kept = read(R"({"Version":1,"Clock":{"time":"2030-01-01T00:00:00Z"}})");
  const auto passed = kept.time.now() - *parse_iso_8601("2030-01-01T00:00:00Z");
  EXPECT_GE(passed, std::chrono::seconds{0});
  EXPECT_LT(passed, std::chrono::minutes{5});
}

TEST(StateText, FaultsAreToldWithTheirPlaces) {
  const std::vector<std::pair<std::string, std::string>> rows{
      {"", "state.json:1:1: not JSON"},
      {"{", "state.json:1:2: not JSON"},
      {"[]", "state.json:1:1: expected an object"},
      {"{}", R"(state.json:1:1: member "Version" is missing)"},
      {R"({"Version":2,"More":1})", R"(state.json:1:14: More: unknown key "More")"},
      {R"({"Version":2})", "state.json:1:2: Version: expected 1, the version that this ssmock"},
      {R"({"Version":1,"Version":1})", "state.json:1:14: Version: is given twice"},
      {R"({"Version":1,"Clock":{}})", R"(Clock: member "time" is missing)"},
      {R"({"Version":1,"Clock":{"time":"soon"}})", "Clock.time: expected a time such as"},
      {R"({"Version":1,"Clock":{"time":"2026-01-01","frozen":1}})",
       "Clock.frozen: expected true or false"},
      {R"({"Version":1,"Clock":{"time":"2026-01-01","speed":0}})",
       "Clock.speed: expected a number above 0"},
      {R"({"Version":1,"Clock":{"time":"2026-01-01","latency":"x"}})",
       R"(Clock.latency: expected "none" or "recorded")"},
      {R"({"Version":1,"Clock":{"time":"2026-01-01","system_time":5}})",
       "Clock.system_time: expected a time"},
      {"{\"Version\":1,\n\"Fixtures\":{\"Comands\":[]}}",
       "state.json:2:13: Fixtures.Comands: unknown key \"Comands\"; did you mean \"Commands\"?"},
      {R"({"Version":1,"Fixtures":5})", "Fixtures: expected an object"},
      {R"({"Version":1,"Tenants":{}})", "Tenants: expected a list"},
      {R"({"Version":1,"Tenants":[{"Account":"1","Region":"a","State":{}}]})",
       "state.json:1:26: Tenants[0].Account: expected 12 digits"},
      {R"({"Version":1,"Tenants":[{"Account":"123456789012","Region":"a b","State":{}}]})",
       "Tenants[0].Region: expected a name such as us-east-1"},
      {R"({"Version":1,"Tenants":[{"Account":"123456789012","Region":"a"}]})",
       R"(Tenants[0]: member "State" is missing)"},
      {"{\"Version\":1,\"Tenants\":[{\"Account\":\"123456789012\",\"Region\":\"us-east-1\",\n"
       "\"State\":{\"Commands\":[{\"CommandId\":5}]}}]}",
       "state.json:2:23: Tenants[0].State.Commands[0].CommandId: expected a string"},
  };
  for (const auto& [text, fault] : rows) {
    const auto faults = faults_of(text);
    ASSERT_FALSE(faults.empty()) << text;
    EXPECT_THAT(faults[0], HasSubstr(fault)) << text;
  }
  const std::string tenant = R"({"Account":"123456789012","Region":"a","State":{}})";
  EXPECT_THAT(faults_of(R"({"Version":1,"Tenants":[)" + tenant + "," + tenant + "]}"),
              ElementsAre(HasSubstr("Tenants[1]: this account and region are given twice")));
}

}  // namespace
}  // namespace ssmock::saving
