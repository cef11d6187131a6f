// SPDX-License-Identifier: Apache-2.0
#include "control/control.hpp"

#include <algorithm>
#include <array>
#include <charconv>
#include <optional>

#include "core/text.hpp"
#include "core/version.hpp"
#include "fixtures/exporter.hpp"
#include "fixtures/loader.hpp"
#include "json/writer.hpp"

namespace ssmock::control {
namespace {

using service::reply;
using service::request;

reply json_reply(int status, std::string body) {
  return {status, service::plain_json, std::move(body), {}};
}

reply error_reply(int status, std::string_view message) {
  std::string body = R"({"error":)";
  json::append_string(body, message);
  return json_reply(status, body + "}");
}

reply done() { return json_reply(200, R"({"status":"ok"})"); }

std::string_view path_of(const request& call) {
  return call.path.substr(0, call.path.find_first_of("?#"));
}

/// The value of a query parameter as it stands; ours need no escapes.
std::optional<std::string_view> query_parameter(const request& call, std::string_view name) {
  const auto mark = call.path.find('?');
  if (mark == std::string_view::npos) return std::nullopt;
  auto rest = call.path.substr(mark + 1);
  while (!rest.empty()) {
    const auto part = rest.substr(0, rest.find('&'));
    if (part.size() > name.size() && part.starts_with(name) && part[name.size()] == '=') {
      return part.substr(name.size() + 1);
    }
    rest.remove_prefix(std::min(part.size() + 1, rest.size()));
  }
  return std::nullopt;
}

reply health(const control_parts&, const request&) {
  return json_reply(200, std::string(R"({"services":{"ssm":"running"},"status":"running",)") +
                             R"("version":")" + std::string(version) + R"("})");
}

reply reset(const control_parts& parts, const request&) {
  parts.states.reset();
  return done();
}

reply state(const control_parts& parts, const request& call) {
  auto tenant = service::tenant_of(call.authorization, parts.defaults);
  tenant.account = query_parameter(call, "account").value_or(tenant.account);
  tenant.region = query_parameter(call, "region").value_or(tenant.region);
  return json_reply(200, fixtures::export_state(parts.states.read(tenant)));
}

reply merge_fixtures(const control_parts& parts, const request& call) {
  const std::array<fixtures::source, 1> sources{{{"body", std::string(call.body)}}};
  const auto now = parts.time.now();
  store::state rehearsal;
  const auto faults = fixtures::load(sources, now, rehearsal);
  if (faults.empty()) {
    parts.states.change_all([&](store::state& changed) { fixtures::load(sources, now, changed); });
    return done();
  }
  std::string body = R"({"error":"the fixture has faults; nothing was changed","faults":[)";
  for (std::size_t index = 0; index < faults.size(); ++index) {
    if (index > 0) body += ',';
    json::append_string(body, faults[index].text());
  }
  return json_reply(400, body + "]}");
}

reply seed(const control_parts& parts, const request& call) {
  const auto text = query_parameter(call, "a").value_or("");
  std::uint64_t number = 0;
  const auto end = text.data() + text.size();
  const auto read = std::from_chars(text.data(), end, number);
  if (read.ec != std::errc{} || read.ptr != end) {
    return error_reply(400, "query parameter a: expected a whole number, as in ?a=42");
  }
  parts.ids.reseed(number);
  return done();
}

struct route {
  std::string_view method;
  std::string_view path;
  reply (*handle)(const control_parts&, const request&);
};

constexpr std::array routes{
    route{"GET", "/_ssmock/health", &health},
    route{"POST", "/_ssmock/reset", &reset},
    route{"GET", "/_ssmock/state", &state},
    route{"POST", "/_ssmock/fixtures", &merge_fixtures},
    // What users of the two best-known servers have in their scripts.
    route{"POST", "/moto-api/reset", &reset},
    route{"POST", "/moto-api/seed", &seed},
    route{"GET", "/_localstack/health", &health},
};

std::string known_routes() {
  std::string out;
  for (const auto& each : routes) {
    out += (out.empty() ? "" : ", ") + std::string(each.method) + " " + std::string(each.path);
  }
  return out;
}

}  // namespace

bool is_control_path(std::string_view path) {
  return path.starts_with("/_ssmock") || path.starts_with("/moto-api/") ||
         path.starts_with("/_localstack/");
}

reply answer(const control_parts& parts, const request& call) {
  const auto path = path_of(call);
  bool path_known = false;
  for (const auto& each : routes) {
    if (each.path != path) continue;
    path_known = true;
    const bool head = call.method == "HEAD" && each.method == "GET";
    if (each.method == call.method || head) return each.handle(parts, call);
  }
  const std::string asked = printable(call.method) + " " + printable(path);
  return error_reply(path_known ? 405 : 404,
                     "no route " + asked + "; there are: " + known_routes());
}

}  // namespace ssmock::control
