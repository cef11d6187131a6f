// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"

namespace ssmock::operations::patch_manager {

/// What CreatePatchBaseline and UpdatePatchBaseline may say of a baseline beside its name.
struct baseline_settings {
  std::optional<store::patch_filter_group> global_filters;
  std::optional<store::patch_rule_group> approval_rules;
  std::optional<std::vector<std::string>> approved_patches;
  std::optional<store::patch_compliance_level> approved_patches_compliance_level;
  std::optional<bool> approved_patches_enable_non_security;
  std::optional<std::vector<std::string>> rejected_patches;
  std::optional<store::patch_action> rejected_patches_action;
  std::optional<std::string> description;
  std::optional<std::vector<store::patch_source>> sources;
  std::optional<store::patch_compliance_status> available_security_updates_compliance_status;
};
BOOST_DESCRIBE_STRUCT(baseline_settings, (),
                      (global_filters, approval_rules, approved_patches,
                       approved_patches_compliance_level, approved_patches_enable_non_security,
                       rejected_patches, rejected_patches_action, description, sources,
                       available_security_updates_compliance_status))

/// Each rule must say when it approves: after days or until a date [D].
result<void> check_settings(const baseline_settings& given);

/// Puts what is given into a baseline, whose rules then have the values that AWS fills in [R].
void put_settings(store::patch_baseline& baseline, const baseline_settings& given);

}  // namespace ssmock::operations::patch_manager
