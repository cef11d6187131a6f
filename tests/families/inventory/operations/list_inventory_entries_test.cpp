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

const std::string operation = "ListInventoryEntries";
const item_place place{"Entries", "RackLocation"};

// --- serialization

// The members were recorded [R].
TEST(ListInventoryEntriesSerialization, EntriesStandBesideTheirTypeAndNode) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"Bay B/Row C"})));
  EXPECT_EQ(
      server.call(operation, json{{"InstanceId", linux_node}, {"TypeName", rack}}.dump()).body,
      R"({"CaptureTime":"2026-01-10T01:00:00Z","Entries":[{"RackLocation":"Bay B/Row C"}],"InstanceId":"i-028ea792da0123456","SchemaVersion":"1.0","TypeName":"Custom:RackInfo"})");
  EXPECT_EQ(
      server.call(operation, json{{"InstanceId", windows_node}, {"TypeName", rack}}.dump()).body,
      R"({"Entries":[],"InstanceId":"i-0cb2b964d3e14fd9f","TypeName":"Custom:RackInfo"})");
}

// --- validation

TEST(ListInventoryEntriesValidation, NodeTypeFilterAndTokenAreKnown) {
  in_process server{inventory_nodes()};
  EXPECT_THAT(refusal(server, operation,
                      {{"InstanceId", "i-0123456789abcdef0"}, {"TypeName", "AWS:Network"}}),
              HasSubstr(R"("__type":"InvalidInstanceId")"));
  EXPECT_THAT(refusal(server, operation, {{"InstanceId", linux_node}, {"TypeName", rack}}),
              HasSubstr(R"("__type":"InvalidTypeNameException")"));
  json input{{"InstanceId", linux_node}, {"TypeName", "AWS:Network"}, {"NextToken", "x"}};
  EXPECT_THAT(refusal(server, operation, input), HasSubstr(R"("__type":"InvalidNextToken")"));
  input["Filters"] = json::array({inventory_filter("AWS:Application.Name", {"x"})});
  EXPECT_THAT(refusal(server, operation, input), HasSubstr(R"("__type":"InvalidFilter")"));
}

// --- behaviour

TEST(ListInventoryEntriesBehaviour, EachComparisonIsMade) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"2", "10", "x"})));
  const auto found = [&](const char* type, const std::vector<std::string>& values) {
    return ids_of(
        answer(server, operation,
               {{"InstanceId", linux_node},
                {"TypeName", rack},
                {"Filters", json::array({inventory_filter("RackLocation", values, type)})}}),
        place);
  };
  EXPECT_THAT(found("Equal", {"2", "x"}), ElementsAre("2", "x"));
  EXPECT_THAT(found("NotEqual", {"2", "x"}), ElementsAre("10"));
  EXPECT_THAT(found("BeginWith", {"1"}), ElementsAre("10"));
  EXPECT_THAT(found("LessThan", {"3"}), ElementsAre("2")) << "as numbers";
  EXPECT_THAT(found("GreaterThan", {"3"}), ElementsAre("10", "x")) << "x is no number";
  EXPECT_THAT(found("Exists", {"any"}), ElementsAre("2", "10", "x"));
}

TEST(ListInventoryEntriesBehaviour, PagesGoThroughTheEntries) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a", "b", "c"})));
  const auto walked =
      walk_pages(server, operation, place,
                 {{"InstanceId", linux_node}, {"TypeName", rack}, {"MaxResults", 2}});
  EXPECT_THAT(walked.sizes(), ElementsAre(2, 1));
  EXPECT_THAT(walked.ids(), ElementsAre("a", "b", "c"));
}

}  // namespace
}  // namespace ssmock
