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
    section{"Commands", "what `list-commands` prints", 400, "FixtureCommand", command_ids,
            &add_command, &write_commands},
    section{"CommandInvocations", "what `list-command-invocations` prints", 410,
            "FixtureCommandInvocation", invocation_ids, &add_command_invocation,
            &write_command_invocations},
    section{"CommandInvocationDetails",
            "a list of what `get-command-invocation` prints; this key is ours", 420,
            "FixtureCommandInvocationDetails", invocation_ids, &add_details, &write_details,
            nullptr, &end_details, true},
    section{alarm_key,
            "the alarms that commands watch, as CloudWatch's `describe-alarms` prints them with "
            "`--query \"{MetricAlarms: MetricAlarms[].{AlarmName: AlarmName, StateValue: "
            "StateValue}}\"`",
            800, "FixtureAlarm", alarm_ids, &add_alarm, &write_alarms},
    section{outcomes_key,
            "the [rules](../guides/script-outcomes.md#what-a-rule-is) that script what happens; "
            "this key is ours",
            810,
            "FixtureOutcomeRule",
            {},
            &add_outcome,
            &write_outcomes,
            &outcome_fault},
    section{"CommandRuns",
            "what runs of commands: `GET /_ssmock/state` writes it, so that it goes on after the "
            "state is loaded; do not write it by hand",
            900, "FixtureCommandRun", command_ids, &add_command_run, &write_command_runs},
};

constexpr std::array flat{
    flat_form{70, "CommandPlugins", "CommandInvocations", "an element of `CommandInvocations`"},
    flat_form{80, "ExpiresAfter", "Commands", "an element of `Commands`"},
    flat_form{90, "CommandId", "CommandInvocationDetails", "`get-command-invocation`"},
    flat_form{110, "InstanceId", "CommandInvocationDetails",
              "a step of `get-command-invocation` without its `CommandId`, which is a fault"},
};

constexpr std::array single{single_form{"Command", "Commands", "send-command"}};

}  // namespace

std::span<const section> command_sections() { return rows; }

constinit const printed_forms commands_printed{flat, single, {}};

}  // namespace ssmock::fixtures
