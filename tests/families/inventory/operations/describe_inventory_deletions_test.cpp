// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/inventory/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::HasSubstr;

const std::string operation = "DescribeInventoryDeletions";
const item_place place{"InventoryDeletions", "TypeName"};

// --- serialization

// Messages and whole seconds were recorded [R].
TEST(DescribeInventoryDeletionsSerialization, ADeletionIsInProgressAndThenComplete) {
  difference("inventory.deletion-time");
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  const std::string id = answer(server, "DeleteInventory", {{"TypeName", rack}})["DeletionId"];
  const auto shown = [&] { return server.call(operation, "{}").body; };
  EXPECT_EQ(
      shown(),
      R"({"InventoryDeletions":[{"DeletionId":")" + id +
          R"(","DeletionStartTime":1.7680104E9,"DeletionSummary":{"RemainingCount":1,"SummaryItems":[{"Count":1,"RemainingCount":1,"Version":"1.0"}],"TotalCount":1},"LastStatus":"InProgress","LastStatusMessage":"The Delete is in progress","LastStatusUpdateTime":1.7680104E9,"TypeName":"Custom:RackInfo"}]})");
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"PT1M"})");
  EXPECT_EQ(
      shown(),
      R"({"InventoryDeletions":[{"DeletionId":")" + id +
          R"(","DeletionStartTime":1.7680104E9,"DeletionSummary":{"RemainingCount":0,"SummaryItems":[{"Count":1,"RemainingCount":0,"Version":"1.0"}],"TotalCount":1},"LastStatus":"Complete","LastStatusMessage":"Deletion is successful","LastStatusUpdateTime":1.76801046E9,"TypeName":"Custom:RackInfo"}]})");
}

// --- validation

TEST(DescribeInventoryDeletionsValidation, AnIdIsThatOfADeletion) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"DeletionId", "01234567-89ab-4def-8123-456789abcdef"}}),
              HasSubstr(R"("__type":"InvalidDeletionIdException")"));
  EXPECT_THAT(refusal(server, operation, {{"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(DescribeInventoryDeletionsBehaviour, ThoseOfThirtyDaysAreListed) {
  in_process server;
  answer(server, "DeleteInventory", {{"TypeName", "Custom:a"}});
  const auto count = [&] {
    return answer(server, operation, json::object())["InventoryDeletions"].size();
  };
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"P29D"})");
  EXPECT_EQ(count(), 1U);
  server.control("POST", "/_ssmock/clock/advance", R"({"by":"P1D"})");
  EXPECT_EQ(count(), 0U);
}

TEST(DescribeInventoryDeletionsBehaviour, TheNewestComesFirst) {
  in_process server;
  answer(server, "DeleteInventory", {{"TypeName", "Custom:a"}});
  const auto second = answer(server, "DeleteInventory", {{"TypeName", "Custom:b"}})["DeletionId"];
  answer(server, "DeleteInventory", {{"TypeName", "Custom:c"}});
  const auto walked = walk_pages(server, operation, place, {{"MaxResults", 2}});
  EXPECT_THAT(walked.ids(), ElementsAre("Custom:c", "Custom:b", "Custom:a"));
  EXPECT_THAT(ids_of(answer(server, operation, {{"DeletionId", second}}), place),
              ElementsAre("Custom:b"));
}

}  // namespace
}  // namespace ssmock
