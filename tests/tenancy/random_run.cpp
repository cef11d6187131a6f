// SPDX-License-Identifier: Apache-2.0
#include "tenancy/random_run.hpp"

#include <limits>

#include "families/documents/store/document_lookup.hpp"
#include "families/maintenance_windows/engine/windows.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/store/command_runs.hpp"
#include "kernel/outcomes.hpp"
#include "support/calls.hpp"

namespace ssmock::testing {
namespace {

constexpr std::string_view window_id = "mw-0123456789abcdef0";
const instant start = *parse_iso_8601("2026-01-10T02:00:00Z");

const std::vector<std::string> concurrencies{"1", "2", "3", "50%", "10%", "100%", "50"};
const std::vector<std::string> error_limits{"0", "1", "2", "10%", "50%", "100%"};
/// Of the last the steps differ by platform.
const std::vector<std::string> commands{"AWS-RunShellScript", "AWS-RunShellScript",
                                        "AWS-RunPatchBaseline"};

ordered_map<std::vector<std::string>> parameters_of(const std::string& document) {
  ordered_map<std::vector<std::string>> out;
  const bool patches = document == commands.back();
  out.emplace_back(patches ? "Operation" : "commands",
                   std::vector<std::string>{patches ? "Scan" : "true"});
  return out;
}

}  // namespace

random_run::random_run(unsigned seed) : random_(seed), ids_(seed), now_(start) {
  add_nodes();
  add_outcomes();
  add_window();
  engine::restore(state_, now_);
}

void random_run::replace(store::state other, std::uint64_t ids_seed) {
  state_ = std::move(other);
  ids_.reseed(ids_seed);
}

engine::world random_run::world() { return {state_, {"123456789012", "us-east-1"}, ids_}; }

void random_run::run_until(instant time) {
  now_ = time;
  auto on = world();
  auto most = std::numeric_limits<std::size_t>::max();
  engine::run_until(on, now_, most);
}

void random_run::step() {
  step([](const random_run&) {});
}

milliseconds random_run::pause() {
  const std::vector<milliseconds> lengths{milliseconds{0},          milliseconds{50},
                                          std::chrono::seconds{7},  std::chrono::minutes{1},
                                          std::chrono::minutes{20}, std::chrono::hours{1},
                                          std::chrono::hours{3}};
  return one_of(lengths);
}

void random_run::add_nodes() {
  const auto count = pick(1, 9);
  for (int number = 0; number < count; ++number) {
    store::node node;
    node.instance_id = node_id(static_cast<std::size_t>(number));
    node.platform_type =
        pick(0, 6) == 0 ? store::platform_type::windows : store::platform_type::linux_os;
    node.ping_status =
        pick(0, 6) == 0 ? store::ping_status::connection_lost : store::ping_status::online;
    nodes_.push_back(node.instance_id);
    state_.edit<store::node_list>().put(std::move(node));
    if (pick(0, 1) == 1) state_.edit<store::node_tags>().put(nodes_.back(), {"Env", "prod"});
  }
}

void random_run::add_outcomes() {
  const std::vector<std::string> details{
      "Success",           "Failed",        "Failed",           "Cancelled",
      "ExecutionTimedOut", "Undeliverable", "DeliveryTimedOut", "AccessDenied",
      "Pending",           "InProgress",    "Delayed",          "Success"};
  const std::vector<milliseconds> lengths{milliseconds{0}, std::chrono::seconds{30},
                                          std::chrono::minutes{50}, std::chrono::hours{2}};
  const auto count = pick(0, 5);
  for (int number = 0; number < count; ++number) {
    store::outcome_rule rule;
    if (pick(0, 2) > 0) rule.instance_id = one_of(nodes_);
    if (pick(0, 4) == 0) rule.task_type = store::task_type::lambda;
    const auto outcomes = pick(1, 3);
    for (int place = 0; place < outcomes; ++place) {
      auto& added = rule.sequence.emplace_back();
      added.status_details = one_of(details);
      if (pick(0, 1) == 1) added.duration = one_of(lengths);
      if (pick(0, 3) == 0) added.delivery_delay = one_of(lengths);
      if (pick(0, 3) == 0) added.times = pick(1, 4);
    }
    state_.edit<store::outcome_rules>().add(std::move(rule));
  }
}

void random_run::add_window() {
  store::maintenance_window window;
  window.window_id = window_id;
  window.name = "random";
  window.schedule = pick(0, 1) == 1 ? "rate(1 hour)" : "cron(0 0/2 * * ? *)";
  window.duration = pick(1, 3);
  window.cutoff = pick(0, window.duration - 1);
  window.created_date = start;
  state_.edit<store::window_list>().put(std::move(window));
  store::window_target target;
  target.window_id = window_id;
  target.window_target_id = ids_.uuid();
  target.targets = {{"tag:Env", {"prod"}}};
  const auto target_id = target.window_target_id;
  state_.edit<store::window_list>().put(std::move(target));
  const auto count = pick(0, 5);
  for (int number = 0; number < count; ++number) add_task(number, target_id);
}

void random_run::add_task(int number, const std::string& window_target_id) {
  using enum store::task_type;
  const std::vector<store::task_type> types{
      run_command, run_command, run_command, automation, store::task_type::lambda, step_functions};
  store::window_task task;
  task.window_id = window_id;
  task.window_task_id = ids_.uuid();
  task.task_type = one_of(types);
  task.task_arn = one_of(commands);
  task.priority = pick(0, 2);
  task.max_concurrency = one_of(concurrencies);
  task.max_errors = one_of(error_limits);
  if (task.task_type == run_command || pick(0, 1) == 1) {
    task.targets.push_back({"WindowTargetIds", {window_target_id}});
    // A node that is not managed among them makes the invocation fail.
    const auto id = pick(0, 9) == 0 ? node_id(99) : one_of(nodes_);
    if (number % 2 == 0) task.targets.push_back({"InstanceIds", {id}});
  }
  if (pick(0, 1) == 1) task.cutoff_behavior = store::cutoff_behavior::cancel_task;
  if (task.task_type == run_command) {
    auto& given = task.task_invocation_parameters.emplace().run_command.emplace();
    given.parameters = parameters_of(task.task_arn);
  }
  state_.edit<store::window_list>().put(std::move(task));
}

void random_run::interfere() {
  const auto what = pick(0, 11);
  if (what < 4) return send();
  if (what == 4) return cancel();
  if (what == 5) return set_by_hand();
  auto on = world();
  if (what == 6) engine::start_window(on, std::string(window_id), now_);
  if (what == 7 && !state_.edit<store::window_runs>().empty()) {
    engine::cancel_execution(on, state_.edit<store::window_runs>().begin()->first, now_);
  }
}

void random_run::send() {
  store::command command;
  command.document_name = one_of(commands);
  command.document_version = "$DEFAULT";
  command.parameters = parameters_of(command.document_name);
  command.max_concurrency = one_of(concurrencies);
  command.max_errors = one_of(error_limits);
  if (pick(0, 2) == 0) {
    command.targets = {{"tag:Env", {"prod"}}};
  } else {
    command.instance_ids = nodes_;
  }
  if (pick(0, 1) == 1) command.timeout_seconds = 600;
  const auto found =
      store::resolve_document(state_, {"123456789012", "us-east-1"}, command.document_name, "");
  auto on = world();
  engine::send_command(on, std::move(command), found.version->described, now_);
}

void random_run::cancel() {
  if (state_.edit<store::command_runs>().empty()) return;
  auto on = world();
  std::vector<std::string> nodes;
  if (pick(0, 1) == 1) nodes.push_back(one_of(nodes_));
  engine::cancel_command(on, state_.edit<store::command_runs>().begin()->first, nodes, now_);
}

void random_run::set_by_hand() {
  if (state_.edit<store::command_runs>().empty()) return;
  touched_ = true;
  store::outcome outcome;
  const std::vector<std::string> details{"Success", "Failed", "InProgress"};
  outcome.status_details = one_of(details);
  auto on = world();
  engine::set_invocation(on, state_.edit<store::command_runs>().begin()->first, one_of(nodes_),
                         outcome, now_);
}

}  // namespace ssmock::testing
