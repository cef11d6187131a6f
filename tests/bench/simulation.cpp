// SPDX-License-Identifier: Apache-2.0
// Thirty simulated days: 50 daily windows of 20 tasks, each on 20 of 1,000 nodes, so 600,000
// command invocations, run by one advance of the clock. Exit code 1 beyond 10 s of CPU or 512 MiB.
#include <sys/resource.h>

#include <iostream>

#include "families/maintenance_windows/store/windows.hpp"
#include "families/nodes/store/nodes.hpp"
#include "kernel/outcomes.hpp"
#include "service/service.hpp"
#include "tenancy/simulation.hpp"

namespace ssmock {
namespace {

constexpr std::size_t nodes = 1'000;
constexpr std::size_t windows = 50;
constexpr std::size_t tasks = 20;
constexpr std::size_t nodes_of_each = 20;
constexpr std::size_t simulated_days = 30;
constexpr double seconds_gate = 10;
constexpr double mebibytes_gate = 512;

const instant start = *parse_iso_8601("2026-01-10T00:00:00Z");

std::string numbered(std::string_view prefix, std::size_t number) {
  constexpr std::size_t digits = 17;
  auto text = std::to_string(number);
  return std::string(prefix) + std::string(digits - text.size(), '0') + text;
}

store::window_task task_of(std::size_t window, std::size_t number, id_source& ids) {
  store::window_task task;
  task.window_id = numbered("mw-", window);
  task.window_task_id = ids.uuid();
  task.task_type = store::task_type::run_command;
  task.task_arn = "AWS-RunShellScript";
  task.priority = static_cast<std::int32_t>(number % 4);
  task.max_concurrency = "10";
  task.max_errors = "1";
  std::vector<std::string> ids_of_nodes;
  for (std::size_t each = 0; each < nodes_of_each; ++each) {
    ids_of_nodes.push_back(numbered("i-", (window * tasks + number * 7 + each) % nodes));
  }
  task.targets = {{"InstanceIds", std::move(ids_of_nodes)}};
  auto& given = task.task_invocation_parameters.emplace().run_command.emplace();
  given.parameters.emplace().emplace_back("commands", std::vector<std::string>{"patch"});
  return task;
}

store::state make_state() {
  store::state state;
  id_source ids{1};
  for (std::size_t number = 0; number < nodes; ++number) {
    store::node node;
    node.instance_id = numbered("i-", number);
    node.platform_type = store::platform_type::linux_os;
    state.edit<store::node_list>().put(std::move(node));
  }
  for (std::size_t number = 0; number < windows; ++number) {
    store::maintenance_window window;
    window.window_id = numbered("mw-", number);
    window.name = "window";
    window.schedule = "cron(" + std::to_string(number) + " 4 * * ? *)";
    window.duration = 4;
    window.cutoff = 1;
    state.edit<store::window_list>().put(window);
    for (std::size_t each = 0; each < tasks; ++each)
      state.edit<store::window_list>().put(task_of(number, each, ids));
  }
  store::outcome_rule rule;
  rule.sequence.emplace_back().duration = std::chrono::seconds{45};
  rule.sequence.back().standard_output_content = "patched";
  state.edit<store::outcome_rules>().add(std::move(rule));
  engine::restore(state, start);
  return state;
}

double cpu_seconds(const rusage& used) {
  const auto seconds = [](const timeval& time) {
    return static_cast<double>(time.tv_sec) + static_cast<double>(time.tv_usec) / 1e6;
  };
  return seconds(used.ru_utime) + seconds(used.ru_stime);
}

rusage used_so_far() {
  rusage used{};
  getrusage(RUSAGE_SELF, &used);
  return used;
}

int run() {
  service::service_options options;
  options.seed = 1;
  options.time = engine::clock{start};
  service::service server{options, make_state()};
  const auto before = used_so_far();
  // A minute less than thirty days, so that nothing is forgotten yet.
  constexpr std::string_view body = R"({"by":"P29DT23H59M"})";
  server.answer_whole({"POST", "/_ssmock/clock/advance", {}, false, service::plain_json, {}, body});
  const auto after = used_so_far();
  const auto state =
      server.answer_whole({"GET", "/_ssmock/state", {}, false, service::plain_json, {}, {}}).body;
  std::size_t invocations = 0;
  for (auto at = state.find("\"TraceOutput\""); at != std::string::npos;
       at = state.find("\"TraceOutput\"", at + 1)) {
    ++invocations;
  }
  const auto seconds = cpu_seconds(after) - cpu_seconds(before);
  const auto mebibytes = static_cast<double>(after.ru_maxrss) / 1024;
  const bool all = invocations == simulated_days * windows * tasks * nodes_of_each;
  const bool met = all && seconds <= seconds_gate && mebibytes <= mebibytes_gate;
  std::cout << "| thirty days | result | gate |\n| --- | --- | --- |\n"
            << "| command invocations | " << invocations << " | 600000 |\n"
            << "| CPU, seconds | " << seconds << " | " << seconds_gate << " |\n"
            << "| peak memory, MiB | " << mebibytes << " | " << mebibytes_gate << " |\n"
            << (met ? "met\n" : "MISS\n");
  return met ? 0 : 1;
}

}  // namespace
}  // namespace ssmock

int main() { return ssmock::run(); }
