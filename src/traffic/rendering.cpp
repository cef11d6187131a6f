// SPDX-License-Identifier: Apache-2.0
#include "traffic/rendering.hpp"

#include <type_traits>

#include "json/writer.hpp"

namespace ssmock::traffic {
namespace {

void append_key(std::string& out, std::string_view key) {
  if (out.back() != '{') out += ',';
  json::append_string(out, key);
  out += ':';
}

void append_member(std::string& out, std::string_view key, std::string_view text) {
  append_key(out, key);
  json::append_string(out, text);
}

void append_list(std::string& out, const std::vector<std::string>& texts) {
  out += '[';
  for (const auto& each : texts) {
    if (out.back() != '[') out += ',';
    json::append_string(out, each);
  }
  out += ']';
}

void append_value(std::string& out, const engine::notice_value& value) {
  std::visit(
      [&out](const auto& content) {
        using type = std::remove_cvref_t<decltype(content)>;
        if constexpr (std::is_same_v<type, std::string>) {
          json::append_string(out, content);
        } else if constexpr (std::is_same_v<type, std::vector<std::string>>) {
          append_list(out, content);
        } else if constexpr (std::is_same_v<type, engine::notice_number>) {
          out += content.text;
        } else {
          out += '{';
          for (const auto& [name, texts] : *content) {
            append_key(out, name);
            append_list(out, texts);
          }
          out += '}';
        }
      },
      value);
}

void append_members(std::string& out, const engine::notice_description& of) {
  out += '{';
  for (const auto& [name, value] : of.members) {
    append_key(out, name);
    append_value(out, value);
  }
  out += '}';
}

/// AWS's envelope has whole seconds [D, R].
std::string whole_seconds(instant time) {
  const auto text = iso_8601(time);
  return text.substr(0, text.find('.')) + "Z";
}

}  // namespace

std::string event_text(const envelope& around, const engine::notice& content) {
  const auto described = content.describe(around.tenant, around.time);
  std::string out = "{";
  append_member(out, "version", "0");
  append_member(out, "id", around.id);
  append_member(out, "detail-type", content.detail_type());
  append_member(out, "source", "aws.ssm");
  append_member(out, "account", around.tenant.account);
  append_member(out, "time", whole_seconds(around.time));
  append_member(out, "region", around.tenant.region);
  append_key(out, "resources");
  append_list(out, described.resources);
  append_key(out, "detail");
  append_members(out, described);
  return out + "}";
}

topic_message message_of(const envelope& around, const engine::notice& content) {
  auto described = content.describe(around.tenant, around.time);
  std::string text;
  append_members(text, described);
  return {std::move(described.topic_arn), std::move(described.subject), std::move(text)};
}

std::string notification_text(const envelope& around, const topic_message& message) {
  std::string out = "{";
  append_member(out, "Type", "Notification");
  append_member(out, "MessageId", around.id);
  append_member(out, "TopicArn", message.topic_arn);
  append_member(out, "Subject", message.subject);
  append_member(out, "Message", message.text);
  append_member(out, "Timestamp", iso_8601(around.time));
  return out + "}";
}

}  // namespace ssmock::traffic
