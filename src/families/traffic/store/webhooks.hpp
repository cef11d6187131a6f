// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <string>

#include "core/enum_text.hpp"
#include "core/free_json.hpp"

/// Where the server sends its events to.
namespace ssmock {
namespace store {

/// What is sent for an event.
enum class webhook_format : std::uint8_t {
  eventbridge,  ///< the event, as an API destination of EventBridge sends it
  put_events,   ///< a PutEvents request to EventBridge, for an emulator of it
  sns,          ///< a message of Run Command's notifications, as SNS sends it to an HTTP endpoint
  lambda,       ///< an invocation of a function, as Lambda's runtime interface emulator takes it
};

struct webhook {
  std::string name;
  std::string url;
  std::optional<free_json> event_pattern;  ///< unset: all events
  std::optional<webhook_format> format;    ///< unset: eventbridge
  std::map<std::string, std::string> headers;
};
BOOST_DESCRIBE_STRUCT(webhook, (), (name, url, event_pattern, format, headers))

/// By their names.
using webhooks = std::map<std::string, webhook>;

}  // namespace store

template <>
inline constexpr auto enum_texts<store::webhook_format> =
    std::to_array<std::string_view>({"eventbridge", "put-events", "sns", "lambda"});

}  // namespace ssmock
