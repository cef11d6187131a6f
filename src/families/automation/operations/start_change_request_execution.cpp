// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/start_change_request_execution.hpp"

#include "families/automation/engine/executions.hpp"
#include "families/automation/operations/errors.hpp"
#include "families/documents/content/content.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "kernel/idempotency.hpp"

namespace ssmock::operations::automation::start_change_request_execution {
namespace {

constexpr std::string_view template_type = "Automation.ChangeTemplate";

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto before = made_before(ctx, input.client_token);
  if (!before) return before.error();
  if (*before) return response{**before};
  const auto* document = store::find_document(ctx.state, ctx.tenant, input.document_name);
  if (document != nullptr && document->type != template_type) {
    return errors::no_change_template(input.document_name);
  }

  engine::automation_request request;
  auto& execution = request.execution;
  execution.document_name = input.document_name;
  execution.automation_subtype = store::automation_subtype::change_request;
  execution.scheduled_time = input.scheduled_time;
  execution.runbooks = input.runbooks;
  execution.change_request_name = input.change_request_name;
  request.document_version = input.document_version;
  request.parameters = input.parameters;
  request.approved = input.auto_approve.value_or(false);
  // The runbook is checked now, though it begins later.
  const auto checked =
      engine::checked_parameters(ctx.state, ctx.tenant, engine::change_of(execution));
  if (!checked) return checked.error();
  auto world = world_of(ctx);
  const auto started = engine::start_automation(world, std::move(request), ctx.now);
  if (!started) return started.error();
  response output{ctx.writable.get<store::automation_list>().at(*started)->automation_execution_id};
  for (const auto& tag : input.tags) {
    ctx.writable.edit<store::automation_tags>().put(output.automation_execution_id, tag);
  }
  remember(ctx, input.client_token, output.automation_execution_id);
  return output;
}

}  // namespace ssmock::operations::automation::start_change_request_execution
