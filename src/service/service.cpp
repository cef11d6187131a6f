// SPDX-License-Identifier: Apache-2.0
#include "service/service.hpp"

#include <algorithm>
#include <boost/uuid/string_generator.hpp>
#include <cmath>
#include <exception>

#include "control/changes.hpp"
#include "control/operations.hpp"
#include "control/replies.hpp"
#include "core/memory_reserve.hpp"
#include "core/text.hpp"
#include "dashboard/dashboard.hpp"
#include "families/family.hpp"
#include "families/traffic/store/webhooks.hpp"
#include "json/writer.hpp"
#include "log/log.hpp"
#include "protocol/errors.hpp"
#include "service/error_reply.hpp"

namespace ssmock::service {
namespace {

std::string line_of(const request& call) {
  auto out = printable(call.method) + " " + printable(call.path);
  if (call.has_amz_target) out += " " + printable(call.amz_target);
  return out;
}

reply forbidden(bool of_control, std::string fault) {
  if (of_control) return control::error_reply(403, fault);
  return error_reply({"AccessDeniedException", std::move(fault), "Message", 403});
}

bool is_served(const request& call, bool of_control, serving what) {
  if (!of_control) return what != serving::control;
  return what != serving::api || control::is_health_path(call.path);
}

reply not_served(const request& call, bool of_control) {
  if (of_control) {
    return control::error_reply(404, "no route " + line_of(call) +
                                         " here: this port serves the SSM API, and of the control "
                                         "API the health alone (--no-control or --control-port)");
  }
  return error_reply({"UnknownOperationException",
                      "This port serves the control API alone (--control-port); the SSM API is at "
                      "the one of --port.",
                      "message", 404});
}

reply no_dashboard(const request& call) {
  return control::error_reply(
      404, "no route " + line_of(call) + ": the dashboard is switched off (--no-ui)");
}

reply preflight() {
  auto out = control::json_reply(200, {});
  out.is_preflight = true;
  return out;
}

}  // namespace

service::service(service_options options, store::state fixtures)
    : options_(std::move(options)),
      tokens_(boost::uuids::string_generator{}(ids_.uuid())),
      states_(std::move(fixtures)),
      simulation_(states_, time_, ids_, notices_),
      journal_(options_.journal),
      faults_(options_.seed),
      api_({states_, simulation_, tokens_, ids_, options_.short_pages,
            options_.signatures ? &*options_.signatures : nullptr, notices_}),
      traffic_(api_, {states_, simulation_, faults_, journal_, defaults_}),
      control_{states_, simulation_, ids_,        defaults_, snapshots_, journal_,
               faults_, events_,     deliveries_, api_,      steered_} {
  simulation_.set_api(&api_);
  if (options_.outside.is_there()) simulation_.set_outside(&options_.outside);
  learn_webhooks(events_.first());
}

const control::control_parts& service::steering() {
  simulation_.begin(++last_ticket_);
  settle();
  return control_;
}

void service::settle() {
  while (!simulation_.catch_up_all(defaults_)) simulation_.begin(last_ticket_);
}

reply service::answer_whole(request call) {
  call.may_wait = false;
  auto out = answer(call);
  while (out.pending != 0) {
    call.ticket = out.pending;
    call.cursor = out.cursor;
    out = answer(call);
  }
  return out;
}

addressee service::addressee_of(const request& call, serving what) const {
  if (dashboard::is_path(call.path)) return addressee::dashboard;
  if (control::is_control_path(call.path)) return addressee::control;
  const bool has_door = options_.dashboard && what != serving::api;
  return has_door && dashboard::is_front_door(call) ? addressee::dashboard : addressee::api;
}

reply service::dispatch(const request& call, serving what, addressee whom, std::uint64_t ticket) {
  const memory_reserve::kept_back while_it_is_carried_out;
  const bool of_control = whom != addressee::api;
  if (auto fault = caller_fault(options_.callers, call, whom); !fault.empty()) {
    return forbidden(of_control, std::move(fault));
  }
  if (is_preflight(options_.callers, call)) return preflight();
  if (!is_served(call, of_control, what)) return not_served(call, of_control);
  if (whom == addressee::dashboard) {
    return options_.dashboard ? dashboard::answer(call) : no_dashboard(call);
  }
  if (of_control) return control::answer(control_, call);
  return traffic_.answer(call, ticket);
}

progress service::latest() const {
  return {news_ + deliveries_.finished(), events_.next(), control::version_of(control_)};
}

std::optional<milliseconds> service::next_due() {
  if (time_.frozen() || stuck_life_ == states_.life()) return std::nullopt;
  constexpr milliseconds soon{20};
  // Another request lets time pass, and it asks for its next slice by itself.
  if (simulation_.goal() && background_ == 0) return soon;
  if (background_ != 0) return milliseconds{0};
  const auto next = simulation_.next_event(defaults_);
  if (!next) return std::nullopt;
  const auto real = static_cast<double>((*next - time_.now()).count()) / time_.speed();
  constexpr double longest = 1e12;
  return milliseconds{static_cast<std::int64_t>(std::ceil(std::clamp(real, 0.0, longest)))};
}

void service::happen() noexcept {
  try {
    if (background_ == 0) background_ = ++last_ticket_;
    simulation_.begin(background_);
    if (simulation_.catch_up_all(defaults_)) background_ = 0;
    simulation_.complete();
  } catch (const std::exception& bug) {
    simulation_.abandon();
    background_ = 0;
    stuck_life_ = states_.life();
    try_log(log_level::error, [&] { return std::string("time does not go on: ") + bug.what(); });
  }
}

traffic::deliveries& service::webhooks() {
  learn_webhooks(events_.first());
  return deliveries_;
}

void service::learn_webhooks(std::uint64_t from) {
  deliveries_.learn(states_.read(defaults_).get<store::webhooks>(), from);
}

bool service::is_wanted(const taken_work& work) {
  if (work.life != states_.life()) return false;
  const auto& works = states_.read(work.tenant.view()).get<store::outside_works>();
  return std::ranges::find(works, work.by, &store::outside_work::by) != works.end();
}

/// The first work of a tenant that nobody has taken.
const store::outside_work* service::next_work_of(const tenant_name& tenant) {
  for (const auto& work : states_.read(tenant).get<store::outside_works>()) {
    const bool taken = std::ranges::any_of(taken_, [&](const taken_work& each) {
      return each.life == states_.life() && each.tenant.view() == tenant && each.by == work.by;
    });
    if (!taken) return &work;
  }
  return nullptr;
}

/// Takes the first work of a tenant. What this server does not carry out is as if it had no
/// endpoint.
std::optional<taken_work> service::take_work_of(const tenant_name& tenant,
                                                std::string_view own_url) {
  while (const auto* work = next_work_of(tenant)) {
    taken_work out{{std::string(tenant.account), std::string(tenant.region)},
                   work->by,
                   work->timeout,
                   states_.life(),
                   {}};
    if (!options_.outside.carries_out(*work)) {
      answer_work(out, {});
      continue;
    }
    taken_.push_back(out);
    out.request = R"({"Work":)" + work->request + R"(,"Account":")";
    out.request.append(tenant.account).append(R"(","Region":")").append(tenant.region);
    json::object endpoints{{"ssm", std::string(own_url)}};
    for (const auto& [name, url] : options_.outside.endpoints) endpoints.emplace_back(name, url);
    out.request += R"(","Endpoints":)";
    json::append_value(out.request, json::value(std::move(endpoints)));
    out.request += "}\n";
    return out;
  }
  return std::nullopt;
}

std::optional<taken_work> service::take_work(std::string_view own_url) {
  if (!options_.outside.is_there()) return std::nullopt;
  if (auto out = take_work_of(defaults_, own_url)) return out;
  for (const auto& name : states_.names()) {
    if (auto out = take_work_of(name.view(), own_url)) return out;
  }
  return std::nullopt;
}

void service::answer_work(const taken_work& done, const engine::outside_answer& answer) {
  const auto tenant = done.tenant.view();
  std::erase_if(taken_, [&](const taken_work& each) {
    return each.life == done.life && each.tenant.view() == tenant && each.by == done.by;
  });
  if (!is_wanted(done)) return;
  simulation_.answer(tenant, done.by, answer);
  ++news_;
  happen();
}

void service::tell_progress() {
  constexpr std::uint64_t seldom = 100;  // slices: about once a second
  if (++slices_ % seldom != 0 || !simulation_.goal()) return;
  write_log(log_level::info, "the clock has reached " + iso_8601(simulation_.reached(defaults_)) +
                                 " on the way to " + iso_8601(*simulation_.goal()));
}

reply service::answer(const request& call, serving what) {
  const auto ticket = call.ticket != 0 ? call.ticket : ++last_ticket_;
  const auto whom = addressee_of(call, what);
  const bool of_control = whom != addressee::api;
  simulation_.begin(ticket);
  if (!of_control) traffic_.begin(call, ticket);
  reply out;
  try {
    out = dispatch(call, what, whom, ticket);
    simulation_.complete();
  } catch (const std::exception& bug) {
    simulation_.abandon();
    try_log(log_level::error, [&] { return line_of(call) + " failed: " + bug.what(); });
    out = error_reply(protocol::errors::internal());
  }
  if (out.pending != 0) {
    out.pending = ticket;
    constexpr milliseconds soon{5};
    if (simulation_.any_stands_at(defaults_)) out.pause = soon;
    tell_progress();
    if (!out.streams || call.ticket != 0) return out;
    // The head of a stream goes out with its first part.
    out.allowed_origin = listed_origin(options_.callers, call);
    control_request_ids_.append_uuid(out.request_id);
    return out;
  }
  if (!control::is_operation_path(call.path)) ++news_;
  of_control ? learn_webhooks(events_.next()) : traffic_.end(call, out);
  out.allowed_origin = listed_origin(options_.callers, call);
  auto& request_ids = of_control ? control_request_ids_ : ids_;
  request_ids.append_uuid(out.request_id);
  try_log(log_level::debug, [&] {
    return line_of(call) + " -> " + std::to_string(out.status) + ", " +
           std::to_string(out.body.size()) + " bytes, " + out.request_id;
  });
  return out;
}

}  // namespace ssmock::service
