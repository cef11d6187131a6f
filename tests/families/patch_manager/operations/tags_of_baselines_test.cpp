// SPDX-License-Identifier: Apache-2.0
#include <gtest/gtest.h>

#include "families/patch_manager/requests.hpp"
#include "support/differences.hpp"

namespace ssmock {
namespace {

using namespace testing;
using nlohmann::json;

json resource(std::string_view id) {
  return {{"ResourceType", "PatchBaseline"}, {"ResourceId", id}};
}

TEST(TagsOfBaselinesBehaviour, TheyAreAddedListedAndRemoved) {
  in_process server;
  const auto id = make_baseline(server);
  auto added = resource(id);
  added["Tags"] = {{{"Key", "Team"}, {"Value", "A"}}};
  answer(server, "AddTagsToResource", added);
  EXPECT_EQ(answer(server, "ListTagsForResource", resource(id))["TagList"], added["Tags"]);
  auto removed = resource(id);
  removed["TagKeys"] = {"Team"};
  answer(server, "RemoveTagsFromResource", removed);
  EXPECT_EQ(answer(server, "ListTagsForResource", resource(id))["TagList"], json::array());
}

TEST(TagsOfBaselinesValidation, OnlyATenantsOwnHaveThemAndByTheirIds) {
  difference("patches.tags");
  in_process server;
  const auto arn = "arn:aws:ssm:us-east-1:123456789012:patchbaseline/" + make_baseline(server);
  for (const auto& id : {std::string(unknown_baseline), std::string(windows_default), arn}) {
    EXPECT_EQ(refusal(server, "ListTagsForResource", resource(id)), no_baseline_id) << id;
  }
}

}  // namespace
}  // namespace ssmock
