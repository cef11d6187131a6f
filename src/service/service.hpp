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
#include "tenancy/snapshots.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::service {

struct service_options {
  std::string account = "123456789012";  ///< for requests whose access key is no account number
  std::string region = "us-east-1";      ///< for unsigned requests
  std::optional<std::uint64_t> seed;     ///< for reproducible ids
  engine::clock time;                    ///< the initial clock of the server
  bool short_pages = false;              ///< see operations::context
};

/// The whole server without its sockets: it answers one request after the other, on one thread.
class service {
 public:
  service(service_options options, store::state fixtures);
  service(const service&) = delete;
  service& operator=(const service&) = delete;

  /// An exception is a bug of ours, or there is no memory: it is logged and becomes
  /// InternalServerError. This throws only when there is no memory for that answer either.
  reply answer(const request& call);

  /// What control/steering.hpp takes, after all that is due by now has happened.
  const control::control_parts& steering();
  /// The same, while what is due waits.
  const control::control_parts& parts() const { return control_; }

 private:
  reply dispatch(const request& call);

  const service_options options_;
  const tenant_name defaults_{options_.account, options_.region};
  engine::clock time_{options_.time};
  id_source ids_{options_.seed};
  const operations::page_tokens tokens_;
  tenants states_;
  simulator simulation_;
  snapshots snapshots_;
  api_pipeline api_;
  const control::control_parts control_;
};

}  // namespace ssmock::service
