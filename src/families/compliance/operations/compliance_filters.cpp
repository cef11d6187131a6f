// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/operations/compliance_filters.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "families/compliance/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::compliance {
namespace {

using view = store::compliance_view;
using entry = store::compliance_entry;

constexpr std::array<std::string_view, 6> resource_keys{"ComplianceType", "ResourceId",
                                                        "ResourceType",   "ExecutionId",
                                                        "ExecutionTime",  "ExecutionType"};
constexpr std::array<std::string_view, 2> summary_keys{"Status", "OverallSeverity"};

bool is_one_of(std::span<const std::string_view> keys, std::string_view key) {
  return std::ranges::find(keys, key) != keys.end();
}

std::string resource_text(const view& of, std::string_view key) {
  if (key == "ComplianceType") return of.key.compliance_type;
  if (key == "ResourceId") return of.key.resource_id;
  if (key == "ResourceType") return of.key.resource_type;
  if (key == "ExecutionId") return of.execution.execution_id.value_or("");
  if (key == "ExecutionType") return of.execution.execution_type.value_or("");
  if (key == "ExecutionTime") return iso_8601_seconds(of.execution.execution_time);
  if (key == "Status") return std::string(to_text(of.counts.status()));
  return std::string(to_text(of.counts.severity()));
}

std::optional<std::string> item_text(const entry& of, const std::string& key) {
  if (key == "Id") return of.id;
  if (key == "Title") return of.title;
  if (key == "Severity") return std::string(to_text(of.severity));
  if (key == "Status") return std::string(to_text(of.status));
  if (!of.details) return std::nullopt;
  const auto found = of.details->find(key);
  if (found == of.details->end()) return std::nullopt;
  return found->second;
}

/// Numbers are compared as such, anything else as a text.
bool is_less(const std::string& left, const std::string& right) {
  const auto first = parse_whole<double>(left);
  const auto second = parse_whole<double>(right);
  return first && second ? *first < *second : left < right;
}

bool meets(const std::string& found, const std::string& wanted, comparison type) {
  switch (type) {
    case comparison::equal:
    case comparison::not_equal:
      return found == wanted;
    case comparison::begin_with:
      return found.starts_with(wanted);
    case comparison::less_than:
      return is_less(found, wanted);
    case comparison::greater_than:
      return is_less(wanted, found);
  }
  return false;
}

bool passes_one(const string_filter& filter, const std::optional<std::string>& found) {
  const auto type = filter.type.value_or(comparison::equal);
  const bool met = found && std::ranges::any_of(*filter.values, [&](const std::string& value) {
                     return meets(*found, value, type);
                   });
  return type == comparison::not_equal ? !met : met;
}

/// Whether no item of a resource can have the status that a filter asks for.
bool is_out_of_question(const string_filter& filter, const view& of) {
  using status = store::patch_compliance_status;
  if (filter.key != "Status") return false;
  const auto lacks = [&](status asked, const store::severity_counts& counts) {
    return store::total_of(counts) == 0 && passes_one(filter, std::string(to_text(asked)));
  };
  const bool no_compliant = !passes_one(filter, std::string(to_text(status::compliant))) ||
                            lacks(status::compliant, of.counts.compliant);
  const bool no_other = !passes_one(filter, std::string(to_text(status::non_compliant))) ||
                        lacks(status::non_compliant, of.counts.non_compliant);
  return no_compliant && no_other;
}

}  // namespace

result<void> check_filters(const string_filters& filters, filter_range range) {
  if (!filters) return {};
  for (const auto& each : *filters) {
    const auto key = each.key.value_or("");
    const bool known = range == filter_range::items
                           ? !key.empty()
                           : is_one_of(resource_keys, key) || is_one_of(summary_keys, key);
    if (!known || !each.values) return errors::invalid_filter(key);
  }
  return {};
}

bool passes(const string_filters& filters, const view& of, filter_range range) {
  return !filters || std::ranges::all_of(*filters, [&](const string_filter& each) {
    if (range == filter_range::items && !is_one_of(resource_keys, *each.key)) {
      return !is_out_of_question(each, of);
    }
    return passes_one(each, resource_text(of, *each.key));
  });
}

bool passes(const string_filters& filters, const entry& item) {
  return !filters || std::ranges::all_of(*filters, [&](const string_filter& each) {
    return is_one_of(resource_keys, *each.key) || passes_one(each, item_text(item, *each.key));
  });
}

std::string scope_of(const string_filters& filters) {
  std::string out;
  if (!filters) return out;
  for (const auto& each : *filters) {
    append_scope(out, *each.key);
    append_scope(out, to_text(each.type.value_or(comparison::equal)));
    for (const auto& value : *each.values) append_scope(out, value);
    append_scope(out, "");
  }
  return out;
}

}  // namespace ssmock::operations::compliance
