// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>

#include "control/control.hpp"
#include "core/ids.hpp"
#include "core/message.hpp"
#include "kernel/clock.hpp"
#include "lists/page_tokens.hpp"
#include "service/api_pipeline.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::service {

struct service_options {
  std::string account = "123456789012";  ///< of requests whose access key names none
  std::string region = "us-east-1";      ///< of unsigned requests
  std::optional<std::uint64_t> seed;     ///< for reproducible ids
  engine::clock time;                    ///< what the server's clock begins as
};

/// The whole server without its sockets: one request in, one reply out, on one thread.
class service {
 public:
  service(service_options options, store::state fixtures);
  service(const service&) = delete;
  service& operator=(const service&) = delete;

  /// Never throws: a bug of ours is logged and answered as InternalServerError.
  reply answer(const request& call);

  /// What control/steering.hpp takes, for one who is on this thread.
  const control::control_parts& control() const { return control_; }

 private:
  reply dispatch(const request& call);

  const service_options options_;
  const tenant_name defaults_{options_.account, options_.region};
  engine::clock time_{options_.time};
  id_source ids_{options_.seed};
  const operations::page_tokens tokens_;
  tenants states_;
  simulator simulation_;
  api_pipeline api_;
  const control::control_parts control_;
};

}  // namespace ssmock::service
