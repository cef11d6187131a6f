// SPDX-License-Identifier: Apache-2.0
// What maintenance windows cost as there are more of them, each with 100 targets: pages, filters
// and look-ups from the bytes of a request to those of the reply. scripts/bench runs it.
#include <benchmark/benchmark.h>

#include "families/maintenance_windows/store/windows.hpp"
#include "service/service.hpp"

namespace ssmock {
namespace {

constexpr std::size_t targets_of_each = 100;

std::string numbered(std::string_view prefix, std::size_t number, std::size_t digits) {
  auto text = std::to_string(number);
  return std::string(prefix) + std::string(digits - text.size(), '0') + text;
}

std::string window_id(std::size_t number) { return numbered("mw-", number, 17); }
std::string node_id(std::size_t number) { return numbered("i-", number, 17); }

/// Windows that are all enabled; each target names two nodes of its own and a tag that all share.
store::state state_of(std::size_t count) {
  store::state state;
  id_source ids{1};
  for (std::size_t number = 0; number < count; ++number) {
    store::maintenance_window window;
    window.window_id = window_id(number);
    window.name = numbered("window-", number, 9);
    window.schedule = "cron(0 4 ? * SUN *)";
    state.edit<store::window_list>().put(window);
    state.edit<store::window_tags>().put(window.window_id, {"Number", std::to_string(number)});
    for (std::size_t each = 0; each < targets_of_each; ++each) {
      store::window_target target;
      target.window_id = window.window_id;
      target.window_target_id = ids.uuid();
      target.resource_type = store::resource_type::instance;
      target.targets = {{"InstanceIds", {node_id(number * targets_of_each + each)}}};
      if (each == 0) target.targets = {{"tag:Env", {"prod"}}};
      state.edit<store::window_list>().put(std::move(target));
    }
  }
  return state;
}

service::service& server_with(std::size_t count) {
  static std::map<std::size_t, std::unique_ptr<service::service>> servers;
  auto& kept = servers[count];
  if (!kept) {
    service::service_options options;
    options.seed = 1;
    kept = std::make_unique<service::service>(options, state_of(count));
  }
  return *kept;
}

std::string ask(service::service& server, std::string_view operation, std::string_view body) {
  const auto target = "AmazonSSM." + std::string(operation);
  return server.answer_whole({"POST", "/", target, true, service::amz_json, {}, body}).body;
}

/// `make_body` writes the request for that many windows; `wanted` is what the reply must hold.
void answer(benchmark::State& run, std::string_view operation,
            std::string (*make_body)(std::size_t count), std::string_view wanted) {
  const auto count = static_cast<std::size_t>(run.range(0));
  auto& server = server_with(count);
  const auto body = make_body(count);
  if (ask(server, operation, body).find(wanted) == std::string::npos) {
    run.SkipWithError("not the reply");
  }
  for (auto _ : run) benchmark::DoNotOptimize(ask(server, operation, body));
}

std::string filter(std::string_view key, const std::string& value) {
  return R"({"MaxResults":10,"Filters":[{"Key":")" + std::string(key) + R"(","Values":[")" + value +
         "\"]}]}";
}

std::string search(std::string_view key, const std::string& value) {
  return R"({"MaxResults":10,"ResourceType":"INSTANCE","Targets":[{"Key":")" + std::string(key) +
         R"(","Values":[")" + value + "\"]}]}";
}

std::string first_page(std::size_t) { return R"({"MaxResults":10})"; }
std::string last_names(std::size_t count) {
  return filter("Name", numbered("window-", count / 10 - 1, 8));
}
std::string disabled(std::size_t) { return filter("Enabled", "false"); }
std::string targets_page(std::size_t count) {
  return R"({"MaxResults":10,"WindowId":")" + window_id(count / 2) + "\"}";
}
std::string one_node(std::size_t count) {
  return search("InstanceIds", node_id(count * targets_of_each - 1));
}
std::string shared_tag(std::size_t) { return search("tag:Env", "prod"); }
std::string tags_of_one(std::size_t count) {
  return R"({"ResourceType":"MaintenanceWindow","ResourceId":")" + window_id(count - 1) + "\"}";
}

void counts(benchmark::internal::Benchmark* made) { made->RangeMultiplier(10)->Range(100, 10'000); }

BENCHMARK_CAPTURE(answer, first_page, "DescribeMaintenanceWindows", &first_page, "NextToken")
    ->Apply(&counts);
BENCHMARK_CAPTURE(answer, name_filter, "DescribeMaintenanceWindows", &last_names, "WindowId")
    ->Apply(&counts);
BENCHMARK_CAPTURE(answer, nothing_disabled, "DescribeMaintenanceWindows", &disabled, "[]")
    ->Apply(&counts);
BENCHMARK_CAPTURE(answer, targets, "DescribeMaintenanceWindowTargets", &targets_page, "NextToken")
    ->Apply(&counts);
BENCHMARK_CAPTURE(answer, of_a_node, "DescribeMaintenanceWindowsForTarget", &one_node, "WindowId")
    ->Apply(&counts);
BENCHMARK_CAPTURE(answer, of_a_tag, "DescribeMaintenanceWindowsForTarget", &shared_tag, "NextToken")
    ->Apply(&counts);
BENCHMARK_CAPTURE(answer, tags, "ListTagsForResource", &tags_of_one, "Number")->Apply(&counts);

}  // namespace
}  // namespace ssmock

BENCHMARK_MAIN();
