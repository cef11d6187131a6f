// SPDX-License-Identifier: Apache-2.0
#include "operations/run_command/get_command_invocation.hpp"
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::run_command;

constexpr operation table[] = {
    bind<get_command_invocation::handle>("GetCommandInvocation"),
};

}  // namespace

std::span<const operation> run_command_operations() { return table; }

}  // namespace ssmock::protocol
