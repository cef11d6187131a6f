// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/store/nodes.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/ids.hpp"

namespace ssmock::store {
namespace {

template <auto Member>
std::optional<std::string_view> read(const node& content) {
  return text_of(content.*Member);
}

struct attribute {
  std::string_view name;
  std::optional<std::string_view> (*text)(const node&);
};

constexpr std::array attributes{
    attribute{node_attributes::activation_id, &read<&node::activation_id>},
    attribute{node_attributes::agent_version, &read<&node::agent_version>},
    attribute{node_attributes::association_status, &read<&node::association_status>},
    attribute{node_attributes::iam_role, &read<&node::iam_role>},
    attribute{node_attributes::ping_status, &read<&node::ping_status>},
    attribute{node_attributes::platform_type, &read<&node::platform_type>},
    attribute{node_attributes::resource_type, &read<&node::resource_type>},
    attribute{node_attributes::source_id, &read<&node::source_id>},
    attribute{node_attributes::source_type, &read<&node::source_type>}};

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

std::optional<std::string_view> attribute_of(const node& content, std::string_view name) {
  const auto* const found = std::ranges::find(attributes, name, &attribute::name);
  return found != attributes.end() ? found->text(content) : std::nullopt;
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
  for (const auto& each : attributes) {
    const auto text = each.text(content);
    if (text) attributes_.put(id, {std::string(each.name), std::string(*text)});
  }
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
