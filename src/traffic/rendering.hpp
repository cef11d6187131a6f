// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/notices.hpp"

/// The JSON of events and messages.
namespace ssmock::traffic {

/// What stands around each of them.
struct envelope {
  std::string_view id;  ///< a UUID
  tenant_name tenant;
  instant time;
};

/// A message to a topic of SNS.
struct topic_message {
  std::string topic_arn;
  std::string subject;
  std::string text;  ///< JSON
};

/// The event of EventBridge in one line, with its keys in the order of AWS's samples.
std::string event_text(const envelope& around, const engine::notice& content);

topic_message message_of(const envelope& around, const engine::notice& content);

/// The notification that SNS delivers to a subscriber, without its signature.
std::string notification_text(const envelope& around, const topic_message& message);

}  // namespace ssmock::traffic
