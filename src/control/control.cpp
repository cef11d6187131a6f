// SPDX-License-Identifier: Apache-2.0
#include "control/control.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "control/nodes.hpp"
#include "control/replies.hpp"
#include "core/text.hpp"
#include "core/version.hpp"
#include "fixtures/exporter.hpp"
#include "fixtures/loader.hpp"

namespace ssmock::control {
namespace {

using service::reply;
using service::request;

reply health(const control_parts&, const call&) {
  return json_reply(200, std::string(R"({"services":{"ssm":"running"},"status":"running",)") +
                             R"("version":")" + std::string(version) + R"("})");
}

reply reset(const control_parts& parts, const call&) {
  parts.states.reset();
  return done();
}

reply state(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  return json_reply(200, fixtures::export_state(parts.states.read(tenant_of(parts, asked))));
}

reply merge_fixtures(const control_parts& parts, const call& asked) {
  const std::array<fixtures::source, 1> sources{{{"body", std::string(asked.body)}}};
  const auto now = parts.time.now();
  store::state rehearsal;
  const auto faults = fixtures::load(sources, now, rehearsal);
  if (faults.empty()) {
    parts.states.change_all([&](store::state& changed) { fixtures::load(sources, now, changed); });
    return done();
  }
  return faults_reply("the fixture has faults; nothing was changed", faults);
}

reply seed(const control_parts& parts, const call& asked) {
  const auto text = query_parameter(asked, "a").value_or("");
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
  std::string_view path;  ///< where it says {id}, a part of the path without a slash is one
  reply (*handle)(const control_parts&, const call&);
};

constexpr std::array routes{
    route{"GET", "/_ssmock/health", &health},
    route{"POST", "/_ssmock/reset", &reset},
    route{"GET", "/_ssmock/state", &state},
    route{"POST", "/_ssmock/fixtures", &merge_fixtures},
    route{"PUT", "/_ssmock/nodes/{id}", &put_node},
    route{"DELETE", "/_ssmock/nodes/{id}", &delete_node},
    route{"POST", "/_ssmock/activations/{id}/register", &register_node},
    // What users of the two best-known servers have in their scripts.
    route{"POST", "/moto-api/reset", &reset},
    route{"POST", "/moto-api/seed", &seed},
    route{"GET", "/_localstack/health", &health},
};

/// The id in a path that fits the route's; an empty one when the route has none.
std::optional<std::string_view> match(std::string_view pattern, std::string_view path) {
  constexpr std::string_view hole = "{id}";
  const auto at = pattern.find(hole);
  if (at == std::string_view::npos) {
    return pattern == path ? std::optional{std::string_view{}} : std::nullopt;
  }
  const auto before = pattern.substr(0, at);
  const auto after = pattern.substr(at + hole.size());
  if (!path.starts_with(before)) return std::nullopt;
  path.remove_prefix(before.size());
  if (!path.ends_with(after)) return std::nullopt;
  path.remove_suffix(after.size());
  if (path.empty() || path.find('/') != std::string_view::npos) return std::nullopt;
  return path;
}

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

reply answer(const control_parts& parts, const request& asked) {
  const auto path = path_of(asked);
  bool path_known = false;
  for (const auto& each : routes) {
    const auto id = match(each.path, path);
    if (!id) continue;
    path_known = true;
    const bool head = asked.method == "HEAD" && each.method == "GET";
    if (each.method == asked.method || head) return each.handle(parts, {asked, *id});
  }
  const std::string line = printable(asked.method) + " " + printable(path);
  return error_reply(path_known ? 405 : 404, "no route " + line + "; there are: " + known_routes());
}

}  // namespace ssmock::control
