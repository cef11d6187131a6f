// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "core/tenant.hpp"
#include "core/text.hpp"
#include "core/time.hpp"
#include "families/automation/content/runbook.hpp"
#include "families/automation/content/values.hpp"
#include "families/automation/store/automation_runs.hpp"
#include "families/documents/content/content.hpp"

/// The values that references of a running execution stand for.
namespace ssmock::engine {

/// The runbook of a run, which is read when it is first needed.
const automation::runbook& runbook_of(store::automation_run& run);

/// Looks up a reference. A name that goes on behind that of a value selects a part of it:
/// `{{ step.Output.Members[0] }}`. The run must outlive the result.
automation::look_up values_of(const store::automation_run& run);

/// The number that a text of the runbook is, or refers to.
template <class Number>
std::optional<Number> number_in(const store::automation_run& run, const json::value& content) {
  return parse_whole<Number>(automation::text_of(automation::resolved(content, values_of(run))));
}

void set_value(store::automation_run& run, const std::string& name, const json::value& content);

/// Sets what is known when an execution starts: parameters, variables with their defaults, and
/// `global:` and `automation:` values, those of time with the start's time [D].
void set_first_values(store::automation_run& run, const documents::document_content& declared,
                      const store::automation_values& parameters, const tenant_name& tenant,
                      instant now);

/// The outputs of the execution, as the runbook names them. Those of steps that have not succeeded
/// have a text of their own [R].
store::automation_values outputs_of(store::automation_run& run,
                                    const store::automation_execution& execution);

/// The variables as the API shows them; empty when the runbook has none.
store::automation_values variables_of(store::automation_run& run);

}  // namespace ssmock::engine
