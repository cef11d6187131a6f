// SPDX-License-Identifier: Apache-2.0
#include "service/service.hpp"

#include <boost/uuid/string_generator.hpp>
#include <exception>

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

}  // namespace

service::service(service_options options, store::state fixtures)
    : options_(std::move(options)),
      tokens_(boost::uuids::string_generator{}(ids_.uuid())),
      states_(std::move(fixtures)),
      simulation_(states_, time_, ids_),
      api_({states_, simulation_, tokens_, ids_, defaults_, options_.short_pages}),
      control_{states_, simulation_, ids_, defaults_, snapshots_} {}

const control::control_parts& service::steering() {
  simulation_.catch_up_all(defaults_);
  return control_;
}

reply service::dispatch(const request& call) {
  const memory_reserve::kept_back while_it_is_carried_out;
  if (control::is_control_path(call.path)) return control::answer(control_, call);
  return api_.answer(call);
}

reply service::answer(const request& call) {
  reply out;
  try {
    out = dispatch(call);
  } catch (const std::exception& bug) {
    try_log(log_level::error, [&] { return line_of(call) + " failed: " + bug.what(); });
    out = error_reply(protocol::errors::internal());
  }
  ids_.append_uuid(out.request_id);
  try_log(log_level::debug, [&] {
    return line_of(call) + " -> " + std::to_string(out.status) + ", " +
           std::to_string(out.body.size()) + " bytes, " + out.request_id;
  });
  return out;
}

}  // namespace ssmock::service
