// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>

#include "control/quiet_api.hpp"
#include "core/ids.hpp"
#include "core/message.hpp"
#include "kernel/context.hpp"
#include "tenancy/simulator.hpp"
#include "tenancy/snapshots.hpp"
#include "tenancy/tenants.hpp"
#include "traffic/deliveries.hpp"
#include "traffic/event_log.hpp"
#include "traffic/fault_injector.hpp"
#include "traffic/journal.hpp"

/// The control API under /_ssmock/. It is no part of SSM: tests that use the server steer it by
/// plain JSON.
namespace ssmock::control {

/// The objects that the routes work with. They must outlive each call.
struct control_parts {
  service::tenants& states;
  service::simulator& simulation;
  id_source& ids;
  const tenant_name& defaults;
  service::snapshots& snapshots;
  traffic::journal& journal;
  traffic::fault_injector& faults;
  traffic::event_log& events;
  traffic::deliveries& deliveries;
  quiet_api& api;
  /// Grows when a route, or the embedding program, has changed something.
  std::uint64_t& steered;
};

/// Whether this path belongs to the control API or to one of the aliases for Moto and LocalStack.
bool is_control_path(std::string_view path);
/// Whether it asks for the server's health, under one of its names.
bool is_health_path(std::string_view path);

service::reply answer(const control_parts& parts, const service::request& call);

}  // namespace ssmock::control
