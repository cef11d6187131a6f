// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/tenant.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"

/// AWS's own baselines. They are the same for every tenant, but each region has ARNs of its own. So
/// a state names them by their names, such as `AWS-DefaultPatchBaseline`.
namespace ssmock::store {

/// All of them by name. Here `baseline_id` is the name too.
const patch_baseline_list& aws_baselines();

/// The name of AWS's default for an operating system.
const std::string& aws_default_baseline(operating_system system);

/// The ARN of one of AWS's baselines in a region. Regions that are not in the table of what was
/// recorded have the ids of us-east-1.
std::string aws_baseline_arn(std::string_view region, const std::string& name);

/// The name of AWS's baseline with this ARN; nullopt when the region has none of it.
std::optional<std::string> aws_baseline_name(std::string_view region, std::string_view arn);

/// The same for the ARN of any region.
std::optional<std::string> aws_baseline_name(std::string_view arn);

}  // namespace ssmock::store
