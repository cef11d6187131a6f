// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/inventory/requests.hpp"
#include "families/patch_manager/fleet.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;
using ::testing::ElementsAre;
using ::testing::IsEmpty;

void gather(in_process& server, const json& parameters = json::object()) {
  answer(server, "SendCommand",
         {{"DocumentName", "AWS-GatherSoftwareInventory"},
          {"InstanceIds", {linux_node, windows_node}},
          {"Parameters", parameters}});
}

std::vector<std::string> names(in_process& server, const char* type, const std::string& node,
                               const char* member = "Name") {
  return ids_of(entries_of(server, type, node), {"Entries", member});
}

TEST(GatherSoftwareInventory, FillsTheInventoryOfItsNodes) {
  difference("inventory.gathering");
  in_process server{fleet().dump()};
  gather(server);
  EXPECT_THAT(names(server, "AWS:Application", linux_node),
              ElementsAre("amazon-ssm-agent", "bash", "curl", "sudo", "tar"));
  EXPECT_THAT(names(server, "AWS:WindowsUpdate", windows_node, "HotFixId"),
              ElementsAre("KB50001", "KB50003"));
  EXPECT_THAT(names(server, "AWS:Network", linux_node), ElementsAre("eth0"));
  EXPECT_THAT(names(server, "AWS:Service", windows_node),
              ElementsAre("AmazonSSMAgent", "wuauserv"));
  EXPECT_THAT(names(server, "AWS:Service", linux_node), IsEmpty());
  EXPECT_EQ(entries_of(server, "AWS:Application")["CaptureTime"], "2026-01-10T02:00:00Z");
}

TEST(GatherSoftwareInventory, SeesWhatWasInstalledSince) {
  in_process server{fleet().dump()};
  gather(server);
  EXPECT_EQ(entries_of(server, "AWS:Application")["Entries"][1]["Version"], "1");
  install(server);
  gather(server);
  EXPECT_EQ(entries_of(server, "AWS:Application")["Entries"][1]["Version"], "2");
}

TEST(GatherSoftwareInventory, LeavesOutWhatIsDisabled) {
  in_process server{fleet().dump()};
  gather(server, {{"applications", {"Disabled"}}});
  EXPECT_THAT(names(server, "AWS:Application", linux_node), IsEmpty());
  EXPECT_THAT(names(server, "AWS:AWSComponent", linux_node), ElementsAre("amazon-ssm-agent"));
}

TEST(GatherSoftwareInventory, ThatFailsGathersNothing) {
  in_process server{fleet().dump()};
  script(server, {{"Status", "Failed"}});
  gather(server);
  EXPECT_THAT(names(server, "AWS:Application", linux_node), IsEmpty());
}

}  // namespace
}  // namespace ssmock
