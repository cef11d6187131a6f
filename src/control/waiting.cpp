// SPDX-License-Identifier: Apache-2.0
#include "control/waiting.hpp"

#include <algorithm>
#include <cmath>
#include <utility>

#include "json/parse.hpp"

namespace ssmock::control {
namespace {

/// Puts each plain value into a list of its own, as patterns have it. Lists stay as they are: what
/// is in them are matchers already.
void loosen(json::value& pattern) {
  auto* members = pattern.get_if<json::object>();
  if (members == nullptr) return;
  for (auto& [name, content] : *members) {
    if (content.get_if<json::object>() != nullptr) {
      loosen(content);
    } else if (content.get_if<json::list>() == nullptr) {
      json::list one;
      one.push_back(std::move(content));
      content = std::move(one);
    }
  }
}

std::variant<conditions, std::string> read_loosely(json::value pattern) {
  const auto* members = pattern.get_if<json::object>();
  if (members != nullptr && members->empty()) return conditions{};
  loosen(pattern);
  auto read = matching::read_pattern(pattern);
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  return conditions{std::get<matching::event_pattern>(std::move(read))};
}

std::variant<json::value, std::string> read_object(std::string_view body) {
  if (body.empty()) return json::value(json::object{});
  auto parsed = json::parse(body);
  auto* content = std::get_if<json::value>(&parsed);
  if (content == nullptr || content->get_if<json::object>() == nullptr) {
    return std::string(
        R"(body: expected an object with conditions, as in {"Operation":"SendCommand"})");
  }
  return std::move(*content);
}

/// Takes a member out of an object.
std::optional<json::value> take(json::value& from, std::string_view name) {
  auto& members = *from.get_if<json::object>();
  const auto found = std::ranges::find(members, name, [](const auto& each) { return each.first; });
  if (found == members.end()) return std::nullopt;
  auto out = std::move(found->second);
  members.erase(found);
  return out;
}

std::optional<double> number_of(const json::value& content) {
  if (const auto* whole = content.get_if<std::int64_t>()) return static_cast<double>(*whole);
  if (const auto* decimal = content.get_if<double>()) return *decimal;
  return std::nullopt;
}

}  // namespace

std::variant<conditions, std::string> read_conditions(std::string_view body) {
  auto content = read_object(body);
  if (auto* wrong = std::get_if<std::string>(&content)) return std::move(*wrong);
  return read_loosely(std::move(std::get<json::value>(content)));
}

std::variant<awaited_count, std::string> read_awaited(std::string_view body, std::string_view key) {
  auto content = read_object(body);
  if (auto* wrong = std::get_if<std::string>(&content)) return std::move(*wrong);
  auto& members = std::get<json::value>(content);
  constexpr double most_seconds = 300;
  constexpr std::int64_t default_seconds = 5;
  constexpr double thousand = 1'000;
  const auto count = take(members, "Count").value_or(std::int64_t{1});
  const auto* wanted = count.get_if<std::int64_t>();
  if (wanted == nullptr || *wanted < 0)
    return "Count: expected a whole number that is not negative";
  const auto timeout = number_of(take(members, "TimeoutSeconds").value_or(default_seconds));
  if (!timeout || !(*timeout >= 0 && *timeout <= most_seconds)) {
    return "TimeoutSeconds: expected a number from 0 to 300";
  }
  if (!key.empty()) {
    auto pattern = take(members, key).value_or(json::object{});
    if (!members.get_if<json::object>()->empty()) {
      return "body: expected any of Count, TimeoutSeconds and " + std::string(key);
    }
    members = std::move(pattern);
  }
  auto read = read_loosely(std::move(members));
  if (auto* wrong = std::get_if<std::string>(&read)) return std::move(*wrong);
  const auto patience = std::llround(*timeout * thousand);
  return awaited_count{std::get<conditions>(std::move(read)), *wanted,
                       std::chrono::milliseconds{patience}};
}

service::reply count_or_wait(const call& asked, const awaited_count& wanted, std::uint64_t found,
                             std::uint64_t dropped, service::awaited awaits) {
  const bool met = found >= static_cast<std::uint64_t>(wanted.count);
  if (!met && asked.may_wait && wanted.patience.count() > 0) {
    auto out = service::waiting_reply(wanted.patience);
    out.awaits = awaits;
    return out;
  }
  return json_reply(200, R"({"Count":)" + std::to_string(found) + R"(,"Dropped":)" +
                             std::to_string(dropped) + R"(,"Met":)" + (met ? "true}" : "false}"));
}

}  // namespace ssmock::control
