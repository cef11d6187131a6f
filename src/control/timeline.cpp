// SPDX-License-Identifier: Apache-2.0
#include "control/timeline.hpp"

#include <algorithm>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "control/timeline_rows.hpp"
#include "families/maintenance_windows/store/window_executions.hpp"
#include "families/maintenance_windows/store/window_runs.hpp"
#include "families/maintenance_windows/store/windows.hpp"
#include "kernel/later.hpp"
#include "protocol/encode.hpp"

namespace ssmock::control {
namespace {

using service::reply;

struct timeline_task {
  std::string task_execution_id;
  std::optional<std::string> window_task_id = {};
  std::optional<std::string> name = {};
  std::optional<std::string> task_arn = {};
  std::optional<store::task_type> task_type = {};
  std::optional<std::int32_t> priority = {};
  std::optional<std::string> max_concurrency = {};
  std::optional<std::string> max_errors = {};
  std::optional<store::execution_status> status = {};
  std::optional<std::string> status_details = {};
  std::optional<std::string> start_time = {};
  std::optional<std::string> end_time = {};
  std::size_t row_count = 0;
  std::map<std::string, std::size_t> status_counts = {};
};
BOOST_DESCRIBE_STRUCT(timeline_task, (),
                      (task_execution_id, window_task_id, name, task_arn, task_type, priority,
                       max_concurrency, max_errors, status, status_details, start_time, end_time,
                       row_count, status_counts))

struct timeline {
  std::optional<std::string> window_id;
  std::optional<std::string> window_name;
  std::string window_execution_id;
  std::optional<store::execution_status> status;
  std::optional<std::string> status_details;
  std::optional<std::string> start_time;
  std::optional<std::string> end_time;
  std::optional<std::string> cutoff_time;
  std::optional<std::string> window_end_time;
  std::string now;
  std::vector<timeline_task> tasks;
};
BOOST_DESCRIBE_STRUCT(timeline, (),
                      (window_id, window_name, window_execution_id, status, status_details,
                       start_time, end_time, cutoff_time, window_end_time, now, tasks))

struct row_page {
  std::size_t total = 0;
  std::vector<timeline_row> rows;
};
BOOST_DESCRIBE_STRUCT(row_page, (), (total, rows))

/// An execution, with what the state knows beside it. The pointers are null for what is gone.
struct found_execution {
  const store::state& state;
  store::window_execution_list::number number;
  const store::window_execution& execution;
  const store::window_record* window;
  const store::window_run* run;
};

std::variant<found_execution, reply> find_execution(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto& state = parts.states.read(tenant_of(parts, asked));
  const auto& executions = state.get<store::window_execution_list>();
  const auto number = executions.number_of(std::string(asked.id));
  if (!number) return unknown("execution of a window", asked.id);
  const auto& execution = *executions.at(*number);
  const auto& runs = state.get<store::window_runs>();
  const auto run = runs.find(*number);
  const auto window_id = execution.identity.window_id.value_or("");
  return found_execution{state, *number, execution, state.get<store::window_list>().find(window_id),
                         run == runs.end() ? nullptr : &run->second};
}

/// Whether the execution of a task looks like one of this task of the window.
bool resembles(const store::task_execution& execution, const store::window_task& task) {
  return execution.identity.task_arn == task.task_arn &&
         execution.identity.task_type == task.task_type &&
         execution.details.priority.value_or(0) == task.priority.value_or(0);
}

/// The task that it is an execution of; null when it is gone. Of a state that was loaded this is
/// the only one that resembles it.
const store::window_task* origin_of(const found_execution& in, const store::task_execution& of) {
  if (in.run != nullptr) {
    const auto run = std::ranges::find(in.run->tasks, of.identity.task_execution_id,
                                       &store::task_run::task_execution_id);
    if (run != in.run->tasks.end()) return &run->task;
  }
  if (in.window == nullptr) return nullptr;
  const auto& tasks = in.window->tasks;
  if (!of.window_task_id.empty()) {
    const auto known = tasks.find(of.window_task_id);
    return known == tasks.end() ? nullptr : &known->second;
  }
  const auto fits = [&](const auto& entry) { return resembles(of, entry.second); };
  if (std::ranges::count_if(tasks, fits) != 1) return nullptr;
  return &std::ranges::find_if(tasks, fits)->second;
}

timeline_task shown_task(const found_execution& in, const store::task_execution& of) {
  const auto& identity = of.identity;
  timeline_task out{identity.task_execution_id};
  if (!of.window_task_id.empty()) out.window_task_id = of.window_task_id;
  if (const auto* origin = origin_of(in, of)) {
    out.window_task_id = origin->window_task_id;
    out.name = origin->name;
  }
  out.task_arn = identity.task_arn;
  out.task_type = identity.task_type;
  out.priority = of.details.priority;
  out.max_concurrency = of.details.max_concurrency;
  out.max_errors = of.details.max_errors;
  out.status = identity.status;
  out.status_details = identity.status_details;
  out.start_time = time_text(identity.start_time);
  out.end_time = time_text(identity.end_time);
  const timeline_rows rows{in.state, in.number, of};
  out.row_count = rows.size();
  out.status_counts = rows.count_statuses();
  return out;
}

/// The tasks in the order in which they run.
std::vector<const store::task_execution*> tasks_in_order(const store::window_execution& of) {
  std::vector<const store::task_execution*> out;
  for (const auto& task : of.tasks()) out.push_back(&task);
  const auto key = [](const store::task_execution* task) {
    return std::pair{task->details.priority.value_or(0),
                     task->identity.start_time.value_or(latest_instant)};
  };
  std::ranges::stable_sort(out, {}, key);
  return out;
}

void put_bounds(const found_execution& in, timeline& into) {
  const auto start = in.execution.identity.start_time;
  if (in.window == nullptr || !start) return;
  const auto& window = in.window->identity;
  const auto cutoff = engine::later(*start, std::chrono::hours{window.duration - window.cutoff});
  into.cutoff_time = iso_8601(in.run != nullptr ? in.run->cutoff : cutoff);
  into.window_end_time = iso_8601(engine::later(*start, std::chrono::hours{window.duration}));
}

/// What a query asks for, or what is wrong with it.
std::variant<timeline_rows::page_request, std::string> read_page_request(const call& asked) {
  constexpr std::size_t default_limit = 100;
  constexpr std::size_t most = 1'000;
  std::optional<std::uint32_t> offset;
  std::optional<std::uint32_t> limit;
  if (auto wrong = read_number(asked, "offset", offset)) return *std::move(wrong);
  if (auto wrong = read_number(asked, "limit", limit)) return *std::move(wrong);
  if (limit.value_or(0) > most) return "query parameter limit: expected at most 1000";
  timeline_rows::page_request out{offset.value_or(0), limit.value_or(default_limit),
                                  decoded_query_parameter(asked, "status")};
  const bool is_status = !out.status || from_text<store::invocation_status>(*out.status) ||
                         from_text<store::execution_status>(*out.status);
  if (!is_status) return "query parameter status: expected a status, such as Success or FAILED";
  return out;
}

}  // namespace

reply get_timeline(const control_parts& parts, const call& asked) {
  auto found = find_execution(parts, asked);
  if (auto* wrong = std::get_if<reply>(&found)) return std::move(*wrong);
  const auto& in = std::get<found_execution>(found);
  const auto& identity = in.execution.identity;
  timeline out;
  out.window_id = identity.window_id;
  if (in.window != nullptr) out.window_name = in.window->identity.name;
  out.window_execution_id = identity.window_execution_id;
  out.status = identity.status;
  out.status_details = identity.status_details;
  out.start_time = time_text(identity.start_time);
  out.end_time = time_text(identity.end_time);
  put_bounds(in, out);
  out.now = iso_8601(asked.now);
  for (const auto* task : tasks_in_order(in.execution)) out.tasks.push_back(shown_task(in, *task));
  std::string body;
  protocol::encode(body, out);
  return json_reply(200, std::move(body));
}

reply get_timeline_rows(const control_parts& parts, const call& asked) {
  auto found = find_execution(parts, asked);
  if (auto* wrong = std::get_if<reply>(&found)) return std::move(*wrong);
  const auto& in = std::get<found_execution>(found);
  const auto* task = in.execution.find_task(std::string(asked.second_id));
  if (task == nullptr) return unknown("task of the execution", asked.second_id);
  const auto read = read_page_request(asked);
  if (const auto* wrong = std::get_if<std::string>(&read)) return error_reply(400, *wrong);
  auto page =
      timeline_rows{in.state, in.number, *task}.read(std::get<timeline_rows::page_request>(read));
  std::string body;
  protocol::encode(body, row_page{page.total, std::move(page.rows)});
  return json_reply(200, std::move(body));
}

}  // namespace ssmock::control
