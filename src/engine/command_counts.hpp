// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "store/commands.hpp"

/// What a command says of its invocations.
namespace ssmock::engine {

/// Adds an invocation that has ended to the counts.
void count(store::command& identity, const store::command_invocation& ended);

/// The counts of a command, from its invocations.
void recount(store::command_record& record);

/// Status and details of a command whose invocations have all ended.
void sum_up(store::command_record& record);

}  // namespace ssmock::engine
