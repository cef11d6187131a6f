// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DeregisterPatchBaselineForPatchGroup";

// --- serialization

TEST(DeregisterPatchBaselineForPatchGroupSerialization, TheReplyRepeatsTheRequest) {
  in_process server;
  const auto id = make_baseline(server);
  register_group(server, id, "web");
  EXPECT_EQ(server.call(operation, pair_of(id, "web").dump()).body,
            R"({"BaselineId":")" + id + R"(","PatchGroup":"web"})");
}

// --- validation

TEST(DeregisterPatchBaselineForPatchGroupValidation, OnlyAPairThatIsRegisteredCanGo) {
  difference("patches.deregister-unregistered");
  in_process server;
  const auto id = make_baseline(server);
  const auto other = make_baseline(server);
  register_group(server, id, "web");
  for (const auto& pair : {pair_of(other, "web"), pair_of(id, "Web"),
                           pair_of(unknown_baseline, "web"), pair_of(windows_default, "web")}) {
    EXPECT_EQ(refusal_without_change(server, operation, pair), no_baseline_id) << pair;
  }
}

// --- behaviour

TEST(DeregisterPatchBaselineForPatchGroupBehaviour, TheGroupHasTheDefaultAgain) {
  in_process server;
  const auto id = make_baseline(server);
  const auto before = server.state();
  register_group(server, id, "web");
  answer(server, operation, pair_of(id, "web"));
  EXPECT_EQ(answer(server, "GetPatchBaselineForPatchGroup", {{"PatchGroup", "web"}})["BaselineId"],
            windows_default);
  EXPECT_EQ(server.state(), before);
}

TEST(DeregisterPatchBaselineForPatchGroupBehaviour, OthersStay) {
  in_process server;
  const auto id = make_baseline(server);
  register_group(server, id, "web");
  register_group(server, id, "db");
  register_group(server, ubuntu_default, "web");
  answer(server, operation, pair_of(id, "web"));
  EXPECT_EQ(baseline_of(server, id)["PatchGroups"], json::array({"db"}));
  EXPECT_EQ(baseline_of(server, ubuntu_default)["PatchGroups"], json::array({"web"}));
}

}  // namespace
}  // namespace ssmock
