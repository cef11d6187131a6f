// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "core/time.hpp"
#include "families/automation/store/automation_runs.hpp"
#include "families/automation/store/executions.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "kernel/agenda.hpp"
#include "kernel/outcomes.hpp"
#include "kernel/outside.hpp"
#include "kernel/owner.hpp"
#include "kernel/world.hpp"

/// How runbooks run. An execution takes its steps one after the other; a rate-controlled one starts
/// an execution for each of its targets instead.
namespace ssmock::engine {

using automation_number = store::automation_list::number;

/// The quotas of an account in a region [D].
inline constexpr std::size_t most_running = 100;
inline constexpr std::size_t most_rate_controlled = 25;  ///< of these
inline constexpr std::size_t most_queued = 1'000;

/// What an execution is started with: the facts that the API shows, and the values of parameters
/// that the request has. `facts` needs a document and what concerns mode and targets.
struct automation_request {
  store::automation_execution execution;
  std::optional<std::string> document_version;  ///< as the request has it
  store::automation_values parameters;
  std::optional<store::owner_reference> owner;
  /// The runbook, when it is not the tenant's own; unset: it is found by its name.
  std::optional<store::resolved_document> source;
  bool approved = false;  ///< of a change request: nobody has to approve it
};

/// Starts an execution. Its first event happens at the simulation's next run, so that it is Pending
/// until then. Errors are those of StartAutomationExecution.
result<automation_number> start_automation(world& in, automation_request request, instant now);

/// The execution of the runbook that a change request asks for.
automation_request change_of(const store::automation_execution& of);

/// The checks of start_automation() alone: the values of all parameters of the document.
result<store::automation_values> checked_parameters(const store::state& state,
                                                    const tenant_name& tenant,
                                                    const automation_request& request);

/// Makes an execution that has just started the child of another one, so that it does not wait for
/// its turn.
void adopt_automation(world& in, automation_number child, store::owner_reference parent,
                      instant now);

/// Cancels an execution, whose steps of onCancel still run. One that has ended stays as it is.
void cancel_automation(world& in, automation_number execution, instant now);
/// Lets the current step end, and nothing follow it.
void complete_automation(world& in, automation_number execution, instant now);

/// Of a signal: to whom it is, or why nobody takes it.
struct automation_signal {
  std::string type;  ///< Approve, Reject, StartStep, StopStep, Resume
  std::optional<std::string> step_name;
  std::optional<std::string> step_execution_id;
  std::string comment;
};
result<void> send_signal(world& in, automation_number execution, const automation_signal& signal,
                         instant now);

/// What outcome rules see of a step. The execution must outlive it.
store::outcome_subject subject_of(const store::automation_execution& execution,
                                  const store::step_execution& step);

/// What its current step is for the work outside that it waits for.
store::owner_reference asker_of(const store::automation_execution& execution,
                                const store::automation_run& run);
/// Its step does not wait for it any more.
void forget_work(world& in, const store::automation_execution& execution,
                 store::automation_run& run);

/// Whether an execution waits for something that never comes: its step has an outcome that is no
/// end.
bool is_stuck(const store::state& state, automation_number execution);

// The family's hooks: see families/family.hpp.
bool is_automation_event_current(const store::state& state, const store::event& due);
void happen_to_automation(world& in, const store::event& due);
void restore_automations(store::state& state, instant now);
void describe_step_command(const store::state& state, const store::owner_reference& owner,
                           store::outcome_subject& subject);
/// A command or an execution that a step, or a rate-controlled execution, started has ended.
void step_child_ended(world& in, const store::owner_reference& owner, instant now);
/// The work outside is done that a step has asked for.
void step_answered(world& in, const store::owner_reference& owner, const outside_answer& answer,
                   instant now);

}  // namespace ssmock::engine
