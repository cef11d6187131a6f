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

const std::string operation = "PutInventory";

std::string refused(in_process& server, const json& item) {
  return refusal(server, operation, to_put(item));
}

// --- serialization

TEST(PutInventorySerialization, TheReplyIsEmpty) {
  in_process server{inventory_nodes()};
  EXPECT_EQ(server.call(operation, to_put(inventory_item(rack, racks({"a"}))).dump()).body, "{}");
}

// --- validation

TEST(PutInventoryValidation, ANodeIsOneThatThereIs) {
  difference("inventory.errors");
  in_process server{inventory_nodes()};
  EXPECT_THAT(
      refusal(server, operation, to_put(inventory_item(rack, racks({"a"})), "i-0123456789abcdef0")),
      HasSubstr(R"("__type":"InvalidInstanceId")"));
}

TEST(PutInventoryValidation, TypesOfAwssHaveTheirAttributesAndVersions) {
  in_process server{inventory_nodes()};
  EXPECT_THAT(refused(server, inventory_item("AWS:Nothing", json::array())),
              HasSubstr(R"("__type":"InvalidTypeNameException")"));
  EXPECT_THAT(refused(server, inventory_item("AWS:Network", racks({"a"}))),
              HasSubstr("The inventory type AWS:Network has no attribute 'RackLocation'"));
  EXPECT_THAT(refused(server, inventory_item("AWS:Application", json::array(), "1.2")),
              HasSubstr(R"("__type":"UnsupportedInventorySchemaVersionException")"));
  put_inventory(server, inventory_item("AWS:Application", json::array(), "1.1"));
}

// AWS:ComplianceItem alone may have a context [D].
TEST(PutInventoryValidation, AContextIsForComplianceItems) {
  in_process server{inventory_nodes()};
  auto item = inventory_item("AWS:ComplianceItem", json::array());
  item["Context"] = {{"ComplianceType", "Patch"}, {"Colour", "red"}};
  EXPECT_THAT(refused(server, item),
              HasSubstr(R"("__type":"InvalidInventoryItemContextException")"));
  item["Context"].erase("Colour");
  put_inventory(server, item);
  auto other = inventory_item("AWS:Network", json::array());
  other["Context"] = {{"ComplianceType", "Patch"}};
  EXPECT_THAT(refused(server, other),
              HasSubstr(R"("__type":"UnsupportedInventoryItemContextException")"));
}

// The limits are documented [D].
TEST(PutInventoryValidation, ThereAreLimitsOfTypesAndSizes) {
  in_process server{inventory_nodes()};
  for (int number = 0; number < 20; ++number) {
    put_inventory(server, inventory_item("Custom:Type" + std::to_string(number), racks({"a"})));
  }
  EXPECT_THAT(refused(server, inventory_item("Custom:More", racks({"a"}))),
              HasSubstr(R"("__type":"CustomSchemaCountLimitExceededException")"));
  const std::vector<std::string> large(51, std::string(4096, 'x'));
  EXPECT_THAT(refused(server, inventory_item("Custom:Type1", racks(large))),
              HasSubstr(R"("__type":"ItemSizeLimitExceededException")"));
  json items = json::array();
  for (int number = 0; number < 6; ++number) {
    items.push_back(inventory_item("Custom:Type" + std::to_string(number),
                                   racks(std::vector<std::string>(48, std::string(4000, 'x')))));
  }
  EXPECT_THAT(refusal(server, operation, {{"InstanceId", linux_node}, {"Items", items}}),
              HasSubstr(R"("__type":"TotalSizeLimitExceededException")"));
}

TEST(PutInventoryValidation, WithoutContentTheHashMustBeThatOfTheLast) {
  in_process server{inventory_nodes()};
  auto item = inventory_item(rack, racks({"a"}));
  item["ContentHash"] = "1";
  put_inventory(server, item);
  item.erase("Content");
  item["CaptureTime"] = "2026-01-10T02:00:00Z";
  put_inventory(server, item);
  EXPECT_EQ(entries_of(server, rack)["CaptureTime"], "2026-01-10T02:00:00Z");
  EXPECT_EQ(entries_of(server, rack)["Entries"], racks({"a"}));
  item["ContentHash"] = "2";
  EXPECT_THAT(refused(server, item), HasSubstr(R"("__type":"ItemContentMismatchException")"));
}

// The text was recorded [R].
TEST(PutInventoryValidation, ADisabledSchemaNeedsALaterVersion) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  answer(server, "DeleteInventory", {{"TypeName", rack}, {"SchemaDeleteOption", "DisableSchema"}});
  EXPECT_THAT(refused(server, inventory_item(rack, racks({"a"}))),
              HasSubstr("The inventory item with type name Custom:RackInfo was sent with a "
                        "disabled schema version 1.0. You must send a version greater than 1.0"));
  put_inventory(server, inventory_item(rack, racks({"a"}), "1.10"));
  answer(server, "DeleteInventory", {{"TypeName", rack}});
  put_inventory(server, inventory_item(rack, racks({"a"})));
}

// --- behaviour

TEST(PutInventoryBehaviour, AnItemReplacesThatOfItsType) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a", "b"})));
  put_inventory(server, inventory_item(rack, racks({"c"})), windows_node);
  put_inventory(server, inventory_item(rack, racks({"d"})));
  EXPECT_EQ(entries_of(server, rack)["Entries"], racks({"d"}));
  EXPECT_EQ(entries_of(server, rack, windows_node)["Entries"], racks({"c"}));
}

TEST(PutInventoryBehaviour, TheSameHashKeepsTheContent) {
  in_process server{inventory_nodes()};
  auto item = inventory_item(rack, racks({"a"}));
  item["ContentHash"] = "1";
  put_inventory(server, item);
  item["Content"] = racks({"b"});
  put_inventory(server, item);
  EXPECT_EQ(entries_of(server, rack)["Entries"], racks({"a"}));
}

}  // namespace
}  // namespace ssmock
