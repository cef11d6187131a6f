// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/start_execution_preview.hpp"

#include <set>

#include "core/ids.hpp"
#include "families/automation/engine/executions.hpp"
#include "families/automation/engine/impact.hpp"
#include "families/automation/operations/errors.hpp"
#include "families/automation/store/previews.hpp"

namespace ssmock::operations::automation::start_execution_preview {
namespace {

engine::automation_request request_of(const request& input) {
  engine::automation_request out;
  out.execution.document_name = input.document_name;
  out.document_version = input.document_version;
  if (!input.execution_inputs || !input.execution_inputs->automation) return out;
  const auto& given = *input.execution_inputs->automation;
  out.parameters = given.parameters;
  out.execution.target_parameter_name = given.target_parameter_name;
  out.execution.targets = given.targets;
  out.execution.target_maps = given.target_maps;
  return out;
}

/// The accounts and regions in which it would run; without locations, those of the request.
void add_locations(store::automation_preview& to, const context& ctx, const request& input) {
  std::set<std::string> accounts;
  std::set<std::string> regions;
  if (input.execution_inputs && input.execution_inputs->automation) {
    for (const auto& each : input.execution_inputs->automation->target_locations) {
      accounts.insert(each.accounts.begin(), each.accounts.end());
      regions.insert(each.regions.begin(), each.regions.end());
    }
  }
  if (accounts.empty()) accounts.emplace(ctx.tenant.account);
  if (regions.empty()) regions.emplace(ctx.tenant.region);
  to.regions.assign(regions.begin(), regions.end());
  to.total_accounts = static_cast<std::int32_t>(accounts.size());
}

}  // namespace

/// A preview ends at once. One of a runbook that could not be started fails, with the reason [I].
result<response> handle(change_context& ctx, const request& input) {
  const auto asked = request_of(input);
  const auto checked = engine::checked_parameters(ctx.state, ctx.tenant, asked);
  if (!checked && checked.error().type.starts_with("AutomationDefinition")) {
    return errors::no_preview(checked.error().message);
  }
  store::execution_preview made;
  made.execution_preview_id = ctx.ids.uuid();
  made.ended_at = ctx.now;
  made.status = checked ? "Success" : "Failed";
  if (checked) {
    auto& content = made.execution_preview_.emplace().automation.emplace();
    content = engine::impact_of(ctx.state, ctx.tenant, asked);
    add_locations(content, ctx, input);
  } else {
    made.status_message = checked.error().message;
  }
  response output{made.execution_preview_id};
  ctx.writable.edit<store::execution_previews>().emplace(output.execution_preview_id,
                                                         std::move(made));
  return output;
}

}  // namespace ssmock::operations::automation::start_execution_preview
