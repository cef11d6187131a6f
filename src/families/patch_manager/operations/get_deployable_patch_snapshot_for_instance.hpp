// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "families/patch_manager/store/patch_baselines.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::patch_manager::get_deployable_patch_snapshot_for_instance {

/// BaselineOverride
struct baseline_override {
  std::optional<store::operating_system> operating_system;
  std::optional<store::patch_filter_group> global_filters;
  std::optional<store::patch_rule_group> approval_rules;
  std::optional<std::vector<std::string>> approved_patches;
  std::optional<store::patch_compliance_level> approved_patches_compliance_level;
  std::optional<std::vector<std::string>> rejected_patches;
  std::optional<store::patch_action> rejected_patches_action;
  std::optional<bool> approved_patches_enable_non_security;
  std::optional<std::vector<store::patch_source>> sources;
  std::optional<store::patch_compliance_status> available_security_updates_compliance_status;
};
BOOST_DESCRIBE_STRUCT(baseline_override, (),
                      (operating_system, global_filters, approval_rules, approved_patches,
                       approved_patches_compliance_level, rejected_patches, rejected_patches_action,
                       approved_patches_enable_non_security, sources,
                       available_security_updates_compliance_status))

struct request {
  std::string instance_id;
  std::string snapshot_id;
  /// Accepted; it would change the content of the snapshot, which no server has here.
  std::optional<get_deployable_patch_snapshot_for_instance::baseline_override> baseline_override;
  std::optional<bool> use_s3_dual_stack_endpoint;
};
BOOST_DESCRIBE_STRUCT(request, (),
                      (instance_id, snapshot_id, baseline_override, use_s3_dual_stack_endpoint))

struct response {
  std::string instance_id;
  std::string snapshot_id;
  std::string snapshot_download_url;
  std::string product;
};
BOOST_DESCRIBE_STRUCT(response, (), (instance_id, snapshot_id, snapshot_download_url, product))

result<response> handle(context& ctx, const request& input);

}  // namespace ssmock::operations::patch_manager::get_deployable_patch_snapshot_for_instance
