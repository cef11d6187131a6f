// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/target_rules.hpp"

#include <algorithm>
#include <set>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "families/run_command/operations/errors.hpp"

namespace ssmock::operations::run_command {
namespace {

constexpr std::string_view group_key = "resource-groups:Name";
constexpr std::string_view type_filter_key = "resource-groups:ResourceTypeFilters";

bool has_key(const std::vector<store::target>& targets, std::string_view key) {
  return std::ranges::find(targets, key, &store::target::key) != targets.end();
}

bool names_nodes(const store::target& each) { return lower_case(each.key) == "instanceids"; }

bool names_tags(const store::target& each) {
  return each.key == "tag-key" || each.key.starts_with("tag:");
}

bool is_node_type(const std::string& type) {
  return type == "AWS::EC2::Instance" || type == "AWS::SSM::ManagedInstance";
}

bool repeats(const std::vector<std::string>& texts) {
  return std::set<std::string>(texts.begin(), texts.end()).size() < texts.size();
}

result<void> check_group(const std::vector<store::target>& targets) {
  if (!has_key(targets, group_key)) return {};
  if (std::ranges::any_of(targets, &names_tags)) return errors::tags_with_group();
  if (std::ranges::any_of(targets, &names_nodes)) return errors::ids_with_group();
  const auto group = std::ranges::find(targets, group_key, &store::target::key);
  if (group->values.size() > 1) return errors::several_groups();
  return {};
}

}  // namespace

result<void> check_instance_ids(const std::vector<std::string>& ids) {
  return repeats(ids) ? errors::duplicate_instance_id() : result<void>{};
}

result<void> check_targets(const std::vector<store::target>& targets) {
  std::vector<std::string> keys;
  keys.reserve(targets.size());
  for (const auto& each : targets) keys.push_back(each.key);
  if (repeats(keys)) return errors::key_given_twice();
  if (const auto checked = check_group(targets); !checked) return checked.error();
  for (const auto& each : targets) {
    if (repeats(each.values)) return errors::value_given_twice();
    if (each.key == type_filter_key && std::ranges::none_of(each.values, &is_node_type)) {
      return errors::no_valid_resource_type();
    }
  }
  return {};
}

}  // namespace ssmock::operations::run_command
