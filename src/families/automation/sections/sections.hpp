// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

/// Automation's sections of fixtures: executions, and what runs of them.
namespace ssmock::fixtures {

std::span<const section> automation_sections();

extern const printed_forms automation_printed;

/// Removes the runs that contradict their execution.
void drop_automation_misfits(store::state& state);

}  // namespace ssmock::fixtures
