// SPDX-License-Identifier: Apache-2.0
#include "families/maintenance_windows/operations/target_rules.hpp"

#include <algorithm>

#include "families/maintenance_windows/operations/errors.hpp"
#include "families/maintenance_windows/operations/task_rules.hpp"

namespace ssmock::operations::maintenance_windows {
namespace {

constexpr std::string_view group_name = "resource-groups:Name";
constexpr std::string_view group_types = "resource-groups:ResourceTypeFilters";

// The beginning and the end of these texts were measured [P]; the words between are ours.
constexpr std::string_view instance_formats =
    "Targets must be specified in one of the following formats: 1) 1 target with Key=InstanceIds "
    "and up to 50 instance IDs or 2) Up to 5 targets, each of which can be either Key=tag:<key> "
    "or Key=tag-key";
constexpr std::string_view group_formats =
    "Targets must be specified in one of the following formats: 1) 1 target with "
    "Key=resource-groups:Name or 2) 1 target with Key=resource-groups:Name and 1 target with "
    "Key=resource-groups:ResourceTypeFilters";

bool is_tag(std::string_view key) { return key.starts_with("tag:") || key == "tag-key"; }

bool fits(store::resource_type type, std::string_view key) {
  if (type == store::resource_type::instance) return key == instance_ids || is_tag(key);
  return key == group_name || key == group_types;
}

bool has(const std::vector<store::target>& targets, std::string_view key) {
  return std::ranges::find(targets, key, &store::target::key) != targets.end();
}

/// Whether AWS accepts the resource type. Its list is unknown, but `AWS::EC2::INSTANCE` and
/// `AWS::EC2::VPC` are not in it [R]. From these we infer that a type must have this form, and a
/// lower-case letter in its last part [I].
bool is_group_type(std::string_view type) {
  constexpr std::string_view vendor = "AWS::";
  if (type == "AWS::AllSupported") return true;
  const auto last = type.rfind("::");
  if (!type.starts_with(vendor) || last < vendor.size()) return false;
  const auto name = type.substr(last);
  return std::ranges::any_of(name, [](char letter) { return letter >= 'a' && letter <= 'z'; });
}

result<void> check_group_types(const store::target& filter) {
  std::string invalid;
  for (const auto& type : filter.values) {
    if (!is_group_type(type)) invalid += (invalid.empty() ? "" : ", ") + type;
  }
  if (invalid.empty()) return {};
  return errors::validation(invalid + " are invalid resource group types");  // [R]
}

/// The rule is documented [D]. The texts are those of SendCommand for the same rule ([R] 2026-09);
/// that they apply here is inferred [I].
result<void> check_group(const std::vector<store::target>& targets) {
  for (const auto& target : targets) {
    if (std::ranges::count(targets, target.key, &store::target::key) > 1) {
      return errors::validation(
          "Duplicate keys are not supported for targets. Remove the duplicate key, and try again.");
    }
    if (target.key == group_name && target.values.size() > 1) {
      return errors::validation(
          "Multiple resource key values are not supported for resource group targets. Remove all "
          "but one value, and try again.");
    }
    if (target.key != group_types) continue;
    if (auto checked = check_group_types(target); !checked) return checked;
  }
  return {};
}

result<void> check_formats(store::resource_type type, const std::vector<store::target>& targets) {
  if (type == store::resource_type::instance) {
    if (!has(targets, instance_ids) || targets.size() == 1) return {};
    return errors::validation(std::string(instance_formats));
  }
  if (has(targets, group_name)) return check_group(targets);
  return errors::validation(std::string(group_formats));
}

}  // namespace

result<void> check_window_target(store::resource_type type,
                                 const std::vector<store::target>& targets) {
  if (targets.empty()) return errors::validation("Please specify at least one target.");
  for (const auto& target : targets) {
    if (!target.values.empty()) continue;
    // AWS's text has two blanks after the period [R].
    return errors::validation(
        "Please specify at least one target.  Filter values can't be null "
        "and " +
        target.key + " is.");
  }
  for (const auto& target : targets) {
    if (fits(type, target.key)) continue;
    return errors::validation("Target Type does not match with the provided target.");  // [R]
  }
  return check_formats(type, targets);
}

result<void> check_searched(store::resource_type type, const std::vector<store::target>& targets) {
  if (targets.empty()) return errors::validation("Please specify at least one target.");
  const auto misfit = [&](const store::target& each) { return !fits(type, each.key); };
  if (std::ranges::none_of(targets, misfit)) return {};
  return errors::validation("Target Type does not match with the provided target.");
}

}  // namespace ssmock::operations::maintenance_windows
