// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "families/patch_manager/store/patch_enums.hpp"
#include "kernel/tags.hpp"

namespace ssmock::store {

/// PatchFilter
struct patch_filter {
  patch_filter_key key = patch_filter_key::arch;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(patch_filter, (), (key, values))

/// PatchFilterGroup
struct patch_filter_group {
  std::vector<patch_filter> patch_filters;
};
BOOST_DESCRIBE_STRUCT(patch_filter_group, (), (patch_filters))

/// PatchRule: approves the patches that its filters let pass, some days after their release or when
/// they were released until a date.
struct patch_rule {
  store::patch_filter_group patch_filter_group;
  std::optional<patch_compliance_level> compliance_level;
  std::optional<std::int32_t> approve_after_days;
  std::optional<std::string> approve_until_date;  ///< yyyy-mm-dd
  std::optional<bool> enable_non_security;
};
BOOST_DESCRIBE_STRUCT(patch_rule, (),
                      (patch_filter_group, compliance_level, approve_after_days, approve_until_date,
                       enable_non_security))

/// PatchRuleGroup
struct patch_rule_group {
  std::vector<patch_rule> patch_rules;
};
BOOST_DESCRIBE_STRUCT(patch_rule_group, (), (patch_rules))

/// PatchSource
struct patch_source {
  std::string name;
  std::vector<std::string> products;
  std::string configuration;
};
BOOST_DESCRIBE_STRUCT(patch_source, (), (name, products, configuration))

/// A patch baseline, as UpdatePatchBaseline answers it. The values of members that a request leaves
/// out are those that AWS was recorded to fill in [R].
struct patch_baseline {
  std::string baseline_id;
  std::string name;
  store::operating_system operating_system = store::operating_system::windows;
  patch_filter_group global_filters;
  patch_rule_group approval_rules;
  std::vector<std::string> approved_patches;
  patch_compliance_level approved_patches_compliance_level = patch_compliance_level::unspecified;
  bool approved_patches_enable_non_security = false;
  std::vector<std::string> rejected_patches;
  patch_action rejected_patches_action = patch_action::allow_as_dependency;
  std::optional<instant> created_date;
  std::optional<instant> modified_date;
  std::optional<std::string> description;
  std::vector<patch_source> sources;
  std::optional<patch_compliance_status> available_security_updates_compliance_status;
};
BOOST_DESCRIBE_STRUCT(patch_baseline, (),
                      (baseline_id, name, operating_system, global_filters, approval_rules,
                       approved_patches, approved_patches_compliance_level,
                       approved_patches_enable_non_security, rejected_patches,
                       rejected_patches_action, created_date, modified_date, description, sources,
                       available_security_updates_compliance_status))

/// The baselines that the tenant made, by their ids.
using patch_baseline_list = std::map<std::string, patch_baseline, std::less<>>;

struct patch_baseline_tags : tag_index {};

/// The baselines that were made the default of their operating systems, each by its key: see
/// baseline_lookup.hpp. For the other systems AWS's own are the default.
using default_patch_baselines = std::map<operating_system, std::string>;

}  // namespace ssmock::store
