// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "core/api_error.hpp"
#include "families/automation/store/automation_runs.hpp"
#include "families/automation/store/executions.hpp"
#include "families/documents/content/content.hpp"
#include "kernel/state.hpp"

/// The targets of rate-controlled executions.
namespace ssmock::engine {

/// Checks TargetParameterName, Targets and TargetMaps of an execution.
result<void> check_targets(const store::automation_execution& of,
                           const documents::document_content& content);

/// Whether an execution starts others in place of steps.
bool is_rate_controlled(const store::automation_execution& of);

/// The limits of how many run at a time and of errors.
struct rate_limits {
  std::uint32_t concurrency;
  std::uint32_t errors;
};
rate_limits limits_of(const store::automation_execution& of, std::size_t units);

/// What is started for each target: values that Targets names, managed nodes that it means, or the
/// maps of parameters.
std::vector<store::automation_unit> units_of(const store::state& state,
                                             const store::automation_execution& of);

}  // namespace ssmock::engine
