// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/node_filters.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "families/nodes/operations/errors.hpp"

namespace ssmock::operations::nodes {
namespace {

constexpr std::string_view ids_key = "InstanceIds";
constexpr std::string_view tag_names_key = "tag-key";
constexpr std::string_view tag_prefix = "tag:";

struct attribute_key {
  std::string_view key;
  std::string_view attribute;
  std::span<const std::string_view> allowed;  ///< empty: any value
};

// The values that the documentation lists for this key [D]; the node's member may be any text.
constexpr auto association_statuses =
    std::to_array<std::string_view>({"Success", "Pending", "Failed"});

namespace attributes = store::node_attributes;

constexpr std::array attribute_keys{
    attribute_key{"ActivationIds", attributes::activation_id, {}},
    attribute_key{"AgentVersion", attributes::agent_version, {}},
    attribute_key{"AssociationStatus", attributes::association_status, association_statuses},
    attribute_key{"IamRole", attributes::iam_role, {}},
    attribute_key{"PingStatus", attributes::ping_status, enum_texts<store::ping_status>},
    // Until July 2026 the documentation said PlatformType, but AWS accepted PlatformTypes [R].
    attribute_key{"PlatformType", attributes::platform_type, enum_texts<store::platform_type>},
    attribute_key{"PlatformTypes", attributes::platform_type, enum_texts<store::platform_type>},
    attribute_key{"ResourceType", attributes::resource_type, enum_texts<store::node_type>},
    attribute_key{"SourceIds", attributes::source_id, {}},
    attribute_key{"SourceTypes", attributes::source_type, enum_texts<store::source_type>},
};

bool is_tag(const string_filter& filter) {
  return filter.key == tag_names_key ||
         (filter.key.starts_with(tag_prefix) && filter.key.size() > tag_prefix.size());
}

bool is_known(const string_filter& filter) {
  return filter.key == ids_key || is_tag(filter) ||
         find_rule(attribute_keys, filter.key) != nullptr;
}

}  // namespace

result<void> check_keys(const std::vector<string_filter>& filters, std::string_view also) {
  const auto unknown = std::ranges::find_if_not(filters, [&](const string_filter& filter) {
    return is_known(filter) || (!also.empty() && filter.key == also);
  });
  if (unknown != filters.end()) return errors::bad_filter_key(unknown->key);
  const auto tags = static_cast<std::size_t>(std::ranges::count_if(filters, is_tag));
  if (tags > 0 && tags < filters.size()) return errors::mixed_tag_filters();
  return {};
}

result<void> check_values(const string_filter& filter, std::string_view error) {
  const auto* const attribute = find_rule(attribute_keys, filter.key);
  if (attribute == nullptr) return {};
  if (attribute->attribute == attributes::resource_type && filter.values.size() > 1) {
    return errors::several_filter_values(error, filter.key);
  }
  if (find_bad_value(attribute->allowed, filter.values) == nullptr) return {};
  return errors::bad_filter_value(error, filter.key, attribute->allowed);
}

result<void> check_filters(const std::vector<string_filter>& filters) {
  if (auto good = check_keys(filters); !good) return good;
  for (const auto& filter : filters) {
    if (auto good = check_values(filter, "InvalidInstanceInformationFilterValue"); !good)
      return good;
  }
  return {};
}

store::node_search search_for(const context& ctx, const std::vector<string_filter>& filters) {
  store::node_search search{ctx.state};
  for (const auto& filter : filters) {
    if (filter.key == ids_key) {
      search.require_id(filter.values);
    } else if (filter.key == tag_names_key) {
      search.require_tag_key(filter.values);
    } else if (is_tag(filter)) {
      search.require_tag(filter.key.substr(tag_prefix.size()), filter.values);
    } else {
      search.require_attribute(find_rule(attribute_keys, filter.key)->attribute, filter.values);
    }
  }
  return search;
}

std::vector<std::string_view> texts_of(const context& ctx, const store::node& content,
                                       const std::string& key) {
  if (key == ids_key) return {content.instance_id};
  std::vector<std::string_view> texts;
  for (const auto& tag : ctx.state.get<store::node_tags>().of(content.instance_id)) {
    if (key == tag_names_key) texts.emplace_back(tag.key);
    if (key == std::string(tag_prefix) + tag.key) texts.emplace_back(tag.value);
  }
  const auto* const known = find_rule(attribute_keys, key);
  const auto text = known != nullptr ? attribute_of(content, known->attribute) : std::nullopt;
  if (text) texts.push_back(*text);
  return texts;
}

}  // namespace ssmock::operations::nodes
