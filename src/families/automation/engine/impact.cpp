// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/impact.hpp"

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "core/text.hpp"
#include "families/automation/content/runbook.hpp"
#include "families/automation/content/values.hpp"
#include "families/automation/engine/targets.hpp"
#include "families/documents/store/document_lookup.hpp"

namespace ssmock::engine {
namespace {

/// Actions that change nothing.
constexpr std::array<std::string_view, 8> harmless{
    "aws:approve",        "aws:assertAwsResourceProperty",
    "aws:branch",         "aws:loop",
    "aws:pause",          "aws:sleep",
    "aws:updateVariable", "aws:waitForAwsResourceProperty"};

/// Actions of which only what they call can tell.
constexpr std::array<std::string_view, 6> unknown{
    "aws:executeAutomation",    "aws:executeScript", "aws:executeStateMachine",
    "aws:invokeLambdaFunction", "aws:invokeWebhook", "aws:runCommand"};

bool only_reads(const automation::runbook_step& step) {
  const auto api = lower_case(automation::text_at(step.inputs, "Api"));
  return api.starts_with("describe") || api.starts_with("get") || api.starts_with("list");
}

/// ImpactType. AWS's own rules are not known [I].
std::string_view impact_of(const automation::runbook_step& step) {
  if (std::ranges::find(unknown, step.action) != unknown.end()) return "Undetermined";
  const bool reads = step.action == "aws:executeAwsApi" && only_reads(step);
  if (reads || std::ranges::find(harmless, step.action) != harmless.end()) return "NonMutating";
  return "Mutating";
}

void count_steps(const std::vector<automation::runbook_step>& steps,
                 store::automation_preview& into) {
  for (const auto& step : steps) {
    ++into.step_previews[std::string(impact_of(step))];
    count_steps(step.steps, into);
  }
}

}  // namespace

store::automation_preview impact_of(const store::state& state, const tenant_name& tenant,
                                    const automation_request& request) {
  store::automation_preview out;
  const auto document = store::resolve_document(state, tenant, request.execution.document_name,
                                                request.document_version.value_or(""));
  const auto runbook =
      automation::read_runbook(document.version->content, document.version->format);
  count_steps(runbook.steps, out);
  if (is_rate_controlled(request.execution)) {
    const auto targets = units_of(state, request.execution).size();
    out.target_previews.push_back(
        {static_cast<std::int32_t>(targets), document.version->target_type});
  }
  return out;
}

}  // namespace ssmock::engine
