// SPDX-License-Identifier: Apache-2.0
#include "control/control.hpp"

#include <array>
#include <optional>
#include <utility>

#include "control/alarms.hpp"
#include "control/changes.hpp"
#include "control/chaos.hpp"
#include "control/clock.hpp"
#include "control/event_stream.hpp"
#include "control/events.hpp"
#include "control/explanations.hpp"
#include "control/kms_keys.hpp"
#include "control/nodes.hpp"
#include "control/openapi.hpp"
#include "control/operations.hpp"
#include "control/outcomes.hpp"
#include "control/overview.hpp"
#include "control/replies.hpp"
#include "control/requests.hpp"
#include "control/route.hpp"
#include "control/runs.hpp"
#include "control/snapshots.hpp"
#include "control/tenants.hpp"
#include "control/timeline.hpp"
#include "control/webhooks.hpp"
#include "control/windows.hpp"
#include "core/text.hpp"
#include "core/version.hpp"
#include "loading/exporter.hpp"
#include "loading/loader.hpp"

namespace ssmock::control {
namespace {

using service::reply;
using service::request;

reply health(const control_parts&, const call&) {
  std::string body = R"({"services":{"ssm":"running"},"status":"running","version":")";
  return json_reply(200, body.append(version).append("\"}"));
}

reply state(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  return json_reply(200, fixtures::export_state(parts.states.read(tenant_of(parts, asked))));
}

reply merge_fixtures(const control_parts& parts, const call& asked) {
  const std::array<fixtures::source, 1> sources{{{"body", std::string(asked.body)}}};
  std::vector<fixtures::fault> faults;
  const bool merged = parts.states.change_all_or_none([&](store::state& changed) {
    faults = fixtures::load(sources, asked.now, changed);
    return faults.empty();
  });
  if (merged) return done();
  return faults_reply("the fixture has faults; nothing was changed", faults);
}

reply seed(const control_parts& parts, const call& asked) {
  const auto text = query_parameter(asked, "a").value_or("");
  const auto number = parse_whole<std::uint64_t>(text);
  if (!number) return error_reply(400, "query parameter a: expected a whole number, as in ?a=42");
  parts.ids.reseed(*number);
  return done();
}

reply openapi(const control_parts&, const call&);

constexpr std::array routes{
    route{"GET", "/_ssmock/health", &health, needs::nothing,
          "Whether the server runs, and its version.", "", false},
    route{"POST", "/_ssmock/reset", &reset, needs::nothing,
          "Back to the fixtures that the server was started with, or to a snapshot.",
          "None, or the name of a snapshot.", false},
    route{"GET", "/_ssmock/state", &state, needs::present, "The state of a tenant, as a fixture.",
          "", true},
    route{"POST", "/_ssmock/fixtures", &merge_fixtures, needs::present,
          "Adds a fixture to every tenant.", "A fixture.", false},
    route{"GET", "/_ssmock/snapshots", &get_snapshots, needs::nothing,
          "The snapshots and when each was taken.", "", false},
    route{"PUT", "/_ssmock/snapshots/{id}", &put_snapshot, needs::present,
          "Keeps the states of all tenants under this name.", "", false},
    route{"DELETE", "/_ssmock/snapshots/{id}", &delete_snapshot, needs::nothing,
          "Forgets a snapshot.", "", false},
    route{"POST", "/_ssmock/snapshots/{id}/load", &load_snapshot, needs::nothing,
          "Makes the states of all tenants again what the snapshot holds.", "", false},
    route{"GET", "/_ssmock/clock", &get_clock, needs::present,
          "What the clock shows, and when something happens next.", "", false},
    route{"PUT", "/_ssmock/clock", &put_clock, needs::nothing, "Sets the clock.",
          "Any of time, frozen, speed, latency and skip.", false},
    route{"POST", "/_ssmock/clock/advance", &advance_clock, needs::nothing,
          "Moves the clock on; what is due in between happens.",
          "Either by, a duration, or to, a time or next-event; beside it deliver.", false},
    route{"GET", "/_ssmock/outcomes", &get_outcomes, needs::present,
          "The rules that script outcomes.", "", true},
    route{"POST", "/_ssmock/outcomes", &post_outcomes, needs::present, "Adds rules.",
          "A rule, or a list of rules.", true},
    route{"PUT", "/_ssmock/outcomes", &put_outcomes, needs::present,
          "Puts rules in the place of all.", "A rule, or a list of rules.", true},
    route{"DELETE", "/_ssmock/outcomes", &delete_outcomes, needs::present,
          "Takes all rules away, or those in the body.", "None, or a rule, or a list of rules.",
          true},
    route{"POST", "/_ssmock/outcomes/explain", &explain_outcomes, needs::present,
          "Says of each rule why it was used for an invocation, or was not.",
          "CommandId and InstanceId, AutomationExecutionId and StepExecutionId, or "
          "WindowExecutionId, TaskId and InvocationId.",
          true, "", true},
    route{"POST", "/_ssmock/commands/{id}/invocations/{node}", &set_invocation, needs::present,
          "Sets what became of a command on a node.", "An outcome.", true},
    route{"GET", "/_ssmock/tenants", &get_tenants, needs::present,
          "The accounts and regions that have a state of their own, and the default one.", "",
          false},
    route{"GET", "/_ssmock/overview", &get_overview, needs::present,
          "What there is, what runs, what failed last, and what runs next.", "", true},
    route{"GET", "/_ssmock/executions/{id}/timeline", &get_timeline, needs::present,
          "An execution of a window with its tasks and how many of their rows have which status.",
          "", true},
    route{"GET", "/_ssmock/executions/{id}/timeline/{task}", &get_timeline_rows, needs::present,
          "The rows of a task: its command on each node, or its invocations.", "", true,
          "offset limit status"},
    route{"GET", "/_ssmock/windows/{id}", &get_window, needs::present,
          "A fixture of one window, with its targets, tasks and tags.", "", true},
    route{"POST", "/_ssmock/windows/{id}/run", &run_window, needs::present,
          "Runs a maintenance window now.", "", true},
    route{"GET", "/_ssmock/changes", &get_changes, needs::present,
          "A number that grows with every change, or a stream of these.", "", false},
    route{"POST", "/_ssmock/operations/{operation}", &answer_operation, needs::nothing,
          "An operation of the SSM API, without a signature and without a trace.",
          "The operation's input; none for {}.", true, "", true},
    route{"GET", "/_ssmock/events", &get_events, needs::present,
          "The events that AWS would have sent to EventBridge, or the messages to topics of SNS.",
          "", true, "since limit detail-type format"},
    route{"POST", "/_ssmock/events/wait", &wait_for_events, needs::present,
          "Answers when as many events have come that fit a pattern.",
          "EventPattern, Count and TimeoutSeconds; all may be left out.", false, "", true},
    route{"GET", "/_ssmock/webhooks", &get_webhooks, needs::nothing, "Who gets the events.", "",
          false},
    route{"GET", "/_ssmock/webhooks/{id}", &get_webhook, needs::nothing,
          "A webhook, and what became of what was sent to it.", "", false},
    route{"PUT", "/_ssmock/webhooks/{id}", &put_webhook, needs::nothing,
          "Sends events to an address from now on.",
          "Url; EventPattern, Format and Headers may be left out.", false},
    route{"DELETE", "/_ssmock/webhooks/{id}", &delete_webhook, needs::nothing,
          "Sends no more events there.", "", false},
    route{"DELETE", "/_ssmock/events", &delete_events, needs::present, "Forgets all events.", "",
          false},
    route{"GET", "/_ssmock/nodes/{id}", &get_node, needs::present,
          "A managed node with its tags, as a fixture.", "", true},
    route{"PUT", "/_ssmock/nodes/{id}", &put_node, needs::present,
          "Makes or replaces a managed node.",
          "Members of InstanceInformation and Tags; may be left out.", true},
    route{"DELETE", "/_ssmock/nodes/{id}", &delete_node, needs::present,
          "Removes a managed node and its tags.", "", true},
    route{"POST", "/_ssmock/activations/{id}/register", &register_node, needs::present,
          "Registers a node as an agent does with this activation.",
          "Members of InstanceInformation and Tags; may be left out.", true},
    route{"PUT", "/_ssmock/alarms/{id}", &put_alarm, needs::present,
          "Sets the state of a CloudWatch alarm.", "StateValue.", true},
    route{"DELETE", "/_ssmock/alarms/{id}", &delete_alarm, needs::present,
          "Deletes a CloudWatch alarm.", "", true},
    route{"PUT", "/_ssmock/kms-keys/{id}", &put_kms_key, needs::present,
          "Declares a key of KMS that SecureStrings may name.",
          "KeyState and TargetKeyId; may be left out.", true},
    route{"PUT", "/_ssmock/kms-keys/alias/{id...}", &put_kms_alias, needs::present,
          "Declares an alias of a key of KMS.", "KeyState and TargetKeyId; may be left out.", true},
    route{"DELETE", "/_ssmock/kms-keys/{id}", &delete_kms_key, needs::present,
          "Takes a key of KMS away.", "", true},
    route{"DELETE", "/_ssmock/kms-keys/alias/{id...}", &delete_kms_alias, needs::present,
          "Takes an alias of a key of KMS away.", "", true},
    route{"GET", "/_ssmock/requests", &get_requests, needs::nothing,
          "The latest requests to the API, with their replies.", "", false,
          "since limit operation status"},
    route{"DELETE", "/_ssmock/requests", &delete_requests, needs::nothing, "Forgets all requests.",
          "", false},
    route{"GET", "/_ssmock/requests/unmatched", &get_unmatched, needs::nothing,
          "The requests that were refused, or sent a command for which no rule was used.", "",
          false, "since limit operation status"},
    route{"POST", "/_ssmock/requests/count", &count_requests, needs::nothing,
          "How many requests fit a pattern.", "A pattern.", false, "", true},
    route{"POST", "/_ssmock/requests/find", &find_requests, needs::nothing,
          "The requests that fit a pattern.", "A pattern.", false, "", true},
    route{"POST", "/_ssmock/requests/remove", &remove_requests, needs::nothing,
          "Forgets the requests that fit a pattern.", "A pattern.", false},
    route{"POST", "/_ssmock/requests/wait", &wait_for_requests, needs::nothing,
          "Answers when as many requests have come that fit a pattern.",
          "A pattern, and beside it Count and TimeoutSeconds.", false, "", true},
    route{"GET", "/_ssmock/chaos/faults", &get_faults, needs::nothing,
          "The rules by which requests fail.", "", false},
    route{"POST", "/_ssmock/chaos/faults", &post_faults, needs::nothing,
          "Puts rules in the place of all.", "A rule, or a list of rules.", false},
    route{"PATCH", "/_ssmock/chaos/faults", &patch_faults, needs::nothing, "Adds rules.",
          "A rule, or a list of rules.", false},
    route{"DELETE", "/_ssmock/chaos/faults", &delete_faults, needs::nothing,
          "Takes all rules away, or those in the body.", "None, or a rule, or a list of rules.",
          false},
    route{"GET", "/_ssmock/chaos/effects", &get_effects, needs::nothing,
          "By how many milliseconds every reply is late.", "", false},
    route{"POST", "/_ssmock/chaos/effects", &set_effects, needs::nothing, "Makes every reply late.",
          "latency, in milliseconds.", false},
    route{"PATCH", "/_ssmock/chaos/effects", &set_effects, needs::nothing,
          "As POST /_ssmock/chaos/effects.", "latency, in milliseconds.", false},
    route{"DELETE", "/_ssmock/chaos/effects", &delete_effects, needs::nothing,
          "Makes no reply late any more.", "", false},
    route{"GET", "/_ssmock/openapi.json", &openapi, needs::nothing, "This document.", "", false},
    // Aliases of routes that users of Moto and LocalStack have in their scripts.
    route{"POST", "/moto-api/reset", &reset, needs::nothing, "As POST /_ssmock/reset.", "", false},
    route{"POST", "/moto-api/seed", &seed, needs::present,
          "Begins the sequence of ids of the seed ?a= anew.", "", false},
    route{"GET", "/_localstack/chaos/faults", &get_faults, needs::nothing,
          "As GET /_ssmock/chaos/faults.", "", false},
    route{"POST", "/_localstack/chaos/faults", &post_faults, needs::nothing,
          "As POST /_ssmock/chaos/faults.", "A rule, or a list of rules.", false},
    route{"PATCH", "/_localstack/chaos/faults", &patch_faults, needs::nothing,
          "As PATCH /_ssmock/chaos/faults.", "A rule, or a list of rules.", false},
    route{"DELETE", "/_localstack/chaos/faults", &delete_faults, needs::nothing,
          "As DELETE /_ssmock/chaos/faults.", "None, or a rule, or a list of rules.", false},
    route{"GET", "/_localstack/chaos/effects", &get_effects, needs::nothing,
          "As GET /_ssmock/chaos/effects.", "", false},
    route{"POST", "/_localstack/chaos/effects", &set_effects, needs::nothing,
          "As POST /_ssmock/chaos/effects.", "latency, in milliseconds.", false},
    route{"PATCH", "/_localstack/chaos/effects", &set_effects, needs::nothing,
          "As POST /_ssmock/chaos/effects.", "latency, in milliseconds.", false},
    route{"DELETE", "/_localstack/chaos/effects", &delete_effects, needs::nothing,
          "As DELETE /_ssmock/chaos/effects.", "", false},
    route{"GET", "/_localstack/health", &health, needs::nothing, "As GET /_ssmock/health.", "",
          false},
};

reply openapi(const control_parts&, const call&) {
  return json_reply(200, openapi_document(routes));
}

/// Removes the first part of a path and returns it, with its leading slash.
std::string_view take_part(std::string_view& path) {
  const auto size = std::min(path.find('/', 1), path.size());
  const auto part = path.substr(0, size);
  path.remove_prefix(size);
  return part;
}

/// The request with the ids from its path; nullopt when the path does not match the route's.
std::optional<call> match(std::string_view pattern, std::string_view path, const request& asked) {
  call out{asked, {}, {}, {}};
  while (!pattern.empty()) {
    const auto wanted = take_part(pattern);
    const auto part = wanted == "/{id...}" ? std::exchange(path, {}) : take_part(path);
    if (wanted.starts_with("/{") && part.size() > 1) {
      (out.id.empty() ? out.id : out.second_id) = part.substr(1);
    } else if (wanted != part) {
      return std::nullopt;
    }
  }
  if (!path.empty()) return std::nullopt;
  return out;
}

std::string known_routes() {
  return joined(routes, ", ", [](const route& each) {
    return std::string(each.method) + " " + std::string(each.path);
  });
}

/// Whether the route's reply says that something has been changed, of which nothing else tells.
bool is_change(const route& of, const reply& answer) {
  constexpr int first_error = 400;
  return of.method != "GET" && !of.is_uncounted && answer.pending == 0 &&
         answer.status < first_error;
}

/// Before a route that needs the present is called, the due events of all tenants happen, of the
/// one that the request names too. All see the same present, which the route gets as `call::now`.
reply handle(const control_parts& parts, const route& chosen, call asked) {
  asked.now = parts.simulation.time().now();
  if (chosen.needs == needs::nothing) return chosen.handle(parts, asked);
  const auto named = tenant_fault(asked) ? parts.defaults : tenant_of(parts, asked);
  const auto now = parts.simulation.catch_up_all(parts.defaults, named);
  if (!now) return service::pending_reply();
  asked.now = *now;
  return chosen.handle(parts, asked);
}

}  // namespace

bool is_control_path(std::string_view path) {
  return path.starts_with("/_ssmock") || path.starts_with("/moto-api/") ||
         path.starts_with("/_localstack/");
}

bool is_health_path(std::string_view path) {
  path = path.substr(0, path.find_first_of("?#"));
  return path == "/_ssmock/health" || path == "/_localstack/health";
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
    auto out = handle(parts, each, *matched);
    if (is_change(each, out)) ++parts.steered;
    return out;
  }
  const std::string line = printable(asked.method) + " " + printable(path);
  return error_reply(path_known ? 405 : 404, "no route " + line + "; there are: " + known_routes());
}

}  // namespace ssmock::control
