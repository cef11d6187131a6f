// SPDX-License-Identifier: Apache-2.0
#include "control/clock.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <variant>

#include "control/steering.hpp"
#include "core/text.hpp"
#include "fixture_format/fault.hpp"
#include "fixture_format/times.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// How long an advance waits for webhooks.
constexpr std::chrono::minutes longest_delivery{1};
/// The cursor of an advance that has arrived, and waits for webhooks.
constexpr std::uint64_t arrived = 1;

/// Parses a body that may have the members in `known`; returns its fault if it has one.
std::variant<json::value, std::string> read_object(std::string_view body,
                                                   std::span<const std::string_view> known) {
  const auto list = joined(known, ", ");
  auto parsed = json::parse(body);
  auto* content = std::get_if<json::value>(&parsed);
  const auto* members = content != nullptr ? content->get_if<json::object>() : nullptr;
  if (members == nullptr || members->empty()) {
    return "body: expected an object with any of " + list;
  }
  for (const auto& [name, ignored] : *members) {
    if (std::ranges::find(known, name) != known.end()) continue;
    return "body: unknown member \"" + fixtures::legible(name) + "\", expected any of " + list;
  }
  return std::move(*content);
}

std::string wrong_time(std::string_view member) {
  return std::string(member) + ": expected " + std::string(fixtures::time_forms);
}

reply shown(const control_parts& parts) { return json_reply(200, clock_text(parts)); }

/// The time that an advance leads to, or the fault of its body.
std::variant<instant, std::string> read_goal(const control_parts& parts, const json::value& body) {
  const auto now = parts.simulation.time().now();
  const auto* by = body.find("by");
  const auto* to = body.find("to");
  if ((by == nullptr) == (to == nullptr)) return "body: expected either by or to";
  if (by != nullptr) {
    const auto* text = by->get_if<std::string>();
    const auto duration = text != nullptr ? parse_duration(*text) : std::nullopt;
    if (duration) {
      const auto goal = after(parts, *duration);
      return goal ? std::variant<instant, std::string>(*goal) : "by: leads beyond the year 9999";
    }
    return R"(by: expected an ISO 8601 duration such as "PT5M" or "P1DT2H")";
  }
  const auto* text = to->get_if<std::string>();
  if (text != nullptr && *text == "next-event") {
    const auto next = parts.simulation.next_event(parts.defaults);
    if (!next) return "to: nothing is due, so there is no next event";
    return std::max(*next, now);
  }
  const auto time = fixtures::read_time(*to, now);
  if (!time) return wrong_time("to") + ", or \"next-event\"";
  return *time;
}

/// Lets happen what is due, and answers with the clock when it has.
reply arrive(const control_parts& parts) {
  if (!parts.simulation.catch_up_all(parts.defaults)) {
    return service::pending_reply();
  }
  return shown(parts);
}

/// The answer of an advance that has arrived, once webhooks have what happened on the way.
reply arrive_and_deliver(const control_parts& parts, const call& asked, bool delivers) {
  auto out = arrive(parts);
  if (out.pending != 0 || !delivers || !asked.may_wait || parts.deliveries.all_sent()) return out;
  return service::waiting_reply(longest_delivery, arrived);
}

}  // namespace

std::string clock_text(const control_parts& parts) {
  const auto clock = view_clock(parts);
  std::string body = R"({"time":")" + iso_8601(clock.time) + R"(","frozen":)";
  body += clock.frozen ? "true" : "false";
  body += R"(,"speed":)";
  json::append_value(body, json::value(clock.speed));
  body += R"(,"latency":")" + std::string(to_text(clock.latency)) + "\"";
  if (clock.skips != engine::skipping::never) {
    body += R"(,"skip":")" + std::string(to_text(clock.skips)) + "\"";
  }
  if (clock.on_the_way_to) body += R"(,"on_the_way_to":")" + iso_8601(*clock.on_the_way_to) + "\"";
  if (clock.next_event) body += R"(,"next_event":")" + iso_8601(*clock.next_event) + "\"";
  return body + "}";
}

reply get_clock(const control_parts& parts, const call&) { return shown(parts); }

/// Does not let happen what is due first, since it may be what a server needs that cannot keep up
/// with a fast clock.
reply put_clock(const control_parts& parts, const call& asked) {
  constexpr std::array<std::string_view, 5> known{"time", "frozen", "speed", "latency", "skip"};
  const auto body = read_object(asked.body, known);
  if (const auto* wrong = std::get_if<std::string>(&body)) return error_reply(400, *wrong);
  const auto& members = std::get<json::value>(body);
  clock_change change;
  if (const auto* given = members.find("frozen")) {
    const auto* frozen = given->get_if<bool>();
    if (frozen == nullptr) return error_reply(400, "frozen: expected true or false");
    change.frozen = *frozen;
  }
  if (const auto* given = members.find("speed")) {
    change.speed = 0;  // what is no number is none that a clock can have
    if (const auto* whole = given->get_if<std::int64_t>())
      change.speed = static_cast<double>(*whole);
    if (const auto* decimal = given->get_if<double>()) change.speed = *decimal;
    if (!engine::clock::is_speed(*change.speed)) return error_reply(400, wrong_speed);
  }
  if (const auto* given = members.find("time")) {
    change.time = fixtures::read_time(*given, parts.simulation.time().now());
    if (!change.time) return error_reply(400, wrong_time("time"));
  }
  if (const auto* given = members.find("latency")) {
    const auto* text = given->get_if<std::string>();
    if (text != nullptr) change.latency = from_text<engine::latency>(*text);
    if (!change.latency) return error_reply(400, R"(latency: expected "none" or "recorded")");
  }
  if (const auto* given = members.find("skip")) {
    const auto* text = given->get_if<std::string>();
    if (text != nullptr) change.skips = from_text<engine::skipping>(*text);
    if (!change.skips) return error_reply(400, R"(skip: expected "never" or "when-polled")");
  }
  if (!parts.simulation.may_steer()) return service::pending_reply();
  change_clock(parts, change);
  return shown(parts);
}

reply advance_clock(const control_parts& parts, const call& asked) {
  if (asked.cursor == arrived) return arrive_and_deliver(parts, asked, true);
  constexpr std::array<std::string_view, 3> known{"by", "to", "deliver"};
  const auto body = read_object(asked.body, known);
  if (const auto* wrong = std::get_if<std::string>(&body)) return error_reply(400, *wrong);
  const auto& members = std::get<json::value>(body);
  const auto* deliver = members.find("deliver");
  const auto* word = deliver != nullptr ? deliver->get_if<std::string>() : nullptr;
  if (deliver != nullptr && (word == nullptr || *word != "wait")) {
    return error_reply(400, R"(deliver: expected "wait")");
  }
  const bool delivers = deliver != nullptr;
  if (parts.simulation.is_steering()) return arrive_and_deliver(parts, asked, delivers);
  if (!parts.simulation.may_steer()) return service::pending_reply();
  // What is due by now may decide which event is the next.
  if (!parts.simulation.catch_up_all(parts.defaults)) return service::pending_reply();
  if (parts.simulation.any_stands_at(parts.defaults)) return service::pending_reply();
  const auto goal = read_goal(parts, members);
  if (const auto* wrong = std::get_if<std::string>(&goal)) return error_reply(400, *wrong);
  if (const auto wrong = advance_clock_to(parts, std::get<instant>(goal))) {
    return error_reply(400, *wrong);
  }
  return arrive_and_deliver(parts, asked, delivers);
}

}  // namespace ssmock::control
