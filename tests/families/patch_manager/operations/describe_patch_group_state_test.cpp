// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/fleet.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DescribePatchGroupState";

// --- serialization

TEST(DescribePatchGroupStateSerialization, AGroupHasTwelveCountsAndItsNodes) {
  in_process server{fleet().dump()};
  scan(server);
  EXPECT_EQ(
      server.call(operation, R"({"PatchGroup":"web"})").body,
      R"({"Instances":1,"InstancesWithAvailableSecurityUpdates":0,"InstancesWithCriticalNonCompliantPatches":0,"InstancesWithFailedPatches":0,"InstancesWithInstalledOtherPatches":1,"InstancesWithInstalledPatches":1,"InstancesWithInstalledPendingRebootPatches":0,"InstancesWithInstalledRejectedPatches":0,"InstancesWithMissingPatches":1,"InstancesWithNotApplicablePatches":1,"InstancesWithOtherNonCompliantPatches":0,"InstancesWithSecurityNonCompliantPatches":1,"InstancesWithUnreportedNotApplicablePatches":0})");
}

// --- validation

TEST(DescribePatchGroupStateValidation, TheGroupIsRequired) {
  in_process server;
  EXPECT_THAT(refusal(server, operation),
              ::testing::HasSubstr("'patchGroup' failed to satisfy constraint"));
}

// --- behaviour

TEST(DescribePatchGroupStateBehaviour, AGroupThatNobodyIsInHasZeros) {
  in_process server{fleet().dump()};
  EXPECT_EQ(answer(server, operation, {{"PatchGroup", "none"}})["Instances"], 0);
}

TEST(DescribePatchGroupStateBehaviour, ANodeCountsOnceForEachStateOfItsPatches) {
  auto fixture = fleet();
  fixture["InstanceInformationList"][1]["Tags"] = {{{"Key", "PatchGroup"}, {"Value", "web"}}};
  in_process server{fixture.dump()};
  script(server, {{"InstanceId", windows_node}, {"FailedPatches", {"50002"}}});
  install(server, {linux_node, windows_node}, "NoReboot");
  const auto found = answer(server, operation, {{"PatchGroup", "web"}});
  EXPECT_EQ(found["Instances"], 2);
  EXPECT_EQ(found["InstancesWithInstalledPendingRebootPatches"], 2);
  EXPECT_EQ(found["InstancesWithFailedPatches"], 1);
  EXPECT_EQ(found["InstancesWithMissingPatches"], 0);
  EXPECT_EQ(found["InstancesWithAvailableSecurityUpdates"], 1);
}

}  // namespace
}  // namespace ssmock
