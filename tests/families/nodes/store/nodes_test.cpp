// SPDX-License-Identifier: Apache-2.0
#include <gmock/gmock.h>
#include <gtest/gtest.h>

#include <random>
#include <set>

#include "families/nodes/store/activations.hpp"
#include "families/nodes/store/node_search.hpp"
#include "families/nodes/store/nodes.hpp"

namespace ssmock::store {
namespace {

using ::testing::ElementsAre;
using ::testing::IsEmpty;

node named(const std::string& id) {
  node out;
  out.instance_id = id;
  return out;
}

state with_nodes(const std::vector<std::string>& ids) {
  state out;
  for (const auto& id : ids) out.edit<node_list>().put(named(id));
  return out;
}

TEST(NodeList, IsOrderedByIdAndReplacesANodeOfTheSameId) {
  auto state = with_nodes({"b", "a"});
  auto again = named("b");
  again.iam_role = "role";
  state.edit<node_list>().put(again);
  ASSERT_EQ(state.get<node_list>().all().size(), 2U);
  EXPECT_EQ(state.get<node_list>().all().begin()->first, "a");
  EXPECT_EQ(state.get<node_list>().find("b")->iam_role, "role");
  EXPECT_EQ(state.get<node_list>().find("c"), nullptr);
}

TEST(NodeList, FindsNodesByWhatTheyAreNotByWhatTheyWere) {
  node_list nodes;
  auto changing = named("a");
  changing.ping_status = ping_status::online;
  nodes.put(changing);
  EXPECT_THAT(nodes.with(node_attributes::ping_status, "Online"), ElementsAre("a"));
  changing.ping_status = ping_status::inactive;
  nodes.put(changing);
  EXPECT_THAT(nodes.with(node_attributes::ping_status, "Online"), IsEmpty());
  EXPECT_THAT(nodes.with(node_attributes::ping_status, "Inactive"), ElementsAre("a"));
  EXPECT_TRUE(nodes.remove("a"));
  EXPECT_FALSE(nodes.remove("a"));
  EXPECT_THAT(nodes.with(node_attributes::ping_status, "Inactive"), IsEmpty());
}

TEST(ActivationList, HoldsTheNewestFirstAndOneOfEachId) {
  const auto created = [](const std::string& id, int second) {
    activation out;
    out.activation_id = id;
    out.created_date = instant{std::chrono::seconds{second}};
    return out;
  };
  activation_list activations;
  for (const auto& each : {created("b", 2), created("a", 2), created("c", 3), created("d", 9)}) {
    activations.put(each);
  }
  activations.put(created("d", 1));
  EXPECT_TRUE(activations.remove("c"));
  EXPECT_FALSE(activations.remove("c"));
  std::vector<std::string> ids;
  for (const auto& [key, each] : activations.all()) ids.push_back(each.activation_id);
  EXPECT_THAT(ids, ElementsAre("a", "b", "d"));
  EXPECT_EQ(activations.find("d")->created_date, created("d", 1).created_date);
  EXPECT_EQ(activations.find("c"), nullptr);
}

TEST(ActivationList, TheDateSaysWhetherOneHasExpired) {
  const instant now{std::chrono::seconds{1'000}};
  activation content;
  EXPECT_FALSE(has_expired(content, now));
  content.expiration_date = now + milliseconds{1};
  EXPECT_FALSE(has_expired(content, now));
  content.expiration_date = now;
  EXPECT_TRUE(has_expired(content, now));
  content.expiration_date.reset();
  content.expired = true;
  EXPECT_TRUE(has_expired(content, now));
}

TEST(Targets, AreIdsTagsAndKeysOfTags) {
  auto state = with_nodes({"c", "b", "a"});
  state.edit<node_tags>().put("a", {"Stage", "prod"});
  state.edit<node_tags>().put("b", {"Stage", "test"});
  state.edit<node_tags>().put("b", {"Web", ""});
  state.edit<node_tags>().put("c", {"Stage", "prod"});
  using targets = std::vector<target>;
  EXPECT_THAT(resolve_targets(state, targets{{"InstanceIds", {"c", "x", "a", "c"}}}),
              ElementsAre("a", "c"));
  EXPECT_THAT(resolve_targets(state, targets{{"instanceids", {"b"}}}), ElementsAre("b"));
  EXPECT_THAT(resolve_targets(state, targets{{"tag:Stage", {"prod", "test"}}}),
              ElementsAre("a", "b", "c"));
  EXPECT_THAT(resolve_targets(state, targets{{"tag-key", {"Web"}}}), ElementsAre("b"));
  EXPECT_THAT(resolve_targets(state, targets{{"tag:Stage", {"prod"}}, {"tag-key", {"Web"}}}),
              IsEmpty());
  EXPECT_THAT(resolve_targets(state, targets{{"tag:Stage", {"test"}}, {"tag-key", {"Web"}}}),
              ElementsAre("b"));
}

TEST(Targets, OfAnotherKeyOrWithoutValuesMeanNoNode) {
  const auto state = with_nodes({"a"});
  using targets = std::vector<target>;
  EXPECT_THAT(resolve_targets(state, {}), IsEmpty());
  EXPECT_THAT(resolve_targets(state, targets{{"InstanceIds", {}}}), IsEmpty());
  EXPECT_THAT(resolve_targets(state, targets{{"tag:Stage", {}}}), IsEmpty());
  EXPECT_THAT(resolve_targets(state, targets{{"resource-groups:Name", {"a"}}}), IsEmpty());
}

TEST(Targets, FindWhatALookAtEachNodeFinds) {
  std::mt19937 random{4};
  const auto below = [&](std::size_t bound) { return random() % bound; };
  for (int round = 0; round < 200; ++round) {
    state searched;
    const auto count = below(30);
    for (std::size_t number = 0; number < count; ++number) {
      const auto id = "node" + std::to_string(100 + number);
      searched.edit<node_list>().put(named(id));
      for (const auto* const key : {"x", "y", "z"}) {
        if (below(2) == 0) searched.edit<node_tags>().put(id, {key, std::to_string(below(3))});
      }
    }
    const std::vector<target> targets{{"tag:x", {"0", std::to_string(below(3))}},
                                      {"tag:y", {std::to_string(below(3)), "2"}},
                                      {"tag-key", {"z", "absent"}}};
    std::vector<std::string> expected;
    for (const auto& [id, each] : searched.get<node_list>().all()) {
      const auto has = [&](const std::string& key, const target& wanted) {
        for (const auto& value : wanted.values) {
          if (searched.get<node_tags>().with(key, value).contains(id)) return true;
        }
        return false;
      };
      if (has("x", targets[0]) && has("y", targets[1]) &&
          searched.get<node_tags>().with_key("z").contains(id)) {
        expected.push_back(id);
      }
    }
    EXPECT_EQ(resolve_targets(searched, targets), expected) << "round " << round;
  }
}

TEST(NodeSearch, CostsTheSameHoweverManyNodesThereAre) {
  // No measure, but a step that looked at every node would take minutes here.
  state searched;
  for (int number = 0; number < 10'000; ++number) {
    const auto id = "node" + std::to_string(100'000 + number);
    searched.edit<node_list>().put(named(id));
    searched.edit<node_tags>().put(id, {"all", "yes"});
    if (number % 1'000 == 0) searched.edit<node_tags>().put(id, {"few", "yes"});
  }
  node_search search{searched};
  search.require_tag("all", {"yes"});
  search.require_tag_key({"few"});
  std::size_t found = 0;
  for (int round = 0; round < 10'000; ++round) {
    for (auto at = search.next({}); at; at = search.next(*at + '\0')) ++found;
  }
  EXPECT_EQ(found, 100'000U);
}

}  // namespace
}  // namespace ssmock::store
