// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>

#include "fixture_format/merge.hpp"
#include "fixture_format/section_writer.hpp"
#include "json/value.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/state.hpp"

/// What runs, and what tests have scripted for it.
namespace ssmock::fixtures {

inline constexpr std::string_view alarm_key = "MetricAlarms";
inline constexpr std::string_view outcomes_key = "Outcomes";

void add_alarm(merger& into, const json::value& element);
void add_outcome(merger& into, const json::value& element);
void add_command_run(merger& into, const json::value& element);
void add_window_run(merger& into, const json::value& element);

/// Takes out the runs that do not fit what they are of, be it that a file made them so or that it
/// changed a command that runs: nothing goes on there.
void drop_misfits(store::state& state);

/// What is wrong with a rule that its shape allows.
std::optional<std::string> outcome_fault(const json::value& element);

void export_runs(section_writer& out, const store::state& state);
/// The rules as a list, the one added last at its end.
std::string export_outcomes(const store::outcome_rules& rules);

}  // namespace ssmock::fixtures
