// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/cancel_command.hpp"

#include <algorithm>

#include "families/run_command/engine/commands.hpp"
#include "families/run_command/operations/errors.hpp"
#include "families/run_command/operations/target_rules.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::operations::run_command::cancel_command {

/// "There is no guarantee that the command will be terminated" [D]. Here every invocation that has
/// not ended is cancelled at once.
result<response> handle(change_context& ctx, const request& input) {
  const auto number = ctx.state.get<store::command_list>().number_of(input.command_id);
  if (!number) return errors::invalid_command_id(input.command_id);
  if (const auto good = check_instance_ids(input.instance_ids); !good) return good.error();
  const auto& command = *ctx.state.get<store::command_list>().at(*number);
  const auto has = [&](const std::string& id) { return command.find(id) != nullptr; };
  // SendCommand's error and text [I].
  if (!std::ranges::all_of(input.instance_ids, has)) return errors::nodes_not_valid();
  auto world = world_of(ctx);
  engine::cancel_command(world, *number, input.instance_ids, ctx.now);
  return response{};
}

}  // namespace ssmock::operations::run_command::cancel_command
