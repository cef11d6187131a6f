// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/listed_nodes.hpp"

#include <algorithm>

#include "families/nodes/operations/errors.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes {
namespace {

constexpr std::string_view supported_sync = "AWS-QuickSetup-ManagedNode";  // [D]
constexpr std::string_view agent = "amazon-ssm-agent";                     // [D]
constexpr std::string_view managed = "Managed";                            // [D]
/// A value of ManagedStatus in the model. Since no node can have it, it must be meant for filters
/// [I].
constexpr std::string_view any_status = "All";

/// The status of a node that is online is Active [D]; otherwise it is its ping status [I].
std::string_view instance_status(store::ping_status ping) {
  return ping == store::ping_status::online ? "Active" : to_text(ping);
}

bool suits(const context& ctx, const store::node& content, const node_filter& filter) {
  const auto how = filter.type.value_or(filter_operator::equal);
  if (filter.key == node_key::managed_status) {
    return operations::suits(std::array{managed, any_status}, how, filter.values);
  }
  const auto text = text_of(ctx, content, filter.key);
  if (!text) return operations::suits({}, how, filter.values);
  return operations::suits({&*text, 1}, how, filter.values);
}

}  // namespace

result<void> check_sync_name(const std::optional<std::string>& name) {
  if (!name || *name == supported_sync) return {};
  return errors::sync_not_found();
}

std::optional<std::string_view> text_of(const context& ctx, const store::node& content,
                                        node_key key) {
  switch (key) {
    case node_key::agent_type:
      return agent;
    case node_key::agent_version:
      return store::text_of(content.agent_version);
    case node_key::computer_name:
      return store::text_of(content.computer_name);
    case node_key::instance_id:
      return content.instance_id;
    case node_key::instance_status:
      return content.ping_status ? std::optional{instance_status(*content.ping_status)}
                                 : std::nullopt;
    case node_key::ip_address:
      return store::text_of(content.ip_address);
    case node_key::managed_status:
      return managed;
    case node_key::platform_name:
      return store::text_of(content.platform_name);
    case node_key::platform_type:
      return store::text_of(content.platform_type);
    case node_key::platform_version:
      return store::text_of(content.platform_version);
    case node_key::resource_type:
      return store::text_of(content.resource_type);
    case node_key::region:
      return ctx.tenant.region;
    case node_key::account_id:
      return ctx.tenant.account;
    default:  // ssmock has no organizations, so organizational units have no value.
      return std::nullopt;
  }
}

const store::node* next_node(const context& ctx, const std::vector<node_filter>& filters,
                             const std::string& from) {
  const auto& all = ctx.state.get<store::node_list>().all();
  for (auto at = all.lower_bound(from); at != all.end(); ++at) {
    const bool wanted = std::ranges::all_of(
        filters, [&](const node_filter& filter) { return suits(ctx, at->second, filter); });
    if (wanted) return &at->second;
  }
  return nullptr;
}

}  // namespace ssmock::operations::nodes
