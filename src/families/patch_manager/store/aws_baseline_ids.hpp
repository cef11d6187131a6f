// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <span>
#include <string_view>

#include "families/patch_manager/store/patch_enums.hpp"

/// The ids of AWS's default baselines, which differ by region.
namespace ssmock::store {

/// The systems in the order of each region's ids.
inline constexpr std::array id_columns{operating_system::alma_linux,
                                       operating_system::amazon_linux,
                                       operating_system::amazon_linux_2,
                                       operating_system::amazon_linux_2022,
                                       operating_system::amazon_linux_2023,
                                       operating_system::centos,
                                       operating_system::debian,
                                       operating_system::macos,
                                       operating_system::oracle_linux,
                                       operating_system::raspbian,
                                       operating_system::redhat_enterprise_linux,
                                       operating_system::rocky_linux,
                                       operating_system::suse,
                                       operating_system::ubuntu,
                                       operating_system::windows};

struct region_ids {
  std::string_view region;
  std::string_view account;  ///< AWS's own account there
  std::string_view digits;   ///< 17 for each column, what follows `pb-`
};

/// The regions in alphabetical order [R]: what DescribePatchBaselines answered on 2025-09-07, as
/// the project moto recorded it.
std::span<const region_ids> recorded_regions();

}  // namespace ssmock::store
