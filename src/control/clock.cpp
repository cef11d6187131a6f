// SPDX-License-Identifier: Apache-2.0
#include "control/clock.hpp"

#include <algorithm>
#include <array>
#include <span>
#include <variant>

#include "core/text.hpp"
#include "fixture_format/fault.hpp"
#include "fixture_format/times.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// The longest advance, so that no request runs for hours.
constexpr std::chrono::days longest_advance{366};
constexpr double fastest = 100'000;  // more than a day in a second

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

reply shown(const control_parts& parts) {
  const auto& time = parts.simulation.time();
  std::string body = R"({"time":")" + iso_8601(time.now()) + R"(","frozen":)";
  body += time.frozen() ? "true" : "false";
  body += R"(,"speed":)";
  json::append_value(body, json::value(time.speed()));
  body += R"(,"latency":")" + std::string(to_text(time.latency())) + "\"";
  if (const auto next = parts.simulation.next_event(parts.defaults)) {
    body += R"(,"next_event":")" + iso_8601(*next) + "\"";
  }
  return json_reply(200, body + "}");
}

/// The time that an advance leads to, or the fault of its body.
std::variant<instant, std::string> read_goal(const control_parts& parts, const json::value& body) {
  const auto now = parts.simulation.time().now();
  const auto* by = body.find("by");
  const auto* to = body.find("to");
  if ((by == nullptr) == (to == nullptr)) return "body: expected either by or to";
  if (by != nullptr) {
    const auto* text = by->get_if<std::string>();
    const auto duration = text != nullptr ? parse_duration(*text) : std::nullopt;
    if (duration && now + *duration > latest_instant) return "by: leads beyond the year 9999";
    if (duration) return now + *duration;
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
  if (*time < now) return "to: is before the clock's time, " + iso_8601(now) + "; PUT sets it back";
  return *time;
}

}  // namespace

reply get_clock(const control_parts& parts, const call&) { return shown(parts); }

reply put_clock(const control_parts& parts, const call& asked) {
  constexpr std::array<std::string_view, 4> known{"time", "frozen", "speed", "latency"};
  const auto body = read_object(asked.body, known);
  if (const auto* wrong = std::get_if<std::string>(&body)) return error_reply(400, *wrong);
  const auto& members = std::get<json::value>(body);
  auto& clock = parts.simulation.time();
  const auto* frozen = members.find("frozen");
  if (frozen != nullptr && frozen->get_if<bool>() == nullptr) {
    return error_reply(400, "frozen: expected true or false");
  }
  std::optional<double> speed;
  if (const auto* given = members.find("speed")) {
    if (const auto* whole = given->get_if<std::int64_t>()) speed = static_cast<double>(*whole);
    if (const auto* decimal = given->get_if<double>()) speed = *decimal;
    if (!speed || !(*speed > 0) || *speed > fastest) {
      return error_reply(400, "speed: expected a number above 0, at most 100000");
    }
  }
  std::optional<instant> time;
  if (const auto* given = members.find("time")) {
    time = fixtures::read_time(*given, clock.now());
    if (!time) return error_reply(400, wrong_time("time"));
  }
  std::optional<engine::latency> latency;
  if (const auto* given = members.find("latency")) {
    const auto* text = given->get_if<std::string>();
    if (text != nullptr) latency = from_text<engine::latency>(*text);
    if (!latency) return error_reply(400, R"(latency: expected "none" or "recorded")");
  }
  if (latency) clock.set_latency(*latency);
  if (frozen != nullptr) clock.freeze(*frozen->get_if<bool>());
  if (speed) clock.set_speed(*speed);
  if (time) parts.simulation.set_time(*time);
  parts.simulation.catch_up_all(parts.defaults);
  return shown(parts);
}

reply advance_clock(const control_parts& parts, const call& asked) {
  constexpr std::array<std::string_view, 2> known{"by", "to"};
  const auto body = read_object(asked.body, known);
  if (const auto* wrong = std::get_if<std::string>(&body)) return error_reply(400, *wrong);
  const auto goal = read_goal(parts, std::get<json::value>(body));
  if (const auto* wrong = std::get_if<std::string>(&goal)) return error_reply(400, *wrong);
  const auto time = std::get<instant>(goal);
  if (time - parts.simulation.time().now() > longest_advance) {
    return error_reply(400, "the clock advances by 366 days at most; PUT sets it further");
  }
  parts.simulation.time().set(time);
  parts.simulation.catch_up_all(parts.defaults);
  return shown(parts);
}

}  // namespace ssmock::control
