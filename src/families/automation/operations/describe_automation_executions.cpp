// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/describe_automation_executions.hpp"

#include <algorithm>
#include <array>

#include "families/automation/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::automation::describe_automation_executions {
namespace {

/// An execution as the filters see it.
struct seen {
  const store::automation_execution& execution;
  const store::tag_index& tags;
};

bool has_tag_key(const seen& of, std::string_view key) {
  const auto& tags = of.tags.of(of.execution.automation_execution_id);
  return std::ranges::find(tags, key, &store::tag::key) != tags.end();
}

bool targets_group(const seen& of, std::string_view group) {
  return std::ranges::any_of(of.execution.targets, [&](const store::target& each) {
    return (each.key == "ResourceGroup" || each.key == "resource-groups:Name") &&
           std::ranges::find(each.values, group) != each.values.end();
  });
}

constexpr std::array rules{
    filter_rule<seen>{"DocumentNamePrefix",
                      [](const seen& of, std::string_view value) {
                        return of.execution.document_name.starts_with(value);
                      }},
    filter_rule<seen>{"ExecutionStatus",
                      [](const seen& of, std::string_view value) {
                        return to_text(of.execution.automation_execution_status) == value;
                      },
                      enum_texts<store::automation_status>},
    filter_rule<seen>{"ExecutionId",
                      [](const seen& of, std::string_view value) {
                        return of.execution.automation_execution_id == value;
                      }},
    filter_rule<seen>{"ParentExecutionId",
                      [](const seen& of, std::string_view value) {
                        return is(of.execution.parent_automation_execution_id, value);
                      }},
    filter_rule<seen>{"CurrentAction",
                      [](const seen& of, std::string_view value) {
                        return is(of.execution.current_action, value);
                      }},
    filter_rule<seen>{"StartTimeBefore", read_as_time},
    filter_rule<seen>{"StartTimeAfter", read_as_time},
    filter_rule<seen>{"AutomationType",
                      [](const seen& of, std::string_view value) {
                        return to_text(of.execution.automation_type) == value;
                      },
                      enum_texts<store::automation_type>},
    filter_rule<seen>{"TagKey", &has_tag_key},
    filter_rule<seen>{"TargetResourceGroup", &targets_group},
    filter_rule<seen>{"AutomationSubtype",
                      [](const seen& of, std::string_view value) {
                        const auto& subtype = of.execution.automation_subtype;
                        return subtype && to_text(*subtype) == value;
                      },
                      enum_texts<store::automation_subtype>},
    filter_rule<seen>{
        "OpsItemId",
        [](const seen& of, std::string_view value) { return is(of.execution.ops_item_id, value); }},
};

}  // namespace

result<response> handle(context& ctx, const request& input) {
  const auto filters = read_filters<seen>(input.filters, rules);
  if (!filters) return filters.error();
  const auto times = read_times(input.filters);
  if (!times) return times.error();
  const auto page = open_page(ctx, {input.next_token, input.max_results, default_page_size},
                              {scope_text(input.filters)});
  if (!page) return errors::bad_next_token();

  const auto& executions = ctx.state.get<store::automation_list>();
  const auto& tags = ctx.state.get<store::automation_tags>();
  const newest_first order{executions.by_time(), *times};
  const auto next = [&](const place& from) {
    auto at = order.at_single(from);
    while (at && !filters->pass({*executions.at(at->number), tags})) at = order.older(*at);
    return at;
  };
  response output;
  const auto take = [&](const place& at) {
    const auto& known = *executions.at(at.number);
    auto& shown = output.automation_execution_metadata_list.emplace_back();
    static_cast<store::automation_facts&>(shown) =
        static_cast<const store::automation_facts&>(known);
    shown.automation_type = known.automation_type;
  };
  output.next_token = walk_page<place>(ctx, *page, next, take);
  return output;
}

}  // namespace ssmock::operations::automation::describe_automation_executions
