// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/list_nodes.hpp"

#include "families/nodes/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/paging.hpp"

namespace ssmock::operations::nodes::list_nodes {
namespace {

listed_node shown(const context& ctx, const store::node& content) {
  const auto shown_text = [&](node_key key) { return text_of(ctx, content, key); };
  listed_node out;
  // AWS collects this data from time to time; here the time is that of the node's last ping [I].
  out.capture_time = content.last_ping_date_time;
  out.id = shown_text(node_key::instance_id);
  out.owner = {shown_text(node_key::account_id), shown_text(node_key::organizational_unit_id),
               shown_text(node_key::organizational_unit_path)};
  out.region = shown_text(node_key::region);
  out.node_type.instance = {
      shown_text(node_key::agent_type),       shown_text(node_key::agent_version),
      shown_text(node_key::computer_name),    shown_text(node_key::instance_status),
      shown_text(node_key::ip_address),       shown_text(node_key::managed_status),
      shown_text(node_key::platform_type),    shown_text(node_key::platform_name),
      shown_text(node_key::platform_version), shown_text(node_key::resource_type)};
  return out;
}

}  // namespace

result<response> handle(context& ctx, const request& input) {
  if (const auto good = check_sync_name(input.sync_name); !good) return good.error();
  const auto cut = open_page(
      ctx, {input.next_token, input.max_results, default_list_size},
      {input.sync_name.value_or(""), scope_text(input.filters, values_form::counted_in_place)});
  if (!cut) return errors::bad_next_token();

  response output;
  const auto next = [&](const std::string& from) -> std::optional<std::string> {
    const auto* const found = next_node(ctx, input.filters, from);
    return found != nullptr ? std::optional{found->instance_id} : std::nullopt;
  };
  const auto take = [&](const std::string& id) {
    output.nodes.push_back(shown(ctx, *ctx.state.get<store::node_list>().find(id)));
  };
  output.next_token = walk_page<std::string>(ctx, *cut, next, take);
  return output;
}

}  // namespace ssmock::operations::nodes::list_nodes
