// SPDX-License-Identifier: Apache-2.0
#include "service/service.hpp"

#include <boost/uuid/string_generator.hpp>
#include <exception>

#include "control/replies.hpp"
#include "core/memory_reserve.hpp"
#include "core/text.hpp"
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
      api_({states_, simulation_, tokens_, ids_, defaults_, options_.short_pages,
            options_.signatures ? &*options_.signatures : nullptr, notices_}),
      control_{states_, simulation_, ids_, defaults_, snapshots_, events_} {}

const control::control_parts& service::steering() {
  simulation_.begin(++last_ticket_);
  settle();
  return control_;
}

void service::settle() {
  while (!simulation_.catch_up_all(defaults_)) simulation_.begin(last_ticket_);
}

reply service::answer_whole(request call) {
  auto out = answer(call);
  while (out.pending != 0) {
    call.ticket = out.pending;
    out = answer(call);
  }
  return out;
}

reply service::dispatch(const request& call, serving what) {
  const memory_reserve::kept_back while_it_is_carried_out;
  const bool of_control = control::is_control_path(call.path);
  if (auto fault = caller_fault(options_.callers, call, of_control); !fault.empty()) {
    return forbidden(of_control, std::move(fault));
  }
  if (is_preflight(options_.callers, call)) return preflight();
  if (!is_served(call, of_control, what)) return not_served(call, of_control);
  if (of_control) return control::answer(control_, call);
  return api_.answer(call);
}

void service::tell_progress() {
  constexpr std::uint64_t seldom = 100;  // slices: about once a second
  if (++slices_ % seldom != 0 || !simulation_.goal()) return;
  write_log(log_level::info, "the clock has reached " + iso_8601(simulation_.reached(defaults_)) +
                                 " on the way to " + iso_8601(*simulation_.goal()));
}

reply service::answer(const request& call, serving what) {
  const auto ticket = call.ticket != 0 ? call.ticket : ++last_ticket_;
  simulation_.begin(ticket);
  reply out;
  try {
    out = dispatch(call, what);
    simulation_.complete();
  } catch (const std::exception& bug) {
    simulation_.abandon();
    try_log(log_level::error, [&] { return line_of(call) + " failed: " + bug.what(); });
    out = error_reply(protocol::errors::internal());
  }
  if (out.pending != 0) {
    out.pending = ticket;
    tell_progress();
    return out;
  }
  out.allowed_origin = listed_origin(options_.callers, call);
  auto& request_ids = control::is_control_path(call.path) ? control_request_ids_ : ids_;
  request_ids.append_uuid(out.request_id);
  try_log(log_level::debug, [&] {
    return line_of(call) + " -> " + std::to_string(out.status) + ", " +
           std::to_string(out.body.size()) + " bytes, " + out.request_id;
  });
  return out;
}

}  // namespace ssmock::service
