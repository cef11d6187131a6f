// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/family.hpp"

#include "families/run_command/engine/command_events.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/operations/cancel_command.hpp"
#include "families/run_command/operations/get_command_invocation.hpp"
#include "families/run_command/operations/list_command_invocations.hpp"
#include "families/run_command/operations/list_commands.hpp"
#include "families/run_command/operations/send_command.hpp"
#include "families/run_command/sections/rows.hpp"
#include "families/run_command/sections/sections.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
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

const family run_command{engine::commands_family,
                         table,
                         {},
                         {.is_current = &engine::is_command_event_current,
                          .happen = &engine::happen_to_command,
                          .restore = &engine::restore_commands},
                         &fixtures::command_sections,
                         {&fixtures::finish_commands, &fixtures::drop_command_misfits},
                         &fixtures::commands_printed};

}  // namespace ssmock::families
