// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "core/enum_text.hpp"
#include "core/ordered_map.hpp"
#include "core/time.hpp"
#include "families/nodes/store/target.hpp"
#include "kernel/alarms.hpp"
#include "kernel/tags.hpp"

/// Executions of runbooks, as the API shows them.
namespace ssmock {
namespace store {

/// AutomationExecutionStatus, of executions and of their steps. Those from pending_approval on are
/// of change requests.
enum class automation_status : std::uint8_t {
  pending,
  in_progress,
  waiting,
  success,
  timed_out,
  cancelling,
  cancelled,
  failed,
  pending_approval,
  approved,
  rejected,
  scheduled,
  runbook_in_progress,
  pending_override,
  override_approved,
  override_rejected,
  completed_with_success,
  completed_with_failure,
  exited
};

/// ExecutionMode: whether the next step begins by itself or by a signal.
enum class execution_mode : std::uint8_t { automatic, interactive };

/// Whether the executions of a rate-controlled automation are in other accounts or regions.
enum class automation_type : std::uint8_t { cross_account, local };

enum class automation_subtype : std::uint8_t { change_request, access_request };

/// AutomationParameterMap
using automation_values = ordered_map<std::vector<std::string>>;

struct resolved_targets {
  std::vector<std::string> parameter_values;
  bool truncated = false;
};
BOOST_DESCRIBE_STRUCT(resolved_targets, (), (parameter_values, truncated))

/// TargetLocation: accounts and regions.
struct target_location {
  std::vector<std::string> accounts;
  std::vector<std::string> regions;
  std::optional<std::string> target_location_max_concurrency;
  std::optional<std::string> target_location_max_errors;
  std::optional<std::string> execution_role_name;
  std::optional<store::alarm_configuration> target_location_alarm_configuration;
  std::optional<bool> include_child_organization_units;
  std::optional<std::vector<std::string>> exclude_accounts;
  std::optional<std::vector<target>> targets;
  std::optional<std::string> targets_max_concurrency;
  std::optional<std::string> targets_max_errors;
};
BOOST_DESCRIBE_STRUCT(target_location, (),
                      (accounts, regions, target_location_max_concurrency,
                       target_location_max_errors, execution_role_name,
                       target_location_alarm_configuration, include_child_organization_units,
                       exclude_accounts, targets, targets_max_concurrency, targets_max_errors))

/// ParentStepDetails: the loop that a step belongs to.
struct parent_step_details {
  std::string step_execution_id;
  std::string step_name;
  std::string action;
  std::optional<std::int32_t> iteration;  ///< counts from one [I]
  std::optional<std::string> iterator_value;
};
BOOST_DESCRIBE_STRUCT(parent_step_details, (),
                      (step_execution_id, step_name, action, iteration, iterator_value))

/// FailureDetails, which only fixtures have: what AWS says in it is not known.
struct failure_details {
  std::optional<std::string> failure_stage;
  std::optional<std::string> failure_type;
  std::optional<automation_values> details;
};
BOOST_DESCRIBE_STRUCT(failure_details, (), (failure_stage, failure_type, details))

/// StepExecution. One that has not begun has only a name, an action and the status Pending [R].
struct step_execution {
  std::string step_name;
  std::string action;
  std::optional<std::int64_t> timeout_seconds;
  std::optional<std::string> on_failure;
  std::optional<std::int32_t> max_attempts;
  std::optional<instant> execution_start_time;
  std::optional<instant> execution_end_time;
  automation_status step_status = automation_status::pending;
  std::optional<std::string> response_code;
  std::optional<ordered_map<std::string>> inputs;  ///< the values as JSON [R]
  std::optional<automation_values> outputs;
  std::optional<std::string> response;
  std::optional<std::string> failure_message;
  std::optional<store::failure_details> failure_details;
  std::optional<std::string> step_execution_id;
  std::optional<automation_values> overridden_parameters;
  std::optional<bool> is_end;
  std::optional<std::string> next_step;
  std::optional<bool> is_critical;
  std::optional<std::vector<std::string>> valid_next_steps;
  std::optional<std::vector<target>> targets;
  std::optional<store::target_location> target_location;
  std::optional<std::vector<alarm_state_information>> triggered_alarms;
  std::optional<store::parent_step_details> parent_step_details;
};
BOOST_DESCRIBE_STRUCT(step_execution, (),
                      (step_name, action, timeout_seconds, on_failure, max_attempts,
                       execution_start_time, execution_end_time, step_status, response_code, inputs,
                       outputs, response, failure_message, failure_details, step_execution_id,
                       overridden_parameters, is_end, next_step, is_critical, valid_next_steps,
                       targets, target_location, triggered_alarms, parent_step_details))

/// ProgressCounters, of an automation in several accounts or regions.
struct progress_counters {
  std::int32_t total_steps = 0;
  std::int32_t success_steps = 0;
  std::int32_t failed_steps = 0;
  std::int32_t cancelled_steps = 0;
  std::int32_t timed_out_steps = 0;
};
BOOST_DESCRIBE_STRUCT(progress_counters, (),
                      (total_steps, success_steps, failed_steps, cancelled_steps, timed_out_steps))

/// Runbook: what a change request runs.
struct requested_runbook {
  std::string document_name;
  std::optional<std::string> document_version;
  std::optional<automation_values> parameters;
  std::optional<std::string> target_parameter_name;
  std::optional<std::vector<target>> targets;
  std::optional<std::vector<ordered_map<std::vector<std::string>>>> target_maps;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<std::vector<target_location>> target_locations;
};
BOOST_DESCRIBE_STRUCT(requested_runbook, (),
                      (document_name, document_version, parameters, target_parameter_name, targets,
                       target_maps, max_concurrency, max_errors, target_locations))

/// What AutomationExecution and AutomationExecutionMetadata have in common.
struct automation_facts {
  std::string automation_execution_id;
  std::string document_name;
  std::optional<std::string> document_version;  ///< always a number [R]
  automation_status automation_execution_status = automation_status::pending;
  std::optional<instant> execution_start_time;
  std::optional<instant> execution_end_time;
  std::optional<std::string> executed_by;
  automation_values outputs;
  execution_mode mode = execution_mode::automatic;
  std::optional<std::string> parent_automation_execution_id;
  std::optional<std::string> current_step_name;
  std::optional<std::string> current_action;
  std::optional<std::string> failure_message;
  std::optional<std::string> target_parameter_name;
  std::vector<store::target> targets;
  std::optional<std::vector<ordered_map<std::vector<std::string>>>> target_maps;
  store::resolved_targets resolved_targets;
  std::optional<std::string> max_concurrency;
  std::optional<std::string> max_errors;
  std::optional<std::string> target;
  std::optional<store::alarm_configuration> alarm_configuration;
  std::optional<std::vector<alarm_state_information>> triggered_alarms;
  std::optional<std::string> target_locations_u_r_l;  ///< TargetLocationsURL, an acronym
  std::optional<store::automation_subtype> automation_subtype;
  std::optional<instant> scheduled_time;
  std::optional<std::vector<requested_runbook>> runbooks;
  std::optional<std::string> ops_item_id;
  std::optional<std::string> association_id;
  std::optional<std::string> change_request_name;
};
BOOST_DESCRIBE_STRUCT(automation_facts, (),
                      (automation_execution_id, document_name, document_version,
                       automation_execution_status, execution_start_time, execution_end_time,
                       executed_by, outputs, mode, parent_automation_execution_id,
                       current_step_name, current_action, failure_message, target_parameter_name,
                       targets, target_maps, resolved_targets, max_concurrency, max_errors, target,
                       alarm_configuration, triggered_alarms, target_locations_u_r_l,
                       automation_subtype, scheduled_time, runbooks, ops_item_id, association_id,
                       change_request_name))

/// What only AutomationExecution has.
struct automation_details {
  automation_values parameters;
  std::vector<step_execution> step_executions;  ///< those that have begun, in their order [R]
  std::optional<std::vector<store::target_location>> target_locations;
  std::optional<store::progress_counters> progress_counters;
  std::optional<automation_values> variables;
};
BOOST_DESCRIBE_STRUCT(automation_details, (),
                      (parameters, step_executions, target_locations, progress_counters, variables))

struct automation_execution : automation_facts, automation_details {
  store::automation_type automation_type = store::automation_type::local;
};
BOOST_DESCRIBE_STRUCT(automation_execution, (automation_facts, automation_details),
                      (automation_type))

/// All executions of a tenant, numbered in the order in which they were added.
class automation_list {
 public:
  using number = std::uint64_t;

  const std::map<number, automation_execution>& all() const { return executions_; }
  const automation_execution* at(number of) const;
  automation_execution* at(number of);
  std::optional<number> number_of(const std::string& execution_id) const;

  /// Adds an execution, or replaces the one with the same id.
  number put(automation_execution content);
  void erase(number of);

  /// The executions ordered by their start. Those without a time come first.
  using time_order = std::set<std::pair<instant, number>>;
  const time_order& by_time() const { return by_time_; }

 private:
  std::map<number, automation_execution> executions_;
  std::unordered_map<std::string, number> numbers_;
  time_order by_time_;
  number next_ = 0;
};

/// The time by which by_time() orders an execution; put() takes it.
inline instant time_of(const automation_facts& of) {
  return of.execution_start_time.value_or(instant::min());
}

struct automation_tags : tag_index {};

}  // namespace store

template <>
inline constexpr auto enum_texts<store::automation_status> = std::to_array<std::string_view>(
    {"Pending", "InProgress", "Waiting", "Success", "TimedOut", "Cancelling", "Cancelled", "Failed",
     "PendingApproval", "Approved", "Rejected", "Scheduled", "RunbookInProgress",
     "PendingChangeCalendarOverride", "ChangeCalendarOverrideApproved",
     "ChangeCalendarOverrideRejected", "CompletedWithSuccess", "CompletedWithFailure", "Exited"});
template <>
inline constexpr auto enum_texts<store::execution_mode> =
    std::to_array<std::string_view>({"Auto", "Interactive"});
template <>
inline constexpr auto enum_texts<store::automation_type> =
    std::to_array<std::string_view>({"CrossAccount", "Local"});
template <>
inline constexpr auto enum_texts<store::automation_subtype> =
    std::to_array<std::string_view>({"ChangeRequest", "AccessRequest"});

}  // namespace ssmock
