// SPDX-License-Identifier: Apache-2.0
// The stages of a request, each alone, and the page at growing depth. scripts/bench runs it.
#include <benchmark/benchmark.h>

#include <boost/uuid/string_generator.hpp>

#include "families/maintenance_windows/store/window_executions.hpp"
#include "json/parse.hpp"
#include "lists/paging.hpp"
#include "protocol/coercion.hpp"
#include "protocol/constraints.hpp"
#include "protocol/encode.hpp"
#include "service/service.hpp"

namespace ssmock {
namespace {

constexpr std::string_view execution_id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
constexpr std::string_view task_id = "f407ba63-998f-4b89-8467-279fc1234567";
constexpr std::string_view target = "AmazonSSM.DescribeMaintenanceWindowExecutionTaskInvocations";
constexpr std::string_view page_of_ten =
    R"({"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","TaskId":"f407ba63-998f-4b89-8467-279fc1234567","MaxResults":10})";
constexpr std::string_view no_match =
    R"({"WindowExecutionId":"14bea65d-5ccc-462d-a2f3-e99c81234567","TaskId":"f407ba63-998f-4b89-8467-279fc1234567","MaxResults":10,"Filters":[{"Key":"STATUS","Values":["CANCELLED"]}]})";

/// One task with as many invocations, all ended well.
store::state state_of(std::int64_t count) {
  store::state state;
  store::window_execution_identity execution;
  execution.window_execution_id = execution_id;
  store::task_execution_identity task;
  task.window_execution_id = execution_id;
  task.task_execution_id = task_id;
  auto& invocations =
      state.edit<store::window_execution_list>().put(execution).put_task(task).invocations;
  id_source ids{1};
  store::task_invocation invocation;
  invocation.task_type = store::task_type::run_command;
  invocation.status = store::execution_status::success;
  invocation.status_details = "Success";
  for (std::int64_t index = 0; index < count; ++index) {
    invocation.invocation_id = ids.uuid();
    invocation.execution_id = ids.uuid();
    invocation.start_time = instant{milliseconds{1'768'010'454'107 + index}};
    invocation.end_time = *invocation.start_time + milliseconds{900};
    invocations.append(invocation, state.edit<store::window_execution_list>().texts());
  }
  return state;
}

const protocol::shape& input_shape() {
  return *protocol::find_operation("DescribeMaintenanceWindowExecutionTaskInvocations")->input;
}

void parse(benchmark::State& run) {
  for (auto _ : run) benchmark::DoNotOptimize(json::parse(page_of_ten));
}
BENCHMARK(parse);

void validate(benchmark::State& run) {
  protocol::pattern_cache patterns;
  auto input = std::get<json::value>(json::parse(page_of_ten));
  for (auto _ : run) {
    benchmark::DoNotOptimize(protocol::coerce(input, input_shape()));
    benchmark::DoNotOptimize(protocol::check_constraints(patterns, {}, input_shape(), input));
  }
}
BENCHMARK(validate);

void look_up(benchmark::State& run) {
  const auto state = state_of(1'000);
  const std::string execution{execution_id};
  const std::string task{task_id};
  for (auto _ : run) {
    benchmark::DoNotOptimize(
        state.get<store::window_execution_list>().find(execution)->find_task(task));
  }
}
BENCHMARK(look_up);

void encode_page(benchmark::State& run) {
  const auto state = state_of(10);
  const auto& invocations =
      state.get<store::window_execution_list>().all().begin()->second.tasks().front().invocations;
  std::string out;
  for (auto _ : run) {
    out.clear();
    for (std::size_t index = 0; index < 10; ++index) protocol::encode(out, invocations.at(index));
    benchmark::DoNotOptimize(out.data());
  }
}
BENCHMARK(encode_page);

/// A page, from the bytes of the request to those of the reply: the first, the last, and one of a
/// filter that matches nothing.
void answer(benchmark::State& run, std::string_view body, bool last) {
  const auto count = run.range(0);
  service::service_options options;
  options.seed = 1;
  service::service server{options, state_of(count)};
  const auto ask = [&](std::string_view text) {
    return server.answer_whole({"POST", "/", target, true, service::amz_json, {}, text}).body;
  };
  std::string wanted{body};
  if (last) {
    // The secret of the tokens comes from the seed, as the server's own does.
    id_source ids{1};
    const operations::page_tokens tokens{boost::uuids::string_generator{}(ids.uuid())};
    const tenant_name tenant{options.account, options.region};
    const store::state none;
    operations::context ctx{target.substr(target.find('.') + 1), tenant, none, tokens, {}};
    const std::optional<std::string> no_token;
    const auto page = operations::open_page(
        ctx, {no_token, 10, 10}, {execution_id, task_id, std::to_string(store::every_item)});
    const auto token = tokens.make(page->scope, operations::position_of(count - 10));
    wanted.insert(wanted.size() - 1, R"(,"NextToken":")" + token + "\"");
  }
  if (ask(wanted).find("__type") != std::string::npos) run.SkipWithError("not a page");
  for (auto _ : run) benchmark::DoNotOptimize(ask(wanted));
}
BENCHMARK_CAPTURE(answer, first_page, page_of_ten, false)
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000);
BENCHMARK_CAPTURE(answer, last_page, page_of_ten, true)
    ->RangeMultiplier(10)
    ->Range(1'000, 1'000'000);
BENCHMARK_CAPTURE(answer, no_match, no_match, false)->RangeMultiplier(10)->Range(1'000, 1'000'000);

}  // namespace
}  // namespace ssmock

BENCHMARK_MAIN();
