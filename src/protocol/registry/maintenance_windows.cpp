// SPDX-License-Identifier: Apache-2.0
#include "operations/maintenance_windows/describe_maintenance_window_execution_task_invocations.hpp"
#include "operations/maintenance_windows/describe_maintenance_window_execution_tasks.hpp"
#include "protocol/registry/bind.hpp"

namespace ssmock::protocol {
namespace {

using namespace operations::maintenance_windows;

constexpr operation table[] = {
    bind<describe_maintenance_window_execution_task_invocations::handle>(
        "DescribeMaintenanceWindowExecutionTaskInvocations"),
    bind<describe_maintenance_window_execution_tasks::handle>(
        "DescribeMaintenanceWindowExecutionTasks"),
};

}  // namespace

std::span<const operation> maintenance_window_operations() { return table; }

}  // namespace ssmock::protocol
