// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "DeletePatchBaseline";

// --- serialization

TEST(DeletePatchBaselineSerialization, TheReplyIsTheId) {
  in_process server;
  const auto id = make_baseline(server);
  EXPECT_EQ(server.call(operation, json{{"BaselineId", id}}.dump()).body,
            R"({"BaselineId":")" + id + R"("})");
}

// --- validation

TEST(DeletePatchBaselineValidation, TheIdIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'baselineId' failed to "
                             "satisfy constraint: Member must not be null"));
}

TEST(DeletePatchBaselineValidation, ABaselineThatAPatchGroupHasStays) {
  in_process server;
  const auto id = make_baseline(server);
  register_group(server, id, "web");
  EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", id}}),
            error_text("ResourceInUseException", "Message",
                       "PatchBaseline to be deleted is used for Patch Group: web"));
  answer(server, "DeregisterPatchBaselineForPatchGroup", pair_of(id, "web"));
  answer(server, operation, {{"BaselineId", id}});
}

TEST(DeletePatchBaselineValidation, ADefaultBaselineStays) {
  difference("patches.delete-default");
  in_process server;
  const auto id = make_baseline(server);
  make_default(server, id);
  EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", id}}),
            error_text("ResourceInUseException", "Message",
                       "PatchBaseline to be deleted is the default for OperatingSystem: WINDOWS"));
  make_default(server, windows_default);
  answer(server, operation, {{"BaselineId", id}});
}

TEST(DeletePatchBaselineValidation, AwssOwnStay) {
  difference("patches.delete-aws");
  in_process server;
  EXPECT_EQ(refusal_without_change(server, operation, {{"BaselineId", windows_default}}),
            error_text("ResourceInUseException", "Message",
                       "PatchBaseline to be deleted is provided by AWS"));
}

// --- behaviour

TEST(DeletePatchBaselineBehaviour, ABaselineGoesWithItsTags) {
  in_process server;
  const auto empty = server.state();
  const auto id =
      make_baseline(server, {{"Tags", {{{"Key", "k"}, {"Value", "v"}}}}, {"ClientToken", "t"}});
  answer(server, operation, {{"BaselineId", id}});
  EXPECT_EQ(refusal(server, "GetPatchBaseline", {{"BaselineId", id}}), no_baseline());
  EXPECT_EQ(server.state(), empty);
}

TEST(DeletePatchBaselineBehaviour, AnIdWithoutABaselineIsAnsweredTheSame) {
  difference("patches.delete-unknown");
  in_process server;
  EXPECT_EQ(server.call(operation, json{{"BaselineId", unknown_baseline}}.dump()).body,
            R"({"BaselineId":"pb-0123456789abcdef0"})");
}

}  // namespace
}  // namespace ssmock
