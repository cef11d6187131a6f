// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/sections/sections.hpp"

#include <array>

#include "families/run_command/sections/rows.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::array<std::string_view, 1> command_ids{"CommandId"};
constexpr std::array<std::string_view, 2> invocation_ids{"CommandId", "InstanceId"};
constexpr std::array<std::string_view, 1> alarm_ids{"AlarmName"};

constexpr std::array rows{
    section{"Commands", 400, "FixtureCommand", command_ids, &add_command, &write_commands},
    section{"CommandInvocations", 410, "FixtureCommandInvocation", invocation_ids,
            &add_command_invocation, &write_command_invocations},
    section{"CommandInvocationDetails", 420, "FixtureCommandInvocationDetails", invocation_ids,
            &add_details, &write_details, nullptr, &end_details},
    section{alarm_key, 800, "FixtureAlarm", alarm_ids, &add_alarm, &write_alarms},
    section{
        outcomes_key, 810, "FixtureOutcomeRule", {}, &add_outcome, &write_outcomes, &outcome_fault},
    section{"CommandRuns", 900, "FixtureCommandRun", command_ids, &add_command_run,
            &write_command_runs},
};

}  // namespace

std::span<const section> command_sections() { return rows; }

}  // namespace ssmock::fixtures
