// SPDX-License-Identifier: Apache-2.0
#include "control/event_stream.hpp"

#include <algorithm>
#include <variant>

#include "control/waiting.hpp"
#include "core/text.hpp"
#include "json/parse.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// A part of a stream ends when it has so much text, and the client has to take it before the next:
/// a thousand listeners that read nothing cost some megabytes.
constexpr std::size_t longest_part = 16'384;

std::uint64_t first_for(const control_parts& parts, const call& asked, std::uint64_t since) {
  if (const auto last = parse_whole<std::uint64_t>(asked.last_event_id)) return *last + 1;
  return since != 0 ? since : parts.events.next();
}

}  // namespace

bool wants_stream(const call& asked) {
  return asked.accept.find(service::event_stream) != std::string_view::npos;
}

reply stream_events(const control_parts& parts, const call& asked,
                    const traffic::event_filter& filter, std::uint64_t since) {
  const auto& log = parts.events;
  const bool begins = asked.cursor == 0;
  auto number = begins ? first_for(parts, asked, since) : asked.cursor;
  auto out = service::waiting_reply(ping_period);
  out.content_type = service::event_stream;
  out.headers = service::no_sniffing;
  out.streams = true;
  out.awaits = service::awaited::events;
  if (begins) out.body = "retry: 1000\n\n";
  if (const auto dropped = log.dropped_since(number); dropped > 0) {
    out.body += "event: dropped\ndata: {\"Dropped\":" + std::to_string(dropped) + "}\n\n";
  }
  number = std::max(number, log.first());
  for (; number < log.next() && out.body.size() < longest_part; ++number) {
    const auto& event = log.at(number);
    if (!filter.accepts(event)) continue;
    out.body += "id: " + std::to_string(number) + "\nevent: ";
    out.body += event.is_message() ? "message" : (*event.content).detail_type();
    out.body += "\ndata: " + log.render(event) + "\n\n";
  }
  if (number < log.next()) out.patience = out.patience.zero();  // the rest comes at once
  if (out.body.empty() && !asked.may_wait) out.body = ping;
  out.cursor = number;
  return out;
}

reply wait_for_events(const control_parts& parts, const call& asked) {
  const auto read = read_awaited(asked.body, "EventPattern");
  if (const auto* wrong = std::get_if<std::string>(&read)) return error_reply(400, *wrong);
  const auto& wanted = std::get<awaited_count>(read);
  const auto& log = parts.events;
  std::uint64_t found = 0;
  for (auto number = log.first(); number < log.next(); ++number) {
    if (log.at(number).is_message()) continue;
    const auto content = json::parse(log.render(log.at(number)));
    const auto* event = std::get_if<json::value>(&content);
    if (event != nullptr && wanted.what.fit(*event)) ++found;
  }
  auto patient = asked;
  // While the clock stands nothing happens by itself.
  patient.may_wait = asked.may_wait && !parts.simulation.time().frozen();
  return count_or_wait(patient, wanted, found, log.dropped_since(0), service::awaited::events);
}

}  // namespace ssmock::control
