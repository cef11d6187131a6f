// SPDX-License-Identifier: Apache-2.0
#include "service/service.hpp"

#include <spdlog/spdlog.h>

#include <boost/uuid/string_generator.hpp>
#include <exception>

#include "protocol/errors.hpp"

namespace ssmock::service {

service::service(service_options options, store::state fixtures)
    : options_(std::move(options)),
      tokens_(boost::uuids::string_generator{}(ids_.uuid())),
      states_(std::move(fixtures)),
      api_({states_, options_.time, tokens_, defaults_}),
      control_{states_, options_.time, ids_, defaults_} {}

reply service::dispatch(const request& call) {
  if (control::is_control_path(call.path)) return control::answer(control_, call);
  return api_.answer(call);
}

reply service::answer(const request& call) {
  reply out;
  try {
    out = dispatch(call);
  } catch (const std::exception& bug) {
    spdlog::error("{} {} {} failed: {}", call.method, call.path, call.amz_target, bug.what());
    const auto error = protocol::errors::internal();
    out = {error.status, amz_json, protocol::error_body(error), {}};
  }
  ids_.append_uuid(out.request_id);
  spdlog::debug("{} {} {} -> {}, {} bytes, {}", call.method, call.path, call.amz_target, out.status,
                out.body.size(), out.request_id);
  return out;
}

}  // namespace ssmock::service
