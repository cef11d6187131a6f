// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "RegisterPatchBaselineForPatchGroup";

// --- serialization

TEST(RegisterPatchBaselineForPatchGroupSerialization, TheReplyRepeatsTheRequest) {
  in_process server;
  const auto id = make_baseline(server);
  EXPECT_EQ(server.call(operation, pair_of(id, "web").dump()).body,
            R"({"BaselineId":")" + id + R"(","PatchGroup":"web"})");
}

// --- validation

TEST(RegisterPatchBaselineForPatchGroupValidation, TheBaselineMustBeThere) {
  in_process server;
  EXPECT_EQ(refusal_without_change(server, operation, pair_of(unknown_baseline, "web")),
            no_baseline());
  EXPECT_EQ(refusal_without_change(server, operation, pair_of("no-baseline-of-any-form", "web")),
            no_baseline_id);
}

// A script that runs on AWS looks for the beginning of the text [P]; its end is inferred.
TEST(RegisterPatchBaselineForPatchGroupValidation, AGroupHasOneBaselineForASystem) {
  difference("patches.group-taken");
  in_process server;
  const auto first = make_baseline(server);
  register_group(server, first, "App");
  const auto taken =
      error_text("AlreadyExistsException", "Message",
                 "Patch Group App already has a baseline registered for OperatingSystem WINDOWS.");
  for (const auto& id : {first, make_baseline(server)}) {
    EXPECT_EQ(refusal_without_change(server, operation, pair_of(id, "App")), taken);
  }
}

TEST(RegisterPatchBaselineForPatchGroupValidation, ABaselineHasTwentyFiveGroups) {
  in_process server;
  const auto id = make_baseline(server);
  for (int number = 0; number < 25; ++number) {
    register_group(server, id, "group" + std::to_string(number));
  }
  EXPECT_EQ(refusal_without_change(server, operation, pair_of(id, "more")),
            error_text("ResourceLimitExceededException", "Message",
                       "The limit of 25 patch groups of a patch baseline is exceeded"));
}

// --- behaviour

TEST(RegisterPatchBaselineForPatchGroupBehaviour, AGroupMayHaveOneForEachSystem) {
  in_process server;
  const auto windows = make_baseline(server);
  const auto ubuntu = make_baseline_for(server, "UBUNTU");
  register_group(server, windows, "web");
  register_group(server, ubuntu, "web");
  const auto of = [&](const char* system) {
    return answer(server, "GetPatchBaselineForPatchGroup",
                  {{"PatchGroup", "web"}, {"OperatingSystem", system}})["BaselineId"];
  };
  EXPECT_EQ(of("WINDOWS"), windows);
  EXPECT_EQ(of("UBUNTU"), ubuntu);
}

TEST(RegisterPatchBaselineForPatchGroupBehaviour, AwssOwnCanBeRegistered) {
  in_process server;
  register_group(server, ubuntu_default, "web");
  EXPECT_EQ(baseline_of(server, ubuntu_default)["PatchGroups"], json::array({"web"}));
}

}  // namespace
}  // namespace ssmock
