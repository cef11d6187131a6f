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
using ::testing::IsEmpty;

const std::string operation = "GetInventorySchema";
const item_place place{"Schemas", "TypeName"};

// --- serialization

TEST(GetInventorySchemaSerialization, ATypeHasItsAttributes) {
  difference("inventory.schemas");
  in_process server;
  EXPECT_EQ(
      server.call(operation, R"({"TypeName":"AWS:WindowsUpdate"})").body,
      R"({"Schemas":[{"Attributes":[{"DataType":"STRING","Name":"HotFixId"},{"DataType":"STRING","Name":"Description"},{"DataType":"STRING","Name":"InstalledTime"},{"DataType":"STRING","Name":"InstalledBy"}],"TypeName":"AWS:WindowsUpdate","Version":"1.0"}]})");
}

// The five types and their attributes were recorded [R].
TEST(GetInventorySchemaSerialization, AggregatorsHaveFewerAttributesAndNames) {
  in_process server;
  EXPECT_THAT(ids_of(answer(server, operation, {{"Aggregator", true}}), place),
              ElementsAre("AWS:Application", "AWS:InstanceInformation", "AWS:ResourceGroup",
                          "AWS:Service", "AWS:WindowsRole"));
  EXPECT_EQ(
      server.call(operation, R"({"TypeName":"AWS:InstanceInformation","Aggregator":true})").body,
      R"({"Schemas":[{"Attributes":[{"DataType":"STRING","Name":"PlatformName"},{"DataType":"STRING","Name":"PlatformType"},{"DataType":"STRING","Name":"PlatformVersion"}],"DisplayName":"Platform","TypeName":"AWS:InstanceInformation","Version":"1.0"}]})");
}

// --- validation

TEST(GetInventorySchemaValidation, ATypeIsKnownAndAPageHasFiftyAtLeast) {
  in_process server;
  EXPECT_THAT(refusal(server, operation, {{"TypeName", "AWS:Nothing"}}),
              HasSubstr(R"("__type":"InvalidTypeNameException")"));
  EXPECT_THAT(refusal(server, operation, {{"MaxResults", 49}}),
              HasSubstr("Member must have value greater than or equal to 50"));
  EXPECT_THAT(refusal(server, operation, {{"NextToken", "x"}}),
              HasSubstr(R"("__type":"InvalidNextToken")"));
}

// --- behaviour

TEST(GetInventorySchemaBehaviour, CustomTypesStandBehindAwss) {
  in_process server{inventory_nodes()};
  const auto before = ids_of(answer(server, operation), place);
  EXPECT_EQ(before.size(), 17U);
  EXPECT_TRUE(std::ranges::is_sorted(before));
  put_inventory(server, inventory_item(rack, racks({"a"}), "2.0"));
  const auto after = answer(server, operation)["Schemas"];
  ASSERT_EQ(after.size(), 18U);
  EXPECT_EQ(after[17], json({{"Attributes", {{{"DataType", "STRING"}, {"Name", "RackLocation"}}}},
                             {"TypeName", rack},
                             {"Version", "2.0"}}));
  EXPECT_THAT(answer(server, operation, {{"SubType", true}})["Schemas"], IsEmpty());
}

TEST(GetInventorySchemaBehaviour, CountsAreNumbers) {
  in_process server;
  const auto attributes =
      answer(server, operation, {{"TypeName", "AWS:PatchSummary"}})["Schemas"][0]["Attributes"];
  const auto missing = std::ranges::find(attributes, json("MissingCount"),
                                         [](const json& each) { return each["Name"]; });
  EXPECT_EQ((*missing)["DataType"], "NUMBER");
}

}  // namespace
}  // namespace ssmock
