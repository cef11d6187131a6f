// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "RegisterDefaultPatchBaseline";

// --- serialization

TEST(RegisterDefaultPatchBaselineSerialization, TheReplyIsTheId) {
  in_process server;
  const auto id = make_baseline(server);
  EXPECT_EQ(server.call(operation, json{{"BaselineId", id}}.dump()).body,
            R"({"BaselineId":")" + id + R"("})");
  EXPECT_EQ(answer(server, operation, {{"BaselineId", windows_default}})["BaselineId"],
            windows_default);
}

// --- validation

TEST(RegisterDefaultPatchBaselineValidation, TheBaselineMustBeThere) {
  in_process server;
  EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", unknown_baseline}}),
            no_baseline());
  EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", "no-baseline-of-any-form"}}),
            no_baseline_id);
}

// --- behaviour

TEST(RegisterDefaultPatchBaselineBehaviour, ItIsTheDefaultOfItsSystemOnly) {
  in_process server;
  const auto id = make_baseline_for(server, "UBUNTU");
  make_default(server, id);
  EXPECT_EQ(default_of(server, "UBUNTU"), id);
  EXPECT_EQ(default_of(server, "WINDOWS"), windows_default);
}

TEST(RegisterDefaultPatchBaselineBehaviour, AwssOwnIsTheDefaultAgain) {
  in_process server;
  const auto before = server.state();
  const auto id = make_baseline_for(server, "UBUNTU");
  make_default(server, id);
  make_default(server, ubuntu_default);
  EXPECT_EQ(default_of(server, "UBUNTU"), ubuntu_default);
  answer(server, "DeletePatchBaseline", {{"BaselineId", id}});
  EXPECT_EQ(server.state(), before);
}

TEST(RegisterDefaultPatchBaselineBehaviour, AwssOtherBaselinesOfWindowsCanBeTheDefault) {
  difference("patches.predefined-ids");
  in_process server;
  const auto listed =
      answer(server, "DescribePatchBaselines", with_filter("NAME_PREFIX", "AWS-WindowsPredefined"));
  ASSERT_EQ(listed["BaselineIdentities"].size(), 2U);
  const std::string arn = listed["BaselineIdentities"][0]["BaselineId"];
  EXPECT_EQ(arn, "arn:aws:ssm:us-east-1:075727635805:patchbaseline/pb-0a5f0000000000001");
  make_default(server, arn);
  EXPECT_EQ(default_of(server, "WINDOWS"), arn);
}

}  // namespace
}  // namespace ssmock
