// SPDX-License-Identifier: Apache-2.0
#include "control/snapshots.hpp"

#include <algorithm>
#include <variant>

#include "core/memory.hpp"
#include "core/text.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// Of characters that need no escape in a path, and few enough of them for a list.
bool is_name(std::string_view text) {
  constexpr std::size_t longest = 64;
  return text.size() <= longest && std::ranges::all_of(text, &is_name_character);
}

reply load(const control_parts& parts, std::string_view name, instant now) {
  const auto found = parts.snapshots.find(name);
  if (found == parts.snapshots.end()) return unknown("snapshot", name);
  const auto used = used_memory();
  parts.states.replace(found->second.states, now);
  return_memory_freed_since(used);
  return done();
}

/// The snapshot that the body of a reset names, which may be none; or what is wrong with the body.
std::variant<std::optional<std::string>, reply> read_reset(std::string_view body) {
  if (body.empty()) return std::nullopt;
  const auto parsed = json::parse(body);
  const auto* content = std::get_if<json::value>(&parsed);
  const auto* members = content != nullptr ? content->get_if<json::object>() : nullptr;
  if (members != nullptr && members->empty()) return std::nullopt;
  const auto* name = content != nullptr ? content->find("snapshot") : nullptr;
  const auto* text = name != nullptr ? name->get_if<std::string>() : nullptr;
  if (text != nullptr && members->size() == 1) return *text;
  return error_reply(400, R"(body: expected none, or an object such as {"snapshot":"name"})");
}

}  // namespace

reply reset(const control_parts& parts, const call& asked) {
  auto read = read_reset(asked.body);
  if (auto* wrong = std::get_if<reply>(&read)) return std::move(*wrong);
  if (const auto& name = std::get<0>(read)) return load(parts, *name, asked.now);
  const auto used = used_memory();
  parts.states.reset(asked.now);
  // What is counted from here on is the next test's own.
  parts.journal.clear();
  parts.events.clear();
  parts.faults.set_effect(milliseconds{0});
  return_memory_freed_since(used);
  return done();
}

reply get_snapshots(const control_parts& parts, const call&) {
  std::string body = R"({"snapshots":[)";
  for (const auto& [name, kept] : parts.snapshots) {
    if (body.back() != '[') body += ',';
    body += R"({"name":)";
    json::append_string(body, name);
    body += R"(,"time":")" + iso_8601(kept.taken) + "\"}";
  }
  return json_reply(200, body + "]}");
}

reply put_snapshot(const control_parts& parts, const call& asked) {
  if (!is_name(asked.id)) {
    return error_reply(400, printable(fixtures::legible(asked.id)) +
                                " is no name of a snapshot: expected up to 64 letters, digits, "
                                "dots, hyphens and underscores");
  }
  parts.snapshots.insert_or_assign(std::string(asked.id),
                                   service::snapshot{asked.now, parts.states.all()});
  return done();
}

reply load_snapshot(const control_parts& parts, const call& asked) {
  return load(parts, asked.id, asked.now);
}

reply delete_snapshot(const control_parts& parts, const call& asked) {
  const auto found = parts.snapshots.find(asked.id);
  if (found == parts.snapshots.end()) return unknown("snapshot", asked.id);
  const auto used = used_memory();
  parts.snapshots.erase(found);
  return_memory_freed_since(used);
  return done();
}

}  // namespace ssmock::control
