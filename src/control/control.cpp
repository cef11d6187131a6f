// SPDX-License-Identifier: Apache-2.0
#include "control/control.hpp"

#include <array>
#include <charconv>
#include <optional>

#include "control/alarms.hpp"
#include "control/clock.hpp"
#include "control/outcomes.hpp"
#include "control/replies.hpp"
#include "control/runs.hpp"
#include "core/text.hpp"
#include "core/version.hpp"
#include "families/nodes/routes.hpp"
#include "fixture_format/exporter.hpp"
#include "fixture_format/loader.hpp"

namespace ssmock::control {
namespace {

using service::reply;
using service::request;

reply health(const control_parts&, const call&) {
  std::string body = R"({"services":{"ssm":"running"},"status":"running","version":")";
  return json_reply(200, body.append(version).append("\"}"));
}

reply reset(const control_parts& parts, const call&) {
  parts.states.reset(now_of(parts));
  return done();
}

reply state(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  return json_reply(200, fixtures::export_state(parts.states.read(tenant_of(parts, asked))));
}

reply merge_fixtures(const control_parts& parts, const call& asked) {
  const std::array<fixtures::source, 1> sources{{{"body", std::string(asked.body)}}};
  const auto now = now_of(parts);
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
    route{"GET", "/_ssmock/clock", &get_clock},
    route{"PUT", "/_ssmock/clock", &put_clock},
    route{"POST", "/_ssmock/clock/advance", &advance_clock},
    route{"GET", "/_ssmock/outcomes", &get_outcomes},
    route{"POST", "/_ssmock/outcomes", &post_outcomes},
    route{"DELETE", "/_ssmock/outcomes", &delete_outcomes},
    route{"POST", "/_ssmock/commands/{id}/invocations/{id}", &set_invocation},
    route{"POST", "/_ssmock/windows/{id}/run", &run_window},
    route{"PUT", "/_ssmock/nodes/{id}", &put_node},
    route{"DELETE", "/_ssmock/nodes/{id}", &delete_node},
    route{"POST", "/_ssmock/activations/{id}/register", &register_node},
    route{"PUT", "/_ssmock/alarms/{id}", &put_alarm},
    route{"DELETE", "/_ssmock/alarms/{id}", &delete_alarm},
    // What users of the two best-known servers have in their scripts.
    route{"POST", "/moto-api/reset", &reset},
    route{"POST", "/moto-api/seed", &seed},
    route{"GET", "/_localstack/health", &health},
};

/// The first part of a path, which is taken off it.
std::string_view take_part(std::string_view& path) {
  const auto size = std::min(path.find('/', 1), path.size());
  const auto part = path.substr(0, size);
  path.remove_prefix(size);
  return part;
}

/// The request with the ids of a path that fits the route's.
std::optional<call> match(std::string_view pattern, std::string_view path, const request& asked) {
  call out{asked, {}, {}};
  while (!pattern.empty()) {
    const auto wanted = take_part(pattern);
    const auto part = take_part(path);
    if (wanted == "/{id}" && part.size() > 1) {
      (out.id.empty() ? out.id : out.second_id) = part.substr(1);
    } else if (wanted != part) {
      return std::nullopt;
    }
  }
  if (!path.empty()) return std::nullopt;
  return out;
}

std::string known_routes() {
  std::string out;
  for (const auto& each : routes) {
    out += (out.empty() ? "" : ", ") + std::string(each.method) + " " + std::string(each.path);
  }
  return out;
}

/// What is due happens before anything else, to the tenant that is asked for too. But for those who
/// show or set it, the clock stands meanwhile, so that nothing falls due in between.
reply handle(const control_parts& parts, const route& chosen, const call& asked) {
  if (chosen.handle == &health) return health(parts, asked);
  auto& clock = parts.simulation.time();
  const auto running = clock;
  clock.freeze(true);
  parts.simulation.catch_up_all(parts.defaults);
  if (!tenant_fault(asked)) parts.simulation.catch_up(tenant_of(parts, asked));
  const bool of_clock =
      chosen.handle == &get_clock || chosen.handle == &put_clock || chosen.handle == &advance_clock;
  if (of_clock) clock = running;
  auto out = chosen.handle(parts, asked);
  if (!of_clock) clock = running;
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
    const auto matched = match(each.path, path, asked);
    if (!matched) continue;
    path_known = true;
    const bool head = asked.method == "HEAD" && each.method == "GET";
    if (each.method != asked.method && !head) continue;
    return handle(parts, each, *matched);
  }
  const std::string line = printable(asked.method) + " " + printable(path);
  return error_reply(path_known ? 405 : 404, "no route " + line + "; there are: " + known_routes());
}

}  // namespace ssmock::control
