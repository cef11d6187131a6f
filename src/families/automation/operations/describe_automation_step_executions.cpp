// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/describe_automation_step_executions.hpp"

#include <algorithm>
#include <array>

#include "families/automation/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::automation::describe_automation_step_executions {
namespace {

using step = store::step_execution;

constexpr std::array rules{
    filter_rule<step>{"StartTimeBefore", read_as_time},
    filter_rule<step>{"StartTimeAfter", read_as_time},
    filter_rule<step>{
        "StepExecutionStatus",
        [](const step& of, std::string_view value) { return to_text(of.step_status) == value; },
        enum_texts<store::automation_status>},
    filter_rule<step>{
        "StepExecutionId",
        [](const step& of, std::string_view value) { return is(of.step_execution_id, value); }},
    filter_rule<step>{"StepName",
                      [](const step& of, std::string_view value) { return of.step_name == value; }},
    filter_rule<step>{"Action",
                      [](const step& of, std::string_view value) { return of.action == value; }},
    filter_rule<step>{"ParentStepExecutionId",
                      [](const step& of, std::string_view value) {
                        const auto& parent = of.parent_step_details;
                        return parent && parent->step_execution_id == value;
                      }},
    filter_rule<step>{"ParentStepIteration",
                      [](const step& of, std::string_view value) {
                        const auto& parent = of.parent_step_details;
                        return parent && parent->iteration &&
                               std::to_string(*parent->iteration) == value;
                      }},
    filter_rule<step>{"ParentStepIteratorValue",
                      [](const step& of, std::string_view value) {
                        const auto& parent = of.parent_step_details;
                        return parent && is(parent->iterator_value, value);
                      }},
};

/// A step that has not begun has no time, so that a filter for times leaves it out.
bool began_within(const time_range& times, const step& of) {
  if (times.since == instant::min() && times.before == instant::max()) return true;
  const auto& began = of.execution_start_time;
  return began && *began >= times.since && *began < times.before;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto& executions = ctx.state.get<store::automation_list>();
  const auto number = executions.number_of(input.automation_execution_id);
  if (!number) return errors::execution_not_found(input.automation_execution_id);
  const auto filters = read_filters<step>(input.filters, rules);
  if (!filters) return filters.error();
  const auto times = read_times(input.filters);
  if (!times) return times.error();
  const bool reversed = input.reverse_order.value_or(false);
  const auto page = open_page(
      ctx, {input.next_token, input.max_results, default_page_size},
      {input.automation_execution_id, scope_text(input.filters), reversed ? "reversed" : ""});
  if (!page) return errors::bad_next_token();

  const auto& steps = executions.at(*number)->step_executions;
  const auto step_at = [&](std::size_t index) -> const step& {
    return steps[reversed ? steps.size() - 1 - index : index];
  };
  const auto next = [&](std::size_t from) -> std::optional<std::size_t> {
    for (auto at = from; at < steps.size(); ++at) {
      if (filters->pass(step_at(at)) && began_within(*times, step_at(at))) return at;
    }
    return std::nullopt;
  };
  response output;
  output.next_token = walk_page(ctx, *page, next, [&](std::size_t index) {
    output.step_executions.push_back(&step_at(index));
  });
  return output;
}

}  // namespace ssmock::operations::automation::describe_automation_step_executions
