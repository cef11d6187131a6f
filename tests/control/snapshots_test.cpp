// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "support/commands.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string path = "/_ssmock/snapshots";

void put(in_process& server, const std::string& name) {
  controlled(server, "PUT", path + "/" + name);
}
void load(in_process& server, const std::string& name) {
  controlled(server, "POST", path + "/" + name + "/load");
}

std::string state_of(in_process& server, const std::string& region) {
  return server.control("GET", "/_ssmock/state?region=" + region).body;
}

/// Of two regions that may have a state of their own, and of one that has none.
std::string states_of(in_process& server) {
  return state_of(server, "us-east-1") + state_of(server, "eu-west-1") +
         state_of(server, "ap-south-1");
}

void add_node(in_process& server, std::string_view id, const std::string& query = {}) {
  controlled(server, "PUT", "/_ssmock/nodes/" + std::string(id) + query);
}

TEST(Snapshots, AreListedWithTheTimeAtWhichTheyWereTaken) {
  in_process server;
  EXPECT_EQ(controlled(server, "GET", path), (json{{"snapshots", json::array()}}));
  put(server, "b");
  advance(server, "PT5M");
  put(server, "a.1_-");
  EXPECT_EQ(controlled(server, "GET", path)["snapshots"],
            (json{{{"name", "a.1_-"}, {"time", "2026-01-10T02:05:00.000Z"}},
                  {{"name", "b"}, {"time", "2026-01-10T02:00:00.000Z"}}}));
  controlled(server, "DELETE", path + "/b");
  put(server, "a.1_-");
  EXPECT_EQ(controlled(server, "GET", path)["snapshots"].size(), 1U);
}

TEST(Snapshots, HoldAllTenantsAndWhatNewOnesBeginWith) {
  in_process server;
  add_node(server, node);
  add_node(server, other_node, "?region=eu-west-1");
  controlled(server, "POST", "/_ssmock/outcomes?region=eu-west-1", R"({"Status":"Failed"})");
  const auto kept = states_of(server);
  put(server, "kept");
  add_node(server, node_id(1));
  add_node(server, node_id(2), "?region=ap-south-1");
  EXPECT_NE(states_of(server), kept);
  for (int round = 0; round < 2; ++round) {
    load(server, "kept");
    EXPECT_EQ(states_of(server), kept);
    controlled(server, "DELETE", "/_ssmock/nodes/" + std::string(node));
    controlled(server, "POST", "/_ssmock/reset", R"({"snapshot":"kept"})");
    EXPECT_EQ(states_of(server), kept);
    controlled(server, "POST", "/_ssmock/reset");
    EXPECT_NE(states_of(server), kept);
  }
}

TEST(Snapshots, OutliveAResetWhichGoesBackToTheFixtures) {
  in_process server{two_nodes()};
  const auto at_start = states_of(server);
  add_node(server, node);
  put(server, "kept");
  const auto kept = states_of(server);
  for (const auto* const body : {"", "{}"}) {
    load(server, "kept");
    EXPECT_EQ(states_of(server), kept);
    controlled(server, "POST", "/_ssmock/reset", body);
    EXPECT_EQ(states_of(server), at_start);
  }
}

TEST(Snapshots, AreTakenWithoutACopyOfAnything) {
  in_process server{nodes_fixture(1'000)};
  add_node(server, node, "?region=eu-west-1");
  const auto before = store::state::copies();
  put(server, "one");
  put(server, "two");
  EXPECT_EQ(store::state::copies(), before);
}

TEST(Snapshots, WhatRanWhenOneWasTakenGoesOnAtItsTime) {
  in_process server{two_nodes()};
  controlled(server, "POST", "/_ssmock/outcomes", R"({"Duration":"PT10M"})");
  const auto id = send_command(server);
  put(server, "running");
  advance(server, "PT5M");
  load(server, "running");
  advance(server, "PT4M59S");
  EXPECT_EQ(statuses_of(command_of(server, id)), "InProgress/InProgress");
  advance(server, "PT1S");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
  // Ten minutes later by the clock, which is no part of a snapshot, it has ended at once.
  load(server, "running");
  EXPECT_EQ(statuses_of(command_of(server, id)), "Success/Success");
}

TEST(Snapshots, WindowsRunNextAfterThePresent) {
  in_process server;
  const auto window = create_window(server, "hourly", {{"Schedule", "rate(1 hour)"}});
  put(server, "kept");
  advance(server, "P2D");
  load(server, "kept");
  EXPECT_EQ(controlled(server, "GET", "/_ssmock/clock")["next_event"], "2026-01-12T03:00:00.000Z");
  EXPECT_EQ(answer(server, "DescribeMaintenanceWindowExecutions",
                   {{"WindowId", window}})["WindowExecutions"],
            json::array());
}

TEST(Snapshots, OneThatIsNotThereIs404) {
  in_process server{two_nodes()};
  const auto before = states_of(server);
  EXPECT_EQ(control_error(server, 404, "POST", path + "/gone/load"), "there is no snapshot gone");
  EXPECT_EQ(control_error(server, 404, "DELETE", path + "/gone"), "there is no snapshot gone");
  EXPECT_EQ(control_error(server, 404, "POST", "/_ssmock/reset", R"({"snapshot":"gone"})"),
            "there is no snapshot gone");
  EXPECT_EQ(states_of(server), before);
}

TEST(Snapshots, ANameThatWouldNeedEscapesIsRefused) {
  in_process server;
  for (const auto& name : {std::string("a%20b"), std::string("a,b"), std::string(65, 'a')}) {
    EXPECT_THAT(control_error(server, 400, "PUT", path + "/" + name),
                HasSubstr("is no name of a snapshot: expected up to 64 letters"));
  }
  put(server, std::string(64, 'a'));
}

TEST(Snapshots, ABadBodyOfAResetIsRefusedAndChangesNothing) {
  in_process server;
  put(server, "kept");
  add_node(server, node);
  const auto before = states_of(server);
  for (const auto* const body : {"{", "[]", "null", R"("kept")", R"({"snapshot":1})",
                                 R"({"snapshots":"kept"})", R"({"snapshot":"kept","time":1})"}) {
    EXPECT_EQ(control_error(server, 400, "POST", "/_ssmock/reset", body),
              R"(body: expected none, or an object such as {"snapshot":"name"})")
        << body;
  }
  EXPECT_EQ(states_of(server), before);
}

}  // namespace
}  // namespace ssmock
