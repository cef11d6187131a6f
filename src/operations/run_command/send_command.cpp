// SPDX-License-Identifier: Apache-2.0
#include "operations/run_command/send_command.hpp"

#include <algorithm>
#include <set>

#include "documents/parameters.hpp"
#include "engine/commands.hpp"
#include "operations/nodes/errors.hpp"
#include "operations/run_command/errors.hpp"
#include "store/document_lookup.hpp"

namespace ssmock::operations::run_command::send_command {
namespace {

/// A command goes to nodes by their ids or by targets. What AWS answers to neither and to both is
/// not on record.
result<void> check_addressees(const request& input) {
  if (input.instance_ids.empty() == input.targets.empty()) {
    return errors::ids_or_targets(input.targets.empty());
  }
  const std::set<std::string> different(input.instance_ids.begin(), input.instance_ids.end());
  if (different.size() < input.instance_ids.size()) return errors::duplicate_instance_id();
  return {};
}

result<store::resolved_document> find_document(const context& ctx, const request& input) {
  const auto found =
      store::resolve_document(ctx.state, {ctx.tenant.account, ctx.tenant.region},
                              input.document_name, input.document_version.value_or(""));
  if (found.whole == nullptr || found.whole->type != "Command") return errors::invalid_document();
  if (found.version == nullptr) {
    return api_error{"InvalidDocumentVersion", {}};  // [R] 2026-09: without a text
  }
  // Sha1 is for agents of old; it is taken as it is.
  const bool checked = input.document_hash && input.document_hash_type.value_or("Sha256") != "Sha1";
  if (checked && *input.document_hash != found.version->hash) {
    return errors::wrong_document_hash();
  }
  return found;
}

result<void> check_nodes(const context& ctx, const request& input,
                         const ssmock::documents::document_content& content) {
  std::vector<std::string> unknown;
  for (const auto& id : input.instance_ids) {
    if (ctx.state.nodes.find(id) == nullptr) unknown.push_back(id);
  }
  if (!unknown.empty()) return nodes::errors::nodes_not_managed(unknown, ctx.tenant.account);
  for (const auto& id : input.instance_ids) {
    const auto& platform = ctx.state.nodes.find(id)->platform_type;
    const auto& known = content.platform_types;
    if (!platform || known.empty()) continue;
    if (std::ranges::find(known, to_text(*platform)) == known.end()) {
      return errors::unsupported_platform(id, to_text(*platform));
    }
  }
  return {};
}

/// Notifications need a topic, and a role that may write to it [D].
result<void> check_notifications(const request& input) {
  const auto& config = input.notification_config;
  if (!config) return {};
  const bool wanted = !config->notification_events.empty() || !config->notification_type.empty();
  if (wanted && config->notification_arn.empty()) return errors::invalid_notification_config();
  if (!config->notification_arn.empty() && input.service_role_arn.empty()) {
    return errors::invalid_role();
  }
  return {};
}

store::command command_of(const request& input, const store::resolved_document& document) {
  store::command out;
  out.document_name = document.whole->name();
  out.document_version = input.document_version.value_or("$DEFAULT");  // [R]
  out.comment = input.comment;
  out.parameters = input.parameters;
  out.instance_ids = input.instance_ids;
  out.targets = input.targets;
  out.output_s3_region = input.output_s3_region;
  out.output_s3_bucket_name = input.output_s3_bucket_name;
  out.output_s3_key_prefix = input.output_s3_key_prefix;
  out.max_concurrency = input.max_concurrency;
  out.max_errors = input.max_errors;
  out.service_role = input.service_role_arn;
  if (input.notification_config) out.notification_config = *input.notification_config;
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
  if (ssmock::documents::check_parameters(content, input.parameters))
    return errors::invalid_parameters();
  if (const auto checked = check_nodes(ctx, input, content); !checked) return checked.error();
  if (const auto checked = check_notifications(input); !checked) return checked.error();

  engine::world world{ctx.writable, {ctx.tenant.account, ctx.tenant.region}, ctx.ids};
  const auto number = engine::send_command(world, command_of(input, *document),
                                           engine::steps_of(content, input.parameters), ctx.now);
  return response{&ctx.writable.commands.at(number)->identity};
}

}  // namespace ssmock::operations::run_command::send_command
