// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

const std::string operation = "GetPatchBaselineForPatchGroup";

// --- serialization

TEST(GetPatchBaselineForPatchGroupSerialization, TheReplyNamesGroupAndSystem) {
  in_process server;
  const auto id = make_baseline(server);
  register_group(server, id, "web");
  EXPECT_EQ(server.call(operation, R"({"PatchGroup":"web"})").body,
            R"({"BaselineId":")" + id + R"(","OperatingSystem":"WINDOWS","PatchGroup":"web"})");
}

// --- validation

TEST(GetPatchBaselineForPatchGroupValidation, TheGroupIsRequired) {
  in_process server;
  EXPECT_EQ(refusal(server, operation),
            validation_error("1 validation error detected: Value null at 'patchGroup' failed to "
                             "satisfy constraint: Member must not be null"));
}

// --- behaviour

TEST(GetPatchBaselineForPatchGroupBehaviour, WithoutARegistrationItIsTheDefault) {
  in_process server;
  const json asked{{"PatchGroup", "web"}, {"OperatingSystem", "UBUNTU"}};
  EXPECT_EQ(answer(server, operation, asked)["BaselineId"], ubuntu_default);
  const auto id = make_baseline_for(server, "UBUNTU");
  make_default(server, id);
  EXPECT_EQ(answer(server, operation, asked)["BaselineId"], id);
}

}  // namespace
}  // namespace ssmock
