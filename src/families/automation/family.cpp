// SPDX-License-Identifier: Apache-2.0
#include "families/automation/family.hpp"

#include <array>

#include "families/automation/engine/automation_events.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/operations/describe_automation_executions.hpp"
#include "families/automation/operations/describe_automation_step_executions.hpp"
#include "families/automation/operations/get_automation_execution.hpp"
#include "families/automation/operations/get_execution_preview.hpp"
#include "families/automation/operations/send_automation_signal.hpp"
#include "families/automation/operations/start_automation_execution.hpp"
#include "families/automation/operations/start_change_request_execution.hpp"
#include "families/automation/operations/start_execution_preview.hpp"
#include "families/automation/operations/stop_automation_execution.hpp"
#include "families/automation/sections/sections.hpp"
#include "kernel/bind.hpp"

namespace ssmock::families {
namespace {

using namespace operations::automation;

constexpr operation table[] = {
    bind<describe_automation_executions::handle>("DescribeAutomationExecutions"),
    bind<describe_automation_step_executions::handle>("DescribeAutomationStepExecutions"),
    bind<get_automation_execution::handle>("GetAutomationExecution"),
    bind<get_execution_preview::handle>("GetExecutionPreview"),
    bind<send_automation_signal::handle>("SendAutomationSignal"),
    bind<start_automation_execution::handle>("StartAutomationExecution"),
    bind<start_change_request_execution::handle>("StartChangeRequestExecution"),
    bind<start_execution_preview::handle>("StartExecutionPreview"),
    bind<stop_automation_execution::handle>("StopAutomationExecution"),
};

bool exists(const store::state& state, const std::string& id) {
  return state.get<store::automation_list>().number_of(id).has_value();
}

constexpr std::array tagged{taggable_as<store::automation_tags>("Automation", &exists)};

}  // namespace

const family automation{engine::automation_family,
                        table,
                        tagged,
                        {.is_current = &engine::is_automation_event_current,
                         .happen = &engine::happen_to_automation,
                         .restore = &engine::restore_automations,
                         .describe_owned = &engine::describe_step_command,
                         .owned_ended = &engine::step_child_ended,
                         .answered = &engine::step_answered},
                        &fixtures::automation_sections,
                        {nullptr, &fixtures::drop_automation_misfits},
                        &fixtures::automation_printed};

}  // namespace ssmock::families
