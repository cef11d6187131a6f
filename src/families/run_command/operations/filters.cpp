// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/filters.hpp"

#include <algorithm>

#include "families/run_command/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::run_command {
namespace {

constexpr std::string_view executing = "Executing";
constexpr std::string_view complete = "Complete";

bool holds(const filter& each, const filtered_item& item) {
  switch (each.key) {
    case filter_key::status:
      // TimedOut is the status of both kinds, which are told apart by the details [D].
      return each.value == item.status || each.value == item.status_details;
    case filter_key::execution_stage:
      return item.has_ended == (each.value == complete);
    case filter_key::document_name:
      return each.value == item.document_name;
    default:
      return true;
  }
}

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
  if (added.key == filter_key::execution_stage) {
    if (!rules.has_stages) return errors::invalid_filter_key();
    if (added.value != executing && added.value != complete) return bad_value();
  }
  if (added.key == filter_key::status &&
      std::ranges::find(rules.statuses, added.value) == rules.statuses.end()) {
    return bad_value();
  }
  others_.push_back(&added);
  return {};
}

bool search_filters::has_status(std::string_view status) const {
  return std::ranges::any_of(others_, [&](const filter* each) {
    return each->key == filter_key::status && each->value == status;
  });
}

bool search_filters::hold_for(const filtered_item& item) const {
  return std::ranges::all_of(others_, [&](const filter* each) { return holds(*each, item); });
}

std::string scope_text(const filter_list& filters) {
  std::string out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    append_scope(out, to_text(each.key));
    append_scope(out, each.value);
  }
  return out;
}

time_order only(const store::command_list& commands, const std::string& command_id) {
  time_order order;
  if (const auto number = commands.number_of(command_id)) {
    order.emplace(store::time_of(commands.at(*number)->identity), *number);
  }
  return order;
}

}  // namespace ssmock::operations::run_command
