// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/catalogue.hpp"

#include <gtest/gtest.h>

#include <set>

#include "support/in_process.hpp"

namespace ssmock::store {
namespace {

struct product_facts {
  std::size_t released = 0;
  std::set<std::string> severities;
  std::set<std::string> classifications;
};

std::map<std::string, product_facts> facts_at(instant now) {
  std::map<std::string, product_facts> out;
  for (const auto& [key, patch] : built_in_patches(now)) {
    if (!is_released(patch, now)) continue;
    auto& facts = out[*patch->product];
    ++facts.released;
    facts.severities.insert(patch->severity ? *patch->severity : *patch->msrc_severity);
    facts.classifications.insert(*patch->classification);
  }
  return out;
}

TEST(BuiltInPatches, EachProductHasAYearOfAllKindsWheneverOneLooks) {
  for (int month = 0; month < 40; ++month) {
    const auto now = testing::test_now() + std::chrono::days{31 * month};
    const auto facts = facts_at(now);
    EXPECT_EQ(facts.size(), 5U);
    for (const auto& [product, each] : facts) {
      const bool windows = product.starts_with("Windows");
      EXPECT_GE(each.released, 55U) << product << iso_8601(now);
      EXPECT_EQ(each.severities.size(), 5U) << product << iso_8601(now);
      EXPECT_EQ(each.classifications.size(), windows ? 9U : 5U) << product << iso_8601(now);
    }
  }
}

TEST(BuiltInPatches, ThoseOfAMonthAreTheSameInTheNext) {
  const auto now = testing::test_now();
  const auto earlier = built_in_patches(now);
  const auto later = built_in_patches(now + std::chrono::days{31});
  std::size_t gone = 0;
  for (const auto& [key, patch] : earlier) {
    const auto found = later.find(key);
    if (found == later.end()) {
      ++gone;
      EXPECT_LT(*patch->release_date, now - std::chrono::days{365 - 31});
    } else {
      EXPECT_EQ(found->second->release_date, patch->release_date);
    }
  }
  EXPECT_EQ(gone, 25U) << "those of one month";
  EXPECT_EQ(earlier.size(), later.size());
}

TEST(BuiltInPatches, ThereAreSomeAtBothEndsOfTheClock) {
  EXPECT_EQ(built_in_patches(earliest_instant).size(), 25U);
  for (const auto& [key, patch] : built_in_patches(latest_instant)) {
    EXPECT_LE(*patch->release_date, latest_instant);
  }
}

TEST(Products, EachBelongsToASystem) {
  EXPECT_EQ(system_of_product("AmazonLinux2023"), operating_system::amazon_linux_2023);
  EXPECT_EQ(system_of_product("AmazonLinux2"), operating_system::amazon_linux_2);
  EXPECT_EQ(system_of_product("AmazonLinux2018.03"), operating_system::amazon_linux);
  EXPECT_EQ(system_of_product("Ubuntu22.04"), operating_system::ubuntu);
  EXPECT_EQ(system_of_product("Office2019"), operating_system::windows);
}

}  // namespace
}  // namespace ssmock::store
