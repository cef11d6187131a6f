// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/operations/send_command.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "families/documents/content/parameters.hpp"
#include "families/documents/store/document_lookup.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/run_command/engine/commands.hpp"
#include "families/run_command/engine/store_references.hpp"
#include "families/run_command/operations/errors.hpp"
#include "families/run_command/operations/payload.hpp"
#include "families/run_command/operations/target_rules.hpp"

namespace ssmock::operations::run_command::send_command {
namespace {

/// Policies are for State Manager, which is not here; so commands run them too.
bool runs_on_nodes(std::string_view document_type) {
  return document_type == "Command" || document_type == "Policy";
}

/// A request must have either InstanceIds or Targets. AWS's errors for neither and for both were
/// not recorded.
result<void> check_addressees(const request& input) {
  if (input.instance_ids.empty() == input.targets.empty()) {
    return errors::ids_or_targets(input.targets.empty());
  }
  if (const auto good = check_instance_ids(input.instance_ids); !good) return good.error();
  return check_targets(input.targets);
}

result<store::resolved_document> find_document(const context& ctx, const request& input) {
  const auto found =
      store::resolve_document(ctx.state, {ctx.tenant.account, ctx.tenant.region},
                              input.document_name, input.document_version.value_or(""));
  if (found.whole == nullptr || !runs_on_nodes(found.whole->type)) {
    return errors::invalid_document();
  }
  if (found.version == nullptr) return errors::invalid_document_version();
  // Sha1 is deprecated in the API; such a hash is accepted unchecked.
  const bool checked = input.document_hash && input.document_hash_type.value_or("Sha256") != "Sha1";
  if (checked && *input.document_hash != found.version->hash) {
    return errors::wrong_document_hash();
  }
  return found;
}

result<void> check_parameters(const context& ctx, const request& input,
                              const ssmock::documents::document_content& content) {
  if (content.parameters.empty() && !input.parameters.empty()) {
    return errors::no_parameters(input.document_name);
  }
  if (ssmock::documents::check_parameters(content, input.parameters)) {
    return errors::invalid_parameters();
  }
  const auto missing = engine::missing_parameters(ctx.state, ctx.tenant, content, input.parameters);
  if (!missing.empty()) return errors::missing_parameters(missing);
  return {};
}

/// The bytes of all parameters, without what JSON adds: what is larger than AWS's limit for the
/// whole command is not worth a look at the values.
std::size_t size_of(const ssmock::documents::parameter_values& parameters) {
  std::size_t size = 0;
  for (const auto& [name, values] : parameters) {
    size += name.size();
    for (const auto& value : values) size += value.size() + 1;
  }
  return size;
}

/// The nodes that the request names by InstanceIds or by such a target. Each must be a managed node
/// [R 2021, 2026-09].
std::vector<std::string> named_nodes(const request& input) {
  auto named = input.instance_ids;
  for (const auto& [key, values] : input.targets) {
    if (lower_case(key) == "instanceids") named.insert(named.end(), values.begin(), values.end());
  }
  return named;
}

result<void> check_nodes(const context& ctx, const request& input,
                         const ssmock::documents::document_content& content) {
  const auto is_managed = [&](const std::string& id) {
    return ctx.state.get<store::node_list>().find(id) != nullptr;
  };
  if (!std::ranges::all_of(named_nodes(input), is_managed)) return errors::nodes_not_valid();
  for (const auto& id : input.instance_ids) {
    const auto& platform = ctx.state.get<store::node_list>().find(id)->platform_type;
    const auto& known = content.platform_types;
    if (!platform || known.empty()) continue;
    if (std::ranges::find(known, to_text(*platform)) == known.end()) {
      return errors::unsupported_platform(id, to_text(*platform));
    }
  }
  return {};
}

/// A request with a NotificationConfig must have a role and a topic [R 2026-10]. An empty
/// configuration counts as none [I].
result<void> check_notifications(const request& input) {
  const auto& config = input.notification_config;
  if (!config || *config == store::notification_config{}) return {};
  if (input.service_role_arn.empty()) return errors::service_role_is_missing();
  if (config->notification_arn.empty()) return errors::notification_arn_is_missing();
  return {};
}

/// Fills in the defaults of a NotificationConfig [R 2026-10].
store::notification_config with_defaults(store::notification_config config) {
  if (config.notification_arn.empty()) return config;
  if (config.notification_type.empty()) config.notification_type = "Command";
  if (config.notification_events.empty()) config.notification_events = {"All"};
  return config;
}

store::command command_of(const request& input) {
  store::command out;
  out.document_name = input.document_name;                             // may be an ARN [R 2023]
  out.document_version = input.document_version.value_or("$DEFAULT");  // [R]
  out.comment = input.comment;
  // AWS sorts the parameters by their names, whatever the request's order [R 2026-09].
  auto parameters = input.parameters;
  std::ranges::sort(parameters, {}, [](const auto& parameter) { return parameter.first; });
  out.parameters = std::move(parameters);
  out.instance_ids = input.instance_ids;
  out.targets = input.targets;
  out.output_s3_region = input.output_s3_region;
  out.output_s3_bucket_name = input.output_s3_bucket_name;
  out.output_s3_key_prefix = input.output_s3_key_prefix;
  out.max_concurrency = input.max_concurrency;
  out.max_errors = input.max_errors;
  out.service_role = input.service_role_arn;
  if (input.notification_config)
    out.notification_config = with_defaults(*input.notification_config);
  if (input.cloud_watch_output_config) {
    out.cloud_watch_output_config = *input.cloud_watch_output_config;
  }
  out.timeout_seconds = input.timeout_seconds;
  out.alarm_configuration = input.alarm_configuration;
  return out;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (const auto checked = check_addressees(input); !checked) return checked.error();
  const auto document = find_document(ctx, input);
  if (!document) return document.error();
  const auto& content = document->version->described;
  if (size_of(input.parameters) > largest_payload) return errors::too_large();
  if (const auto checked = check_parameters(ctx, input, content); !checked) return checked.error();
  if (const auto checked = check_nodes(ctx, input, content); !checked) return checked.error();
  if (const auto checked = check_notifications(input); !checked) return checked.error();
  auto command = command_of(input);
  if (payload_size(command, content, document->version->content) > largest_payload) {
    return errors::too_large();
  }
  auto world = world_of(ctx);
  const auto number = engine::send_command(world, std::move(command), content, ctx.now);
  return response{&ctx.writable.edit<store::command_list>().at(number)->identity};
}

}  // namespace ssmock::operations::run_command::send_command
