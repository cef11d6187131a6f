// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/ids.hpp"
#include "core/message.hpp"
#include "kernel/context.hpp"
#include "tenancy/simulator.hpp"
#include "tenancy/tenants.hpp"

/// The control API under /_ssmock/: not SSM's, plain JSON, for the tests that use the server.
namespace ssmock::control {

/// What the routes work with; all of it outlives them.
struct control_parts {
  service::tenants& states;
  service::simulator& simulation;
  id_source& ids;
  const tenant_name& defaults;
};

/// Whether this path belongs to the control API or to an alias that other servers' users know.
bool is_control_path(std::string_view path);

service::reply answer(const control_parts& parts, const service::request& call);

}  // namespace ssmock::control
