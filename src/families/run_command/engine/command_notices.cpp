// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/command_notices.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace ssmock::engine {
namespace {

using store::command_status;
using store::invocation_status;

/// The ids of the nodes in one text, since a command may have thousands.
std::string nodes_of(const store::command_record& of) {
  constexpr std::size_t usual_id = 20;  // with the blank
  std::string out;
  out.reserve(of.invocations().size() * usual_id);
  for (const auto& each : of.invocations()) out.append(*each.instance_id).append(" ");
  return out;
}

/// The ARN of an EC2 instance, as documented [D]. That of a hybrid node is a guess.
std::string arn_of_node(const tenant_name& tenant, std::string_view instance_id) {
  if (instance_id.starts_with("mi-"))
    return arn_of(tenant, "managed-instance/").append(instance_id);
  return arn_of(tenant, "instance/", "ec2").append(instance_id);
}

/// The times of messages have no zeros at their end [R 2021].
std::string message_time(instant time) {
  auto text = iso_8601(time);
  text.pop_back();  // the Z
  text.resize(text.find_last_not_of('0') + 1);
  if (text.back() == '.') text.pop_back();
  return text + "Z";
}

bool is_told(command_status status) {
  return status != command_status::pending && status != command_status::cancelling;
}

bool is_told(invocation_status status) {
  using enum invocation_status;
  return status != pending && status != delayed && status != cancelling;
}

/// Whether the configuration asks for messages of this type on this status. A type that is left out
/// means Command, and events that are left out mean all [D].
bool asks_for(const store::notification_config& config, std::string_view type,
              std::string_view status) {
  if (config.notification_arn.empty()) return false;
  const auto& asked = config.notification_type;
  if (asked != type && !(asked.empty() && type == "Command")) return false;
  const auto& events = config.notification_events;
  return events.empty() || std::ranges::any_of(events, [&](const std::string& each) {
           return each == "All" || each == status;
         });
}

notice_description message_to(const store::notification_config& config, const tenant_name& of) {
  notice_description out;
  out.topic_arn = config.notification_arn;
  out.subject = "EC2 Run Command Notification " + std::string(of.region);  // [R 2026-10]
  return out;
}

}  // namespace

std::string event_status(std::string_view status) {
  return std::string(status == "Cancelled" ? "Canceled" : status);
}

command_changed::command_changed(const store::command_record& of)
    : texts_({of.identity.command_id, of.identity.document_name}),
      instance_ids_(nodes_of(of)),
      parameters_(of.identity.parameters),
      requested_(of.identity.requested_date_time.value_or(instant{})),
      expires_(of.identity.expires_after.value_or(instant{})),
      status_(*of.identity.status) {}

notice_description command_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  for (const auto id : split(instance_ids_, " ")) out.resources.push_back(arn_of_node(of, id));
  out.add("command-id", std::string(texts_[0]));
  out.add("document-name", std::string(texts_[1]));
  out.add("expire-after", iso_8601(expires_));
  out.add("parameters", parameters_);
  out.add("requested-date-time", iso_8601(requested_));
  out.add("status", event_status(to_text(status_)));
  return out;
}

invocation_changed::invocation_changed(const store::command& command,
                                       const store::command_invocation& of)
    : texts_({*of.command_id, *of.instance_id, *of.document_name}),
      requested_(command.requested_date_time.value_or(instant{})),
      status_(*of.status) {}

notice_description invocation_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of_node(of, texts_[1])};
  out.add("command-id", std::string(texts_[0]));
  out.add("document-name", std::string(texts_[2]));
  out.add("instance-id", std::string(texts_[1]));
  out.add("requested-date-time", iso_8601(requested_));
  out.add("status", event_status(to_text(status_)));
  return out;
}

command_message::command_message(const store::command_record& of)
    : config_(of.identity.notification_config),
      command_id_(of.identity.command_id),
      document_name_(of.identity.document_name),
      instance_ids_(nodes_of(of)),
      bucket_(of.identity.output_s3_bucket_name),
      key_prefix_(of.identity.output_s3_key_prefix),
      requested_(of.identity.requested_date_time.value_or(instant{})),
      expires_(of.identity.expires_after.value_or(instant{})),
      status_(*of.identity.status) {}

notice_description command_message::describe(const tenant_name& of, instant time) const {
  auto out = message_to(*config_, of);
  out.add("commandId", command_id_);
  out.add("documentName", document_name_);
  const auto nodes = split(instance_ids_, " ");
  out.add("instanceIds", std::vector<std::string>(nodes.begin(), nodes.end()));
  out.add("requestedDateTime", message_time(requested_));
  out.add("expiresAfter", message_time(expires_));
  out.add("outputS3BucketName", bucket_);
  out.add("outputS3KeyPrefix", key_prefix_);
  out.add("status", std::string(to_text(status_)));
  out.add("eventTime", message_time(time));
  return out;
}

invocation_message::invocation_message(const store::command& command,
                                       const store::command_invocation& of)
    : config_(of.notification_config),
      command_id_(of.command_id),
      document_name_(of.document_name),
      instance_id_(of.instance_id),
      details_(of.status_details),
      requested_(command.requested_date_time.value_or(instant{})),
      status_(*of.status) {}

notice_description invocation_message::describe(const tenant_name& of, instant time) const {
  auto out = message_to(*config_, of);
  out.add("commandId", *command_id_);
  out.add("documentName", *document_name_);
  out.add("instanceId", *instance_id_);
  out.add("requestedDateTime", message_time(requested_));
  out.add("status", std::string(to_text(status_)));
  out.add("detailedStatus", *details_);
  out.add("eventTime", message_time(time));
  return out;
}

void tell_status(const world& in, instant now, const store::command_record& of) {
  const auto status = of.identity.status;
  if (in.notices == nullptr || !status || !is_told(*status)) return;
  tell<command_changed>(in, now, of);
  if (asks_for(of.identity.notification_config, "Command", to_text(*status))) {
    tell<command_message>(in, now, of);
  }
}

void tell_status(const world& in, instant now, const store::command& command,
                 const store::command_invocation& of) {
  if (in.notices == nullptr || !of.status || !is_told(*of.status)) return;
  tell<invocation_changed>(in, now, command, of);
  if (of.notification_config.is_default()) return;
  if (asks_for(*of.notification_config, "Invocation", to_text(*of.status))) {
    tell<invocation_message>(in, now, command, of);
  }
}

void change_status(const world& in, instant now, const store::command& command,
                   store::command_invocation& of, const step_result& result) {
  const bool another = of.status != result.status;
  of.status = result.status;
  of.status_details = result.status_details;
  if (another) tell_status(in, now, command, of);
}

}  // namespace ssmock::engine
