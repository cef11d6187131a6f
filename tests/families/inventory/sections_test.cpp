// SPDX-License-Identifier: Apache-2.0
// Inventory as fixtures: what aws-cli prints loads.
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/inventory/requests.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::HasSubstr;

// As aws-cli's example has it [R].
TEST(InventoryFixtures, GetInventoryPrintsEntities) {
  const json entity{{"Data",
                     {{"AWS:InstanceInformation",
                       {{"Content",
                         {{{"ComputerName", "ip-172-31-44-222.us-west-2.compute.internal"},
                           {"InstanceId", windows_node},
                           {"IpAddress", "172.31.44.222"},
                           {"AgentType", "amazon-ssm-agent"},
                           {"ResourceType", "EC2Instance"},
                           {"AgentVersion", "2.0.672.0"},
                           {"PlatformVersion", "2016.09"},
                           {"PlatformName", "Amazon Linux AMI"},
                           {"PlatformType", "Linux"}}}},
                        {"TypeName", "AWS:InstanceInformation"},
                        {"SchemaVersion", "1.0"},
                        {"CaptureTime", "2017-02-20T18:03:58Z"}}}}},
                    {"Id", windows_node}};
  in_process server{json{{"Entities", {entity}}}.dump()};
  EXPECT_EQ(answer(server, "GetInventory")["Entities"][0], entity);
}

TEST(InventoryFixtures, ListInventoryEntriesPrintsThoseOfANode) {
  const json printed{{"InstanceId", linux_node},
                     {"TypeName", rack},
                     {"Entries", racks({"Bay B/Row C/Rack D/Shelf E"})},
                     {"SchemaVersion", "1.0"},
                     {"CaptureTime", "2016-08-22T10:01:01Z"}};
  in_process server{printed.dump()};
  EXPECT_EQ(entries_of(server, rack), printed);
}

TEST(InventoryFixtures, DeletionsAndDisabledSchemasSurviveASavedState) {
  in_process server{inventory_nodes()};
  put_inventory(server, inventory_item(rack, racks({"a"})));
  answer(server, "DeleteInventory", {{"TypeName", rack}, {"SchemaDeleteOption", "DisableSchema"}});
  in_process after{server.state()};
  EXPECT_EQ(after.call("DescribeInventoryDeletions", "{}").body,
            server.call("DescribeInventoryDeletions", "{}").body);
  EXPECT_THAT(refusal(after, "PutInventory", to_put(inventory_item(rack, racks({"a"})))),
              HasSubstr("disabled schema version 1.0"));
}

}  // namespace
}  // namespace ssmock
