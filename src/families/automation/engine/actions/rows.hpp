// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "families/automation/engine/step_actions.hpp"
#include "kernel/outside.hpp"

/// The functions of the actions that the rows in step_actions.cpp name, by the file that has them.
namespace ssmock::engine::actions {

using maybe_end = std::optional<step_end>;

// flow.cpp
maybe_end begin_sleep(running_step& of);
maybe_end resume_sleep(running_step& of);
maybe_end begin_pause(running_step& of);
maybe_end begin_approve(running_step& of);
maybe_end begin_branch(running_step& of);
maybe_end begin_update_variable(running_step& of);

// children.cpp
maybe_end begin_run_command(running_step& of);
maybe_end resume_run_command(running_step& of);
maybe_end begin_execute_automation(running_step& of);
maybe_end resume_execute_automation(running_step& of);

// calls.cpp
maybe_end begin_execute_api(running_step& of);
maybe_end begin_assert(running_step& of);
maybe_end poll_property(running_step& of);

/// The inputs that are for the operation.
json::value operation_input_of(const running_step& of);

/// What follows from the reply of a call that looks for a property.
maybe_end assert_property(running_step& of, const json::value& reply);
maybe_end wait_for_property(running_step& of, const json::value& reply);

// outside.cpp
/// Lets the step wait for what the user has named to carry it out. False when there is no such
/// thing.
bool ask_outside(running_step& of);
/// How long the work may take, in real time.
std::chrono::seconds longest_work(const store::step_execution& of);
/// What follows from its answer.
maybe_end answered(running_step& of, const outside_answer& answer);

// scripted.cpp
/// An action of a service that is not there: it succeeds with plausible outputs.
maybe_end begin_elsewhere(running_step& of);

/// The input as text; empty when it is missing.
std::string input_text(const running_step& of, std::string_view name);

/// The reply of an operation of this service, or the error as boto3 words it. A service that is not
/// there returns an empty object.
struct call_result {
  json::value reply;
  std::string error;  ///< empty: none
};
call_result call_operation(running_step& of, const std::string& operation, json::value input);

}  // namespace ssmock::engine::actions
