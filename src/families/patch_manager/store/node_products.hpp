// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "kernel/state.hpp"

/// What Patch Manager takes a node for.
namespace ssmock::store {

/// The product that patches name, such as `AmazonLinux2023` or `WindowsServer2022`: it follows from
/// PlatformName and PlatformVersion. Nullopt for a system that Patch Manager does not patch.
std::optional<std::string> product_of(const node& of);

/// The value of the node's tag `Patch Group` or `PatchGroup` [D]; "" when it has neither.
std::string patch_group_of(const state& in, const std::string& instance_id);

/// The baseline of a patch group for a system: the one registered, else the system's default [D].
const patch_baseline& baseline_of_group(const state& in, const std::string& patch_group,
                                        operating_system system);

}  // namespace ssmock::store
