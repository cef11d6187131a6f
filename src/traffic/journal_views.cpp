// SPDX-License-Identifier: Apache-2.0
// How requests of the journal are shown.
#include <algorithm>
#include <variant>

#include "core/version.hpp"
#include "json/parse.hpp"
#include "json/writer.hpp"
#include "traffic/journal.hpp"

namespace ssmock::traffic {
namespace {

/// A text that is JSON as what it says, any other as a string. A text that was cut is none.
json::value content_of(const std::string& text) {
  auto parsed = json::parse(text);
  if (auto* content = std::get_if<json::value>(&parsed)) return std::move(*content);
  return text;
}

double milliseconds_of(std::chrono::microseconds duration) {
  constexpr double thousand = 1'000;
  return static_cast<double>(duration.count()) / thousand;
}

json::value header(std::string_view name, std::string_view text) {
  return json::object{{"name", std::string(name)}, {"value", std::string(text)}};
}

json::value request_of_har(const journal_entry& entry, std::string_view url) {
  const auto mime_type = std::string(service::amz_json);
  json::list headers;
  headers.emplace_back(header("Content-Type", mime_type));
  headers.emplace_back(header("User-Agent", entry.client));
  headers.emplace_back(header("X-Amz-Target", "AmazonSSM." + entry.operation));
  return json::object{{"method", std::string("POST")},
                      {"url", std::string(url)},
                      {"httpVersion", std::string("HTTP/1.1")},
                      {"cookies", json::list{}},
                      {"headers", std::move(headers)},
                      {"queryString", json::list{}},
                      {"postData", json::object{{"mimeType", mime_type}, {"text", entry.request}}},
                      {"headersSize", std::int64_t{-1}},
                      {"bodySize", static_cast<std::int64_t>(entry.request_size)}};
}

json::value response_of_har(const journal_entry& entry) {
  const auto size = static_cast<std::int64_t>(entry.reply_size);
  return json::object{{"status", std::int64_t{entry.status}},
                      {"statusText", std::string{}},
                      {"httpVersion", std::string("HTTP/1.1")},
                      {"cookies", json::list{}},
                      {"headers", json::list{}},
                      {"content", json::object{{"size", size},
                                               {"mimeType", std::string(service::amz_json)},
                                               {"text", entry.reply}}},
                      {"redirectURL", std::string{}},
                      {"headersSize", std::int64_t{-1}},
                      {"bodySize", size}};
}

json::value entry_of_har(const journal_entry& entry, std::string_view url) {
  const auto took = milliseconds_of(entry.duration);
  return json::object{
      {"startedDateTime", iso_8601(entry.time)},
      {"time", took},
      {"request", request_of_har(entry, url)},
      {"response", response_of_har(entry)},
      {"cache", json::object{}},
      {"timings",
       json::object{{"send", std::int64_t{0}}, {"wait", took}, {"receive", std::int64_t{0}}}},
      {"comment",
       entry.tenant.account + " " + entry.tenant.region + " " + iso_8601(entry.clock_time)}};
}

}  // namespace

std::string error_code_of(const journal_entry& entry) {
  if (entry.status < 400) return {};
  const auto content = content_of(entry.reply);
  const auto* type = content.find("__type");
  const auto* text = type != nullptr ? type->get_if<std::string>() : nullptr;
  return text != nullptr ? text->substr(text->find('#') + 1) : std::string{};
}

json::value view_of(const journal_entry& entry) {
  json::object out{{"Id", static_cast<std::int64_t>(entry.id)},
                   {"Time", iso_8601(entry.time)},
                   {"ClockTime", iso_8601(entry.clock_time)},
                   {"Operation", entry.operation},
                   {"Account", entry.tenant.account},
                   {"Region", entry.tenant.region},
                   {"Client", entry.client}};
  if (entry.attempt > 0) out.emplace_back("Attempt", std::int64_t{entry.attempt});
  out.emplace_back("Status", std::int64_t{entry.status});
  if (auto code = error_code_of(entry); !code.empty())
    out.emplace_back("ErrorCode", std::move(code));
  out.emplace_back("Milliseconds", milliseconds_of(entry.duration));
  out.emplace_back("Request", content_of(entry.request));
  if (entry.request_size > journal::longest_text) {
    out.emplace_back("RequestSize", static_cast<std::int64_t>(entry.request_size));
  }
  const bool kept = !entry.reply.empty() || entry.reply_size == 0;
  if (kept) out.emplace_back("Reply", content_of(entry.reply));
  if (!kept || entry.reply_size > journal::longest_text) {
    out.emplace_back("ReplySize", static_cast<std::int64_t>(entry.reply_size));
  }
  return out;
}

std::string har_of(const std::vector<const journal_entry*>& entries, std::string_view url) {
  json::list shown;
  shown.reserve(entries.size());
  for (const auto* entry : entries) shown.push_back(entry_of_har(*entry, url));
  const json::value archive = json::object{
      {"log", json::object{{"version", std::string("1.2")},
                           {"creator", json::object{{"name", std::string("ssmock")},
                                                    {"version", std::string(version)}}},
                           {"entries", std::move(shown)}}}};
  std::string out;
  json::append_value(out, archive);
  return out;
}

}  // namespace ssmock::traffic
