// SPDX-License-Identifier: Apache-2.0
#include "control/overview.hpp"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <optional>
#include <ranges>
#include <string>
#include <utility>
#include <vector>

#include "control/latest_runs.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "families/nodes/store/activations.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/parameters/store/parameters.hpp"
#include "families/run_command/store/commands.hpp"
#include "kernel/outcomes.hpp"
#include "protocol/encode.hpp"

namespace ssmock::control {
namespace {

struct overview_counts {
  std::size_t maintenance_windows = 0;
  std::size_t executions = 0;
  std::size_t commands = 0;
  std::size_t nodes = 0;
  std::size_t documents = 0;
  std::size_t parameters = 0;
  std::size_t outcomes = 0;
  std::size_t activations = 0;
};
BOOST_DESCRIBE_STRUCT(overview_counts, (),
                      (maintenance_windows, executions, commands, nodes, documents, parameters,
                       outcomes, activations))

struct next_run {
  std::string window_id;
  std::string name;
  std::string time;
};
BOOST_DESCRIBE_STRUCT(next_run, (), (window_id, name, time))

struct overview {
  std::string account;
  std::string region;
  overview_counts counts;
  std::vector<shown_run> running;
  std::vector<shown_run> failures;
  std::vector<next_run> next_runs;
};
BOOST_DESCRIBE_STRUCT(overview, (), (account, region, counts, running, failures, next_runs))

overview_counts counts_of(const store::state& state, const tenant_name& tenant) {
  overview_counts out;
  out.maintenance_windows = state.get<store::window_list>().size();
  out.executions = state.get<store::window_execution_list>().all().size();
  out.commands = state.get<store::command_list>().all().size();
  out.nodes = state.get<store::node_list>().all().size();
  for (const auto& [name, document] : state.get<store::document_list>().all()) {
    if (store::owner_of(document, tenant) == tenant.account) ++out.documents;
  }
  const auto& parameters = state.get<store::parameter_list>();
  out.parameters = parameters.count(store::parameter_tier::standard) +
                   parameters.count(store::parameter_tier::advanced);
  out.outcomes = state.get<store::outcome_rules>().all().size();
  out.activations = state.get<store::activation_list>().all().size();
  return out;
}

constexpr std::size_t most_next = 5;

using window_at = std::pair<instant, const store::maintenance_window*>;

/// Earlier first; at one time, in the order of the ids.
bool is_earlier(const window_at& left, const window_at& right) {
  if (left.first != right.first) return left.first < right.first;
  return left.second->window_id < right.second->window_id;
}

/// Of each window the next one only: one that runs each minute would hide the others.
std::vector<next_run> next_runs(const store::state& state) {
  const auto& windows = state.get<store::window_list>();
  std::vector<window_at> times;
  for (const auto& key : windows.order(true)) {
    const auto& window = *windows.find(store::window_list::id_of(key));
    if (window.next_execution) times.emplace_back(*window.next_execution, &window.identity);
  }
  std::ranges::sort(times, &is_earlier);
  if (times.size() > most_next) times.resize(most_next);
  std::vector<next_run> out;
  out.reserve(times.size());
  for (const auto& [time, window] : times) {
    out.push_back({window->window_id, window->name, iso_8601(time)});
  }
  return out;
}

}  // namespace

service::reply get_overview(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto tenant = tenant_of(parts, asked);
  const auto& state = parts.states.read(tenant);
  overview out;
  out.account = tenant.account;
  out.region = tenant.region;
  out.counts = counts_of(state, tenant);
  out.running = latest_running(state);
  out.failures = latest_failures(state);
  out.next_runs = next_runs(state);
  std::string body;
  protocol::encode(body, out);
  return json_reply(200, std::move(body));
}

}  // namespace ssmock::control
