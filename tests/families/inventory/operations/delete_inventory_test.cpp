// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/inventory/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

const std::string operation = "DeleteInventory";

// --- serialization

// The summary was recorded [R].
TEST(DeleteInventorySerialization, TheReplySumsUpWhatGoes) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  auto reply = answer(server, operation, {{"TypeName", rack}});
  EXPECT_EQ(reply["DeletionId"].get<std::string>().size(), 36U);
  reply.erase("DeletionId");
  EXPECT_EQ(
      reply.dump(),
      R"({"DeletionSummary":{"RemainingCount":1,"SummaryItems":[{"Count":1,"RemainingCount":1,"Version":"1.0"}],"TotalCount":1},"TypeName":"Custom:RackInfo"})");
}

// A type that is not there gets an id all the same [R].
TEST(DeleteInventorySerialization, WhatIsNotThereIsDeletedToo) {
  in_process server;
  auto reply = answer(server, operation, {{"TypeName", rack}});
  EXPECT_TRUE(reply.contains("DeletionId"));
  EXPECT_EQ(reply["DeletionSummary"],
            json({{"RemainingCount", 0}, {"SummaryItems", json::array()}, {"TotalCount", 0}}));
}

// --- validation

TEST(DeleteInventoryValidation, OnlyCustomTypesCanGo) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"TypeName", "AWS:Application"}}),
              HasSubstr(R"("__type":"InvalidTypeNameException")"));
}

// --- behaviour

TEST(DeleteInventoryBehaviour, TheTypeIsGoneFromAllNodes) {
  difference("inventory.delete-options");
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  put_inventory(server, inventory_item(rack, racks({"b"}), "2.0"), windows_node);
  const auto summary = answer(server, operation, {{"TypeName", rack}})["DeletionSummary"];
  EXPECT_EQ(summary["TotalCount"], 2);
  EXPECT_EQ(summary["SummaryItems"].size(), 2U);
  EXPECT_THAT(
      refusal(server, "ListInventoryEntries", {{"InstanceId", linux_node}, {"TypeName", rack}}),
      HasSubstr(R"("__type":"InvalidTypeNameException")"));
}

TEST(DeleteInventoryBehaviour, ADryRunDeletesNothing) {
  difference("inventory.dry-run");
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  const auto reply = answer(server, operation, {{"TypeName", rack}, {"DryRun", true}});
  EXPECT_FALSE(reply.contains("DeletionId"));
  EXPECT_EQ(reply["DeletionSummary"]["TotalCount"], 1);
  EXPECT_EQ(entries_of(server, rack)["Entries"], racks({"a"}));
}

TEST(DeleteInventoryBehaviour, ARepeatedRequestIsTheSameDeletion) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  const json input{{"TypeName", rack}, {"ClientToken", "01234567-89ab-4def-8123-456789abcdef"}};
  const auto first = answer(server, operation, input);
  EXPECT_EQ(answer(server, operation, input), first);
}

TEST(DeleteInventoryBehaviour, ADisabledSchemaKeepsItsName) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  answer(server, operation, {{"TypeName", rack}, {"SchemaDeleteOption", "DisableSchema"}});
  EXPECT_EQ(answer(server, "GetInventorySchema", {{"TypeName", rack}})["Schemas"].size(), 1U);
  EXPECT_EQ(entries_of(server, rack)["Entries"], json::array());
}

}  // namespace
}  // namespace ssmock
