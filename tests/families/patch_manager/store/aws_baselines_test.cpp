// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/aws_baselines.hpp"

#include <gtest/gtest.h>

#include <algorithm>
#include <set>

#include "core/ids.hpp"
#include "families/patch_manager/store/aws_baseline_ids.hpp"

namespace ssmock::store {
namespace {

TEST(AwsBaselines, EachRegionHasSeventeenDigitsForEachSystem) {
  std::set<std::string_view> ids;
  const auto regions = recorded_regions();
  EXPECT_EQ(regions.size(), 34U);
  EXPECT_TRUE(std::ranges::is_sorted(regions, {}, &region_ids::region));
  for (const auto& each : regions) {
    EXPECT_EQ(each.account.size(), 12U) << each.region;
    ASSERT_EQ(each.digits.size(), 17U * id_columns.size()) << each.region;
    EXPECT_EQ(each.digits.find_first_not_of(hexadecimal_digits), std::string_view::npos);
    for (std::size_t at = 0; at < each.digits.size(); at += 17) {
      EXPECT_TRUE(ids.insert(each.digits.substr(at, 17)).second) << each.region << " " << at;
    }
  }
}

TEST(AwsBaselines, EachSystemHasADefault) {
  for (std::size_t index = 0; index < enum_texts<operating_system>.size(); ++index) {
    const auto system = static_cast<operating_system>(index);
    const auto& baseline = aws_baselines().at(aws_default_baseline(system));
    EXPECT_EQ(baseline.operating_system, system);
    EXPECT_FALSE(baseline.approval_rules.patch_rules.empty());
  }
}

TEST(AwsBaselines, AnArnLeadsBackToItsName) {
  for (const auto& region : recorded_regions()) {
    for (const auto& [name, baseline] : aws_baselines()) {
      const auto arn = aws_baseline_arn(region.region, name);
      EXPECT_EQ(aws_baseline_name(region.region, arn), name);
      EXPECT_EQ(aws_baseline_name(arn), name);
      EXPECT_EQ(aws_baseline_name("moon-1", arn), std::nullopt);
    }
  }
  EXPECT_EQ(aws_baseline_name("arn:aws:s3:::bucket"), std::nullopt);
  EXPECT_EQ(aws_baseline_name("pb-0123456789abcdef0"), std::nullopt);
}

}  // namespace
}  // namespace ssmock::store
