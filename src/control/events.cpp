// SPDX-License-Identifier: Apache-2.0
#include "control/events.hpp"

#include <algorithm>
#include <variant>

#include "control/event_stream.hpp"
#include "core/text.hpp"
#include "traffic/event_log.hpp"

namespace ssmock::control {
namespace {

using service::reply;

/// What the query of a request asks for.
struct question {
  traffic::event_filter filter;
  std::optional<std::uint64_t> since;
  std::optional<std::uint64_t> limit;  ///< zero or unset: all
};

std::variant<question, reply> read_question(const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  question out;
  auto wrong = read_number(asked, "since", out.since);
  if (!wrong) wrong = read_number(asked, "limit", out.limit);
  if (wrong) return error_reply(400, *wrong);
  out.filter.account = query_parameter(asked, "account").value_or("");
  out.filter.region = query_parameter(asked, "region").value_or("");
  out.filter.detail_type = decoded_query_parameter(asked, "detail-type").value_or("");
  const auto format = query_parameter(asked, "format").value_or("eventbridge");
  if (format != "eventbridge" && format != "sns") {
    return error_reply(400, "query parameter format: expected eventbridge or sns");
  }
  out.filter.messages = format == "sns";
  return out;
}

}  // namespace

reply get_events(const control_parts& parts, const call& asked) {
  auto read = read_question(asked);
  if (auto* wrong = std::get_if<reply>(&read)) return std::move(*wrong);
  const auto& asks = std::get<question>(read);
  const auto& filter = asks.filter;
  const auto since = asks.since.value_or(0);
  const auto limit = asks.limit.value_or(0);
  if (wants_stream(asked)) return stream_events(parts, asked, filter, since);
  const auto& log = parts.events;
  std::string list;
  std::uint64_t found = 0;
  auto number = std::max(since, log.first());
  for (; number < log.next() && (limit == 0 || found < limit); ++number) {
    const auto& each = log.at(number);
    if (!filter.accepts(each)) continue;
    if (found++ > 0) list += ',';
    list += log.render(each);
  }
  return json_reply(200, R"({"Dropped":)" + std::to_string(log.dropped_since(since)) +
                             R"(,"Events":[)" + list + R"(],"NextId":)" +
                             std::to_string(std::min(number, log.next())) + "}");
}

reply delete_events(const control_parts& parts, const call&) {
  parts.events.clear();
  return done();
}

}  // namespace ssmock::control
