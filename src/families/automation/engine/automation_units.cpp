// SPDX-License-Identifier: Apache-2.0
// The fourth part of automation_progress: a rate-controlled execution, which starts one execution
// for each of its targets, also in other accounts and regions.
#include <algorithm>
#include <bit>
#include <chrono>
#include <utility>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/automation_notices.hpp"
#include "families/automation/engine/automation_progress.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/targets.hpp"
#include "families/documents/content/reader.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "kernel/agenda.hpp"
#include "kernel/later.hpp"
#include "kernel/tenant_access.hpp"

namespace ssmock::engine {

using store::automation_status;
using store::event_rank;

void automation_progress::start_units() {
  const auto total = static_cast<std::uint32_t>(run_.units.size());
  const auto most = limits_of(execution_, total).concurrency;
  while (!run_.stopped && run_.started < total && run_.active < std::min(room(), most)) {
    start_unit(run_.started++);
  }
  count_steps();
  if (!end_when_idle()) watch_units();
}

namespace {

bool is_elsewhere(const store::automation_unit& unit, const tenant_name& here) {
  return !unit.account.empty() && (unit.account != here.account || unit.region != here.region);
}

/// The document that an execution runs, as it was when that started.
store::document document_of(const store::automation_execution& execution,
                            const store::automation_run& run) {
  store::document_version version;
  version.number = parse_whole<std::uint32_t>(execution.document_version.value_or("1")).value_or(1);
  version.content = run.content;
  version.format =
      from_text<documents::document_format>(run.format).value_or(documents::document_format::json);
  auto read = documents::read_content({version.content, version.format, "Automation"});
  if (auto* described = std::get_if<documents::document_content>(&read)) {
    version.described = std::move(*described);
  }
  return {execution.document_name, "Automation", std::move(version)};
}

/// The request of a unit of a target location: it has targets of its own, when there are any.
void set_location(automation_request& to, const store::automation_execution& parent,
                  const store::target_location& location) {
  auto& child = to.execution;
  child.target_parameter_name = parent.target_parameter_name;
  child.targets = location.targets.value_or(parent.targets);
  child.target_maps = parent.target_maps;
  if (!child.target_parameter_name) return;
  child.max_concurrency =
      location.targets_max_concurrency ? location.targets_max_concurrency : parent.max_concurrency;
  child.max_errors = location.targets_max_errors ? location.targets_max_errors : parent.max_errors;
}

}  // namespace

/// The world of a unit: this one, or that of its account and region.
world automation_progress::world_of(const store::automation_unit& unit) {
  if (!is_elsewhere(unit, in_.tenant) || in_.others == nullptr) return in_;
  return in_.others->open({unit.account, unit.region});
}

void automation_progress::start_unit(std::size_t unit) {
  auto& of = run_.units[unit];
  auto& shown = execution_.step_executions.emplace_back();
  ++run_.begun;
  shown.step_name = of.value;
  shown.action = "aws:executeAutomation";
  shown.execution_start_time = now_;
  shown.step_execution_id = in_.ids.uuid();
  shown.step_status = automation_status::in_progress;
  shown.outputs.emplace();
  auto& inputs = shown.inputs.emplace();
  automation_request request;
  request.parameters = execution_.parameters;
  for (const auto& own : of.parameters) {
    const auto& name = own.first;
    const auto& values = own.second;
    // Here the values are no JSON texts [R].
    inputs.emplace_back(name, values.empty() ? std::string{} : values.front());
    std::erase_if(request.parameters, [&](const auto& given) { return given.first == name; });
    request.parameters.emplace_back(name, values);
  }
  auto& child = request.execution;
  child.document_name = execution_.document_name;
  request.document_version = execution_.document_version;
  child.executed_by = execution_.executed_by;
  child.parent_automation_execution_id = execution_.automation_execution_id;
  if (execution_.target_locations) {
    set_location(request, execution_, (*execution_.target_locations)[of.location]);
    auto& location = shown.target_location.emplace();
    location.accounts = {of.account};
    location.regions = {of.region};
  } else {
    child.target = of.value;
  }
  if (!is_elsewhere(of, in_.tenant)) {
    request.owner =
        store::owner_reference{automation_family, execution_.automation_execution_id,
                               *shown.step_execution_id, static_cast<std::uint32_t>(unit)};
  }
  // From what this execution runs: elsewhere there is no such document, and here it may be gone.
  const auto document = document_of(execution_, run_);
  request.source = store::resolved_document{&document, &document.latest()};
  auto where = world_of(of);
  const auto started = start_automation(where, std::move(request), now_);
  if (!started) {
    shown.step_status = automation_status::failed;
    shown.execution_end_time = now_;
    shown.failure_message = started.error().message;
    ++run_.errors;
    return stop_beyond_errors();
  }
  ++run_.active;
  of.execution_id = where.state.get<store::automation_list>().at(*started)->automation_execution_id;
}

/// How many may run at a time: one target first, then two, then twice as many each time when all of
/// these have ended, up to MaxConcurrency [D].
std::uint32_t automation_progress::room() const {
  const auto ended = run_.started - run_.active;
  return std::bit_floor(ended + 1);
}

/// Lets no further unit start when too many have failed.
void automation_progress::stop_beyond_errors() {
  if (run_.errors > limits_of(execution_, run_.units.size()).errors) run_.stopped = true;
}

/// ProgressCounters, which only an execution in several locations shows [K].
void automation_progress::count_steps() {
  if (!execution_.target_locations) return;
  auto& counters = execution_.progress_counters.emplace();
  counters.total_steps = static_cast<std::int32_t>(run_.units.size());
  for (const auto& each : execution_.step_executions) {
    if (each.step_status == automation_status::success) ++counters.success_steps;
    if (each.step_status == automation_status::failed) ++counters.failed_steps;
    if (each.step_status == automation_status::cancelled) ++counters.cancelled_steps;
    if (each.step_status == automation_status::timed_out) ++counters.timed_out_steps;
  }
}

void automation_progress::end_unit(std::size_t unit) {
  auto& shown = execution_.step_executions[unit];
  const auto where = world_of(run_.units[unit]);
  const auto& executions = where.state.get<store::automation_list>();
  const auto number = executions.number_of(run_.units[unit].execution_id);
  shown.execution_end_time = now_;
  shown.step_status = automation_status::failed;
  if (number) {
    const auto& child = *executions.at(*number);
    shown.step_status = child.automation_execution_status;
    shown.failure_message = child.failure_message;
  }
  if (is_failure(shown.step_status)) ++run_.errors;
  --run_.active;
  stop_beyond_errors();
  tell_status(in_, now_, execution_, shown);
  start_units();
}

/// Whether a unit runs in another tenant, so that nobody tells of its end.
bool automation_progress::is_watched(std::size_t unit) const {
  return is_elsewhere(run_.units[unit], in_.tenant) &&
         !has_ended(execution_.step_executions[unit].step_status);
}

/// Sets the time at which executions of other tenants are looked at: when something is due there,
/// and every ten seconds for what requests change there.
void automation_progress::watch_units() {
  constexpr std::chrono::seconds interval{10};
  if (run_.next_poll) return;
  std::optional<instant> next;
  for (std::size_t unit = 0; unit < run_.started; ++unit) {
    if (!is_watched(unit)) continue;
    const auto where = world_of(run_.units[unit]);
    // What is due there does not happen while that tenant waits for work outside.
    const auto due = is_waiting(where) ? std::nullopt : where.due().next();
    const auto time = std::clamp(due.value_or(later(now_, interval)), now_, later(now_, interval));
    next = std::min(next.value_or(time), time);
  }
  if (!next) return;
  run_.next_poll = next;
  in_.due().add(automation_event(*next, event_rank::polled, number_));
}

void automation_progress::look_at_units() {
  run_.next_poll.reset();
  for (std::size_t unit = 0; unit < run_.started; ++unit) {
    if (!is_watched(unit)) continue;
    auto where = world_of(run_.units[unit]);
    in_.others->catch_up(where, now_);
    const auto& executions = where.state.get<store::automation_list>();
    const auto number = executions.number_of(run_.units[unit].execution_id);
    if (number && !has_ended(executions.at(*number)->automation_execution_status)) continue;
    in_.due().add(automation_event(now_, event_rank::part_ends, number_, unit));
  }
  watch_units();
}

void automation_progress::cancel_units() {
  run_.cancelling = true;
  run_.stopped = true;
  execution_.automation_execution_status = automation_status::cancelling;
  for (std::size_t unit = 0; unit < run_.started; ++unit) {
    if (has_ended(execution_.step_executions[unit].step_status)) continue;
    auto where = world_of(run_.units[unit]);
    const auto number =
        where.state.get<store::automation_list>().number_of(run_.units[unit].execution_id);
    if (number) cancel_automation(where, *number, now_);
    const auto& known = where.state.get<store::automation_list>();
    if (number && is_watched(unit) && has_ended(known.at(*number)->automation_execution_status)) {
      in_.due().add(automation_event(now_, event_rank::part_ends, number_, unit));
    }
  }
  end_when_idle();
}

bool automation_progress::end_when_idle() {
  if (run_.active > 0 || (!run_.stopped && run_.started < run_.units.size())) return false;
  if (run_.cancelling) {
    end(automation_status::cancelled, std::nullopt);
  } else if (run_.errors <= limits_of(execution_, run_.units.size()).errors) {
    end(automation_status::success, std::nullopt);
  } else {
    const auto failed =
        std::ranges::find_if(execution_.step_executions, &is_failure,
                             [](const store::step_execution& each) { return each.step_status; });
    end(failed->step_status, failed->failure_message);
  }
  return true;
}

}  // namespace ssmock::engine
