// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "fixture_format/section.hpp"
#include "kernel/outcomes.hpp"

/// Run Command's sections of fixtures: commands, their runs, outcome rules and alarms.
namespace ssmock::fixtures {

inline constexpr std::string_view alarm_key = "MetricAlarms";
inline constexpr std::string_view outcomes_key = "Outcomes";

std::span<const section> command_sections();

extern const printed_forms commands_printed;

/// The rules as a JSON list, in the order in which they were added.
std::string export_outcomes(const store::outcome_rules& rules);

}  // namespace ssmock::fixtures
