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

// The three samples of the documentation [D].
TEST(DeleteInventoryBehaviour, ADeletionAndARefusedUploadAreEvents) {
  difference("inventory.events");
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  put_inventory(server, inventory_item(rack, racks({"b"})), windows_node);
  answer(server, operation, {{"TypeName", rack}, {"SchemaDeleteOption", "DisableSchema"}});
  refusal(server, "PutInventory",
          {{"InstanceId", linux_node}, {"Items", {inventory_item(rack, racks({"a"}))}}});
  // This one is refused since the other type is not there.
  refusal(server, "PutInventory",
          {{"InstanceId", linux_node},
           {"Items",
            {inventory_item("AWS:Nothing", racks({"a"})), inventory_item(rack, racks({"a"}))}}});
  const auto events = json::parse(server.control("GET", "/_ssmock/events").body)["Events"];
  ASSERT_EQ(events.size(), 4U);
  for (const auto& each : events) EXPECT_EQ(each["detail-type"], "Inventory Resource State Change");
  EXPECT_EQ(events[0]["resources"][0],
            "arn:aws:ssm:us-east-1:123456789012:managed-instance/" + std::string(linux_node));
  EXPECT_EQ(events[0]["detail"], json({{"action-status", "succeeded"},
                                       {"action", "delete"},
                                       {"resource-type", "managed-instance"},
                                       {"resource-id", linux_node},
                                       {"action-reason", ""},
                                       {"type-name", rack}}));
  EXPECT_EQ(events[2]["detail"]["action"], "delete-summary");
  EXPECT_EQ(events[2]["detail"]["action-reason"],
            "The delete for type name Custom:RackInfo was completed. The deletion summary is: "
            R"({"totalCount":2,"remainingCount":0,"summaryItems":[{"version":"1.0","count":2,)"
            R"("remainingCount":0}]})");
  EXPECT_EQ(events[3]["detail"]["action-status"], "failed");
  EXPECT_EQ(events[3]["detail"]["action-reason"],
            "The inventory item with type name Custom:RackInfo was sent with a disabled schema "
            "version 1.0. You must send a version greater than 1.0");
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
