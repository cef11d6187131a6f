// SPDX-License-Identifier: Apache-2.0
#include "service/service.hpp"

#include <boost/uuid/string_generator.hpp>
#include <exception>

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

}  // namespace

service::service(service_options options, store::state fixtures)
    : options_(std::move(options)),
      tokens_(boost::uuids::string_generator{}(ids_.uuid())),
      states_(std::move(fixtures)),
      simulation_(states_, time_, ids_),
      api_({states_, simulation_, tokens_, ids_, defaults_, options_.short_pages}),
      control_{states_, simulation_, ids_, defaults_} {}

const control::control_parts& service::steering() {
  simulation_.catch_up_all(defaults_);
  return control_;
}

reply service::dispatch(const request& call) {
  if (control::is_control_path(call.path)) return control::answer(control_, call);
  return api_.answer(call);
}

reply service::answer(const request& call) {
  reply out;
  try {
    out = dispatch(call);
  } catch (const std::exception& bug) {
    write_log(log_level::error, line_of(call) + " failed: " + bug.what());
    out = error_reply(protocol::errors::internal());
  }
  auto& request_ids = control::is_control_path(call.path) ? control_request_ids_ : ids_;
  request_ids.append_uuid(out.request_id);
  if (logs(log_level::debug)) {
    write_log(log_level::debug, line_of(call) + " -> " + std::to_string(out.status) + ", " +
                                    std::to_string(out.body.size()) + " bytes, " + out.request_id);
  }
  return out;
}

}  // namespace ssmock::service
