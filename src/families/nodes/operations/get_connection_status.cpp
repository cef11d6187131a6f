// SPDX-License-Identifier: Apache-2.0
#include "families/nodes/operations/get_connection_status.hpp"

#include "families/nodes/store/nodes.hpp"

namespace ssmock::operations::nodes::get_connection_status {

result<response> handle(context& ctx, const request& input) {
  const auto* node = ctx.state.get<store::node_list>().find(input.target);
  // The agent has separate connections for Session Manager and for pings; here they are always in
  // the same state [I].
  const bool reached = node != nullptr && node->ping_status == store::ping_status::online;
  return response{reached ? "connected" : "notconnected", input.target};
}

}  // namespace ssmock::operations::nodes::get_connection_status
