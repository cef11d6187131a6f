// SPDX-License-Identifier: Apache-2.0
#include "traffic/deliveries.hpp"

#include <algorithm>
#include <variant>

#include "json/parse.hpp"

namespace ssmock::traffic {
namespace {

std::optional<matching::event_pattern> pattern_of(const store::webhook& hook) {
  if (!hook.event_pattern) return std::nullopt;
  const auto parsed = json::parse(hook.event_pattern->text);
  const auto* content = std::get_if<json::value>(&parsed);
  if (content == nullptr) return std::nullopt;
  auto read = matching::read_pattern(*content);
  auto* pattern = std::get_if<matching::event_pattern>(&read);
  return pattern != nullptr ? std::optional{std::move(*pattern)} : std::nullopt;
}

bool same(const store::webhook& left, const store::webhook& right) {
  return left.url == right.url && left.event_pattern == right.event_pattern &&
         left.format == right.format && left.headers == right.headers;
}

}  // namespace

void deliveries::learn(const store::webhooks& hooks, std::uint64_t from) {
  std::erase_if(hooks_, [&](const auto& known) { return !hooks.contains(known.first); });
  for (const auto& [name, content] : hooks) {
    const auto known = hooks_.find(name);
    if (known == hooks_.end()) {
      hooks_.emplace(name, hook{content, pattern_of(content), from});
    } else if (!same(known->second.content, content)) {
      known->second.content = content;
      known->second.pattern = pattern_of(content);
    }
  }
}

bool deliveries::wants(const hook& of, const logged_event& event) const {
  const bool takes_messages = of.content.format == store::webhook_format::sns;
  if (event.is_message() != takes_messages) return false;
  if (!of.pattern) return true;
  // A message is compared by the JSON that is its text.
  const auto text = event.is_message() ? events_.message(event).text : events_.render(event);
  const auto parsed = json::parse(text);
  const auto* content = std::get_if<json::value>(&parsed);
  return content != nullptr && matching::matches(*of.pattern, *content);
}

bool deliveries::go_to_next(hook& of) {
  of.kept.dropped += events_.dropped_since(of.next);
  of.next = std::max(of.next, events_.first());
  while (of.next < events_.next() && !wants(of, events_.at(of.next))) ++of.next;
  return of.next < events_.next();
}

std::vector<std::string> deliveries::take_idle() {
  std::vector<std::string> out;
  for (auto& [name, each] : hooks_) {
    if (each.is_busy || each.next >= events_.next()) continue;
    out.push_back(name);
    each.is_busy = true;
  }
  return out;
}

std::optional<outgoing> deliveries::next(const std::string& name) {
  const auto known = hooks_.find(name);
  if (known == hooks_.end()) return std::nullopt;
  auto& of = known->second;
  of.is_busy = go_to_next(of);
  if (!of.is_busy) return std::nullopt;
  return request_for(of.content, events_, events_.at(of.next++));
}

void deliveries::done(const std::string& name, delivery result) {
  ++finished_;
  const auto known = hooks_.find(name);
  if (known == hooks_.end()) return;
  auto& kept = known->second.kept;
  ++(result.is_good() ? kept.sent : kept.failed);
  if (kept.latest.size() == most_shown) kept.latest.pop_front();
  kept.latest.push_back(std::move(result));
}

bool deliveries::all_sent() {
  return std::ranges::none_of(
      hooks_, [this](auto& each) { return each.second.is_busy || go_to_next(each.second); });
}

const deliveries::account* deliveries::find(const std::string& name) const {
  const auto known = hooks_.find(name);
  return known != hooks_.end() ? &known->second.kept : nullptr;
}

}  // namespace ssmock::traffic
