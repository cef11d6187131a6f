// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/filters.hpp"

#include <algorithm>
#include <array>

#include "families/run_command/operations/errors.hpp"

namespace ssmock::operations::run_command {
namespace {

constexpr std::string_view complete = "Complete";
constexpr std::array<std::string_view, 2> stages{"Executing", complete};

using rule = filter_rule<filtered_item>;

constexpr std::array rules_of_items{
    // Both kinds of time-outs have the status TimedOut and differ in the details, so a filter's
    // value may be either [D].
    rule{"Status",
         [](const filtered_item& item, std::string_view value) {
           return value == item.status || value == item.status_details;
         }},
    rule{"ExecutionStage",
         [](const filtered_item& item, std::string_view value) {
           return item.has_ended == (value == complete);
         },
         stages},
    rule{"DocumentName", [](const filtered_item& item,
                            std::string_view value) { return value == item.document_name; }},
};

}  // namespace

result<search_filters> search_filters::read(const filter_list& filters, const filter_rules& rules) {
  search_filters out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    if (const auto added = out.add(each, rules); !added) return added.error();
  }
  return out;
}

result<void> search_filters::add(const filter& added, const filter_rules& rules) {
  const auto bad_value = [&] { return errors::bad_filter_value(to_text(added.key), added.value); };
  if (added.key == filter_key::invoked_after || added.key == filter_key::invoked_before) {
    const auto time = parse_iso_8601(added.value);
    if (!time) return bad_value();
    const bool is_after = added.key == filter_key::invoked_after;
    requested_.narrow(is_after ? time_range{.since = *time} : time_range{.before = *time});
    return {};
  }
  if (added.key == filter_key::execution_stage && !rules.has_stages) {
    return errors::invalid_filter_key();
  }
  const auto& rule = *find_rule(rules_of_items, to_text(added.key));
  const auto allowed = added.key == filter_key::status ? rules.statuses : rule.allowed;
  const std::span values{&added.value, 1};
  if (find_bad_value(allowed, values) != nullptr) return bad_value();
  others_.add(rule, values);
  return {};
}

bool asks_for_status(const filter_list& filters, std::string_view status) {
  return filters && std::ranges::any_of(*filters, [&](const filter& each) {
           return each.key == filter_key::status && each.value == status;
         });
}

time_order only(const store::command_list& commands, const std::string& command_id) {
  time_order order;
  if (const auto number = commands.number_of(command_id)) {
    order.emplace(store::time_of(commands.at(*number)->identity), *number);
  }
  return order;
}

}  // namespace ssmock::operations::run_command
