// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/targets.hpp"

#include <algorithm>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "families/automation/engine/start_errors.hpp"
#include "families/nodes/store/node_search.hpp"
#include "families/run_command/engine/rate_control.hpp"

namespace ssmock::engine {
namespace {

bool names_values(std::string_view key) { return key == "ParameterValues"; }

bool names_nodes(std::string_view key) { return lower_case(key) == "instanceids"; }

bool means_nodes(std::string_view key) {
  return key.starts_with("tag:") || key == "tag-key" || key == "ResourceGroup" ||
         key == "resource-groups:Name";
}

/// The same target in the form that nodes are searched by.
store::target searched(const store::target& of) {
  return {of.key == "ResourceGroup" ? "resource-groups:Name" : of.key, of.values};
}

}  // namespace

result<void> check_targets(const store::automation_execution& of,
                           const documents::document_content& content) {
  const bool maps = of.target_maps.has_value();
  if (maps && !of.targets.empty()) {
    return start_errors::bad_targets("Targets and TargetMaps can't be specified together");
  }
  if (of.targets.empty() && of.target_parameter_name) {
    return start_errors::bad_targets("TargetParameterName can't be specified without Targets");
  }
  if (of.targets.empty()) return {};
  if (!of.target_parameter_name) {
    return start_errors::bad_targets("TargetParameterName is required when Targets is specified");
  }
  const auto& declared = content.parameters;
  if (std::ranges::find(declared, *of.target_parameter_name, &documents::parameter::name) ==
      declared.end()) {
    return start_errors::unknown_parameter(*of.target_parameter_name);
  }
  std::size_t tags = 0;
  for (const auto& each : of.targets) {
    if (means_nodes(each.key)) {
      ++tags;
    } else if (!names_values(each.key) && !names_nodes(each.key)) {
      return start_errors::bad_target_key();
    }
  }
  if (tags > 1) return start_errors::several_tags();
  return {};
}

bool is_rate_controlled(const store::automation_execution& of) {
  return of.target_parameter_name || of.target_maps || of.target_locations;
}

rate_limits limits_of(const store::automation_execution& of, std::size_t units) {
  auto concurrency = of.max_concurrency;
  auto errors = of.max_errors;
  if (of.target_locations && !of.target_locations->empty()) {
    const auto& first = of.target_locations->front();
    concurrency = first.target_location_max_concurrency.value_or("1");
    errors = first.target_location_max_errors.value_or("1");
  }
  return {concurrency_of(concurrency.value_or("10"), units),
          errors_allowed(errors.value_or("1"), units)};
}

namespace {

/// One unit for each account and region; accounts that a location excludes have none.
std::vector<store::automation_unit> units_of_locations(const store::automation_execution& of) {
  std::vector<store::automation_unit> out;
  const auto& locations = *of.target_locations;
  for (std::size_t index = 0; index < locations.size(); ++index) {
    const auto& location = locations[index];
    const auto excluded = location.exclude_accounts.value_or(std::vector<std::string>{});
    for (const auto& account : location.accounts) {
      if (std::ranges::find(excluded, account) != excluded.end()) continue;
      for (const auto& region : location.regions) {
        auto& added = out.emplace_back();
        added.value.append(account).append(":").append(region);
        added.account = account;
        added.region = region;
        added.location = static_cast<std::uint32_t>(index);
      }
    }
  }
  return out;
}

}  // namespace

std::vector<store::automation_unit> units_of(const store::state& state,
                                             const store::automation_execution& of) {
  if (of.target_locations) return units_of_locations(of);
  std::vector<store::automation_unit> out;
  if (of.target_maps) {
    for (const auto& map : *of.target_maps) {
      auto& added = out.emplace_back();
      for (const auto& [name, values] : map) {
        added.parameters.emplace_back(name, values);
        added.value.append(added.value.empty() ? "" : ",").append(joined(values, ","));
      }
    }
    return out;
  }
  std::vector<std::string> values;
  for (const auto& each : of.targets) {
    const auto found =
        means_nodes(each.key) ? store::resolve_targets(state, {searched(each)}) : each.values;
    for (const auto& value : found) {
      if (std::ranges::find(values, value) == values.end()) values.push_back(value);
    }
  }
  out.reserve(values.size());
  for (const auto& value : values) {
    auto& added = out.emplace_back();
    added.value = value;
    added.parameters.emplace_back(*of.target_parameter_name, std::vector{value});
  }
  return out;
}

}  // namespace ssmock::engine
