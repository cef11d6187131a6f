// SPDX-License-Identifier: Apache-2.0
#include "operations/run_command/cancel_command.hpp"
#include "operations/run_command/get_command_invocation.hpp"
#include "operations/run_command/list_command_invocations.hpp"
#include "operations/run_command/list_commands.hpp"
#include "operations/run_command/send_command.hpp"
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::run_command;

constexpr operation table[] = {
    bind<cancel_command::handle>("CancelCommand"),
    bind<get_command_invocation::handle>("GetCommandInvocation"),
    bind<list_command_invocations::handle>("ListCommandInvocations"),
    bind<list_commands::handle>("ListCommands"),
    bind<send_command::handle>("SendCommand"),
};

}  // namespace

std::span<const operation> run_command_operations() { return table; }

}  // namespace ssmock::protocol
