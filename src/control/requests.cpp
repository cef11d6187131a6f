// SPDX-License-Identifier: Apache-2.0
#include "control/requests.hpp"

#include <algorithm>
#include <ranges>
#include <variant>
#include <vector>

#include "control/waiting.hpp"
#include "core/text.hpp"
#include "families/run_command/store/commands.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"
#include "kernel/served_invocations.hpp"

namespace ssmock::control {
namespace {

using service::reply;
using traffic::journal_entry;

constexpr std::string_view har = "application/har+json";

/// What a query may ask of a list of requests.
struct list_query {
  std::optional<std::uint64_t> since;  ///< the id of the first; 0 or unset: the oldest
  std::optional<std::uint64_t> limit;  ///< at most so many, the latest
  std::optional<int> status;
  std::optional<std::string_view> operation;

  bool accepts(const journal_entry& entry) const {
    return (!since || entry.id >= *since) && (!status || entry.status == *status) &&
           (!operation || entry.operation == *operation);
  }
};

std::variant<list_query, std::string> read_query(const call& asked) {
  list_query out;
  auto wrong = read_number(asked, "since", out.since);
  if (!wrong) wrong = read_number(asked, "limit", out.limit);
  if (!wrong) wrong = read_number(asked, "status", out.status);
  if (wrong) return *std::move(wrong);
  out.operation = query_parameter(asked, "operation");
  return out;
}

using selection = std::vector<const journal_entry*>;

reply shown(const control_parts& parts, const call& asked, const selection& chosen) {
  if (asked.accept.find(har) != std::string_view::npos) {
    const auto host = asked.host.empty() ? std::string("localhost") : std::string(asked.host);
    auto out = json_reply(200, traffic::har_of(chosen, "http://" + host + "/"));
    out.content_type = har;
    return out;
  }
  std::string body = R"({"Dropped":)" + std::to_string(parts.journal.dropped()) + R"(,"NextId":)" +
                     std::to_string(parts.journal.next_id()) + R"(,"Requests":[)";
  for (const auto* entry : chosen) {
    if (body.back() != '[') body += ',';
    json::append_value(body, traffic::view_of(*entry));
  }
  return json_reply(200, body + "]}");
}

template <class Accepts>
selection select(const control_parts& parts, const Accepts& accepts) {
  selection out;
  for (std::size_t index = 0; index < parts.journal.size(); ++index) {
    const auto& entry = parts.journal.at(index);
    if (accepts(entry)) out.push_back(&entry);
  }
  return out;
}

template <class Accepts>
reply list(const control_parts& parts, const call& asked, const Accepts& accepts) {
  const auto query = read_query(asked);
  if (const auto* wrong = std::get_if<std::string>(&query)) return error_reply(400, *wrong);
  const auto& wanted = std::get<list_query>(query);
  auto chosen = select(
      parts, [&](const journal_entry& entry) { return wanted.accepts(entry) && accepts(entry); });
  const auto most = wanted.limit.value_or(chosen.size());
  if (chosen.size() > most) {
    chosen.erase(chosen.begin(), chosen.end() - static_cast<std::ptrdiff_t>(most));
  }
  return shown(parts, asked, chosen);
}

/// The requests that fit the body's conditions, or what is wrong with the body.
std::variant<selection, reply> matching(const control_parts& parts, const call& asked) {
  const auto read = read_conditions(asked.body);
  if (const auto* wrong = std::get_if<std::string>(&read)) return error_reply(400, *wrong);
  const auto& wanted = std::get<conditions>(read);
  return select(parts,
                [&](const journal_entry& entry) { return wanted.fit(traffic::view_of(entry)); });
}

std::string counted(const control_parts& parts, std::string_view name, std::size_t count) {
  return "{\"" + std::string(name) + "\":" + std::to_string(count) + R"(,"Dropped":)" +
         std::to_string(parts.journal.dropped()) + "}";
}

/// Whether it sent a command for which no rule was used, as far as that is remembered.
bool met_no_rule(const control_parts& parts, const journal_entry& entry) {
  if (entry.operation != "SendCommand") return false;
  const auto reply = json::parse(entry.reply);
  const auto* content = std::get_if<json::value>(&reply);
  const auto* command = content != nullptr ? content->find("Command") : nullptr;
  const auto* id = command != nullptr ? command->find("CommandId") : nullptr;
  const auto* text = id != nullptr ? id->get_if<std::string>() : nullptr;
  if (text == nullptr) return false;
  const auto& state = parts.states.read(entry.tenant.view());
  const auto* record = state.get<store::command_list>().find(*text);
  if (record == nullptr) return false;
  bool remembered = false;
  for (const auto& invocation : record->invocations()) {
    const auto* note =
        state.get<store::served_invocations>().find({*text, *invocation.instance_id});
    if (note == nullptr) continue;
    if (!note->uses.empty()) return false;
    remembered = true;
  }
  return remembered;
}

}  // namespace

reply get_requests(const control_parts& parts, const call& asked) {
  return list(parts, asked, [](const journal_entry&) { return true; });
}

reply get_unmatched(const control_parts& parts, const call& asked) {
  constexpr int first_error = 400;
  return list(parts, asked, [&](const journal_entry& entry) {
    return entry.status >= first_error || met_no_rule(parts, entry);
  });
}

reply delete_requests(const control_parts& parts, const call&) {
  parts.journal.clear();
  return done();
}

reply count_requests(const control_parts& parts, const call& asked) {
  auto found = matching(parts, asked);
  if (auto* wrong = std::get_if<reply>(&found)) return std::move(*wrong);
  return json_reply(200, counted(parts, "Count", std::get<selection>(found).size()));
}

reply find_requests(const control_parts& parts, const call& asked) {
  auto found = matching(parts, asked);
  if (auto* wrong = std::get_if<reply>(&found)) return std::move(*wrong);
  return shown(parts, asked, std::get<selection>(found));
}

reply remove_requests(const control_parts& parts, const call& asked) {
  const auto read = read_conditions(asked.body);
  if (const auto* wrong = std::get_if<std::string>(&read)) return error_reply(400, *wrong);
  const auto& wanted = std::get<conditions>(read);
  const auto removed = parts.journal.remove_if(
      [&](const journal_entry& entry) { return wanted.fit(traffic::view_of(entry)); });
  return json_reply(200, counted(parts, "Removed", removed));
}

reply wait_for_requests(const control_parts& parts, const call& asked) {
  const auto read = read_awaited(asked.body, {});
  if (const auto* wrong = std::get_if<std::string>(&read)) return error_reply(400, *wrong);
  const auto& wanted = std::get<awaited_count>(read);
  const auto found = select(
      parts, [&](const journal_entry& entry) { return wanted.what.fit(traffic::view_of(entry)); });
  return count_or_wait(asked, wanted, found.size(), parts.journal.dropped(),
                       service::awaited::anything);
}

}  // namespace ssmock::control
