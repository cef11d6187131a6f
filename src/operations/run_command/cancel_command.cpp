// SPDX-License-Identifier: Apache-2.0
#include "operations/run_command/cancel_command.hpp"

#include <set>

#include "engine/commands.hpp"
#include "operations/nodes/errors.hpp"
#include "operations/run_command/errors.hpp"

namespace ssmock::operations::run_command::cancel_command {

/// "There is no guarantee that the command will be terminated" [D]; here it is, at once, unless it
/// has ended before.
result<response> handle(change_context& ctx, const request& input) {
  const auto number = ctx.state.commands.number_of(input.command_id);
  if (!number) return errors::invalid_command_id();
  const std::set<std::string> different(input.instance_ids.begin(), input.instance_ids.end());
  if (different.size() < input.instance_ids.size()) return errors::duplicate_instance_id();
  std::vector<std::string> unknown;
  for (const auto& id : input.instance_ids) {
    if (ctx.state.commands.at(*number)->find(id) == nullptr) unknown.push_back(id);
  }
  if (!unknown.empty()) return nodes::errors::nodes_not_managed(unknown, ctx.tenant.account);
  engine::world world{ctx.writable, {ctx.tenant.account, ctx.tenant.region}, ctx.ids};
  engine::cancel_command(world, *number, input.instance_ids, ctx.now);
  return response{};
}

}  // namespace ssmock::operations::run_command::cancel_command
