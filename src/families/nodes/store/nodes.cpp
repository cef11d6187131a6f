// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/store/nodes.hpp"

#include <algorithm>
#include <utility>

#include "core/ids.hpp"

namespace ssmock::store {
namespace {

/// Calls `use(attribute, value)` for each that the node has.
template <class Use>
void for_each_attribute(const node& content, const Use& use) {
  const auto add = [&](std::string_view attribute, const std::optional<std::string>& value) {
    if (value) use(attribute, *value);
  };
  const auto add_text = [&](std::string_view attribute, const auto& value) {
    if (value) use(attribute, std::string(to_text(*value)));
  };
  add(node_attributes::activation_id, content.activation_id);
  add(node_attributes::agent_version, content.agent_version);
  add(node_attributes::association_status, content.association_status);
  add(node_attributes::iam_role, content.iam_role);
  add_text(node_attributes::ping_status, content.ping_status);
  add_text(node_attributes::platform_type, content.platform_type);
  add_text(node_attributes::resource_type, content.resource_type);
  add(node_attributes::source_id, content.source_id);
  add_text(node_attributes::source_type, content.source_type);
}

}  // namespace

bool is_managed_instance_id(std::string_view id) {
  constexpr std::string_view prefix = "mi-";
  constexpr std::size_t digits = 17;
  const auto is_digit = [](char letter) {
    return hexadecimal_digits.find(letter) != std::string_view::npos;
  };
  return id.starts_with(prefix) && id.size() == prefix.size() + digits &&
         std::ranges::all_of(id.substr(prefix.size()), is_digit);
}

const node* node_list::find(std::string_view instance_id) const {
  const auto found = nodes_.find(instance_id);
  return found != nodes_.end() ? &found->second : nullptr;
}

void node_list::put(node content) {
  content.shared_id = content.instance_id;
  content.shared_computer_name = content.computer_name.value_or("");
  const auto id = content.instance_id;
  attributes_.remove_all(id);
  for_each_attribute(content, [&](std::string_view attribute, const std::string& value) {
    attributes_.put(id, {std::string(attribute), value});
  });
  nodes_.insert_or_assign(id, std::move(content));
}

bool node_list::remove(const std::string& instance_id) {
  attributes_.remove_all(instance_id);
  return nodes_.erase(instance_id) > 0;
}

const tag_index::ids& node_list::with(std::string_view attribute, const std::string& value) const {
  return attributes_.with(std::string(attribute), value);
}

}  // namespace ssmock::store
