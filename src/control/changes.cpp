// SPDX-License-Identifier: Apache-2.0
#include "control/changes.hpp"

#include <chrono>
#include <string>

#include "control/clock.hpp"
#include "control/event_stream.hpp"
#include "core/text.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// What follows a change within this time is told with it, so that a page reads at most five times
/// a second.
constexpr std::chrono::milliseconds pause{200};

std::string text_of(const control_parts& parts, std::uint64_t version) {
  return R"({"Version":)" + std::to_string(version) + R"(,"Requests":)" +
         std::to_string(parts.journal.next_id()) + R"(,"Events":)" +
         std::to_string(parts.events.next()) + R"(,"Clock":)" + clock_text(parts) + "}";
}

/// What a stream has sent: a version, and whether it pauses since it has just sent something.
struct position {
  std::uint64_t version = 0;
  bool pauses = false;

  static position of(std::uint64_t cursor) { return {cursor / 2, cursor % 2 == 1}; }
  std::uint64_t cursor() const { return version * 2 + (pauses ? 1 : 0); }
};

reply stream_changes(const control_parts& parts, const call& asked) {
  const auto version = version_of(parts);
  const bool begins = asked.cursor == 0;
  auto known = position::of(asked.cursor);
  std::string body;
  if (begins) {
    body = "retry: 1000\n\n";
    known.version = parse_whole<std::uint64_t>(asked.last_event_id).value_or(0);
  }
  if (known.version != version) {
    const auto number = std::to_string(version);
    body += "id: " + number + "\ndata: " + text_of(parts, version) + "\n\n";
  } else if (!begins && !known.pauses && !asked.may_wait) {
    body = ping;
  }
  // After each part that is sent, also because what happens meanwhile wakes nobody.
  const bool pauses = !body.empty();
  auto out = service::waiting_reply(pauses ? pause : ping_period);
  out.content_type = service::event_stream;
  out.headers = service::no_sniffing;
  out.streams = true;
  out.awaits = pauses ? service::awaited::nothing : service::awaited::changes;
  out.cursor = position{version, pauses}.cursor();
  out.body = std::move(body);
  return out;
}

}  // namespace

std::uint64_t version_of(const control_parts& parts) {
  return parts.steered + parts.states.changes() + parts.journal.next_id() + parts.events.next() +
         parts.deliveries.finished();
}

reply get_changes(const control_parts& parts, const call& asked) {
  if (wants_stream(asked)) return stream_changes(parts, asked);
  return json_reply(200, text_of(parts, version_of(parts)));
}

}  // namespace ssmock::control
