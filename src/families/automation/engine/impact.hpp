// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tenant.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/store/previews.hpp"
#include "kernel/state.hpp"

namespace ssmock::engine {

/// What a runbook would change: the numbers of its steps by their impact, and its targets. The
/// request must have passed checked_parameters().
store::automation_preview impact_of(const store::state& state, const tenant_name& tenant,
                                    const automation_request& request);

}  // namespace ssmock::engine
