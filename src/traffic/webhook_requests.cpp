// SPDX-License-Identifier: Apache-2.0
// What is sent to webhooks, in each of their formats.
#include <string_view>

#include "core/message.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"
#include "traffic/deliveries.hpp"

namespace ssmock::traffic {
namespace {

std::string text_of(const json::value& of, std::string_view member) {
  const auto* found = of.find(member);
  const auto* text = found != nullptr ? found->get_if<std::string>() : nullptr;
  return text != nullptr ? *text : std::string{};
}

json::value parsed(std::string_view text) {
  auto content = json::parse(text);
  auto* value = std::get_if<json::value>(&content);
  return value != nullptr ? std::move(*value) : json::value{};
}

std::string written(const json::value& content) {
  std::string out;
  json::append_value(out, content);
  return out;
}

/// The body of a PutEvents request.
std::string entries_of(const logged_event& event, const json::value& content) {
  const auto* resources = content.find("resources");
  const auto* detail = content.find("detail");
  const auto seconds = std::chrono::floor<std::chrono::seconds>(event.time).time_since_epoch();
  json::list entries;
  entries.emplace_back(
      json::object{{"Time", std::int64_t{seconds.count()}},
                   {"Source", text_of(content, "source")},
                   {"Resources", resources != nullptr ? *resources : json::value(json::list{})},
                   {"DetailType", text_of(content, "detail-type")},
                   {"Detail", detail != nullptr ? written(*detail) : std::string("{}")}});
  return written(json::object{{"Entries", std::move(entries)}});
}

/// Emulators read the account and the region from it, and do not check the signature.
std::string authorization_of(const logged_event& event) {
  const auto date = iso_8601(event.time).substr(0, 10);
  return "AWS4-HMAC-SHA256 Credential=" + event.tenant->account + "/" + date.substr(0, 4) +
         date.substr(5, 2) + date.substr(8, 2) + "/" + event.tenant->region +
         "/events/aws4_request, SignedHeaders=host, Signature=0";
}

}  // namespace

outgoing request_for(const store::webhook& to, const event_log& events, const logged_event& event) {
  using enum store::webhook_format;
  outgoing out;
  out.number = event.number;
  out.detail_type = (*event.content).detail_type();
  out.to = store::parse_url(to.url).value_or(store::webhook_url{});
  out.body = events.render(event);
  auto& headers = out.headers;
  switch (to.format.value_or(eventbridge)) {
    case eventbridge:
      headers = {{"Content-Type", "application/json; charset=utf-8"},
                 {"User-Agent", "Amazon/EventBridge/ApiDestinations"}};
      break;
    case put_events:
      out.body = entries_of(event, parsed(out.body));
      headers = {{"Content-Type", std::string(service::amz_json)},
                 {"X-Amz-Target", "AWSEvents.PutEvents"},
                 {"Authorization", authorization_of(event)}};
      break;
    case sns: {
      const auto notification = parsed(out.body);
      headers = {{"x-amz-sns-message-type", "Notification"},
                 {"x-amz-sns-message-id", text_of(notification, "MessageId")},
                 {"x-amz-sns-topic-arn", text_of(notification, "TopicArn")},
                 {"Content-Type", "text/plain; charset=UTF-8"},
                 {"User-Agent", "Amazon Simple Notification Service Agent"}};
      break;
    }
    case lambda:
      headers = {{"Content-Type", "application/json"}};
      if (out.to.target == "/") out.to.target = "/2015-03-31/functions/function/invocations";
      break;
  }
  for (const auto& [name, text] : to.headers) headers.emplace_back(name, text);
  return out;
}

}  // namespace ssmock::traffic
