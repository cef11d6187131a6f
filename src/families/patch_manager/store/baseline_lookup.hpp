// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "core/tenant.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "kernel/state.hpp"

/// Baselines by their keys. The key of one of the tenant's is its id, that of one of AWS's its
/// name.
namespace ssmock::store {

/// The key that a request means, whether there is such a baseline or not: AWS's own baselines are
/// named by their ARNs [R], a tenant's by its id or its ARN.
std::string baseline_key(const tenant_name& tenant, const std::string& asked);

/// How AWS names a baseline: one of its own by its ARN, another by its id [R].
std::string shown_baseline_id(const tenant_name& tenant, const std::string& key);

/// How reports of nodes name it: by its id, also one of AWS's [R].
std::string reported_baseline_id(const tenant_name& tenant, const std::string& key);

/// Null when there is no such baseline.
const patch_baseline* find_baseline(const state& in, const std::string& key);

bool is_aws_baseline(const patch_baseline& baseline);

/// The key of the baseline that is the default of an operating system.
const std::string& default_baseline(const state& in, operating_system system);

/// Makes a baseline the default of its system.
void set_default_baseline(state& in, const patch_baseline& baseline);

}  // namespace ssmock::store
