// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tenant.hpp"
#include "kernel/agenda.hpp"
#include "kernel/latency.hpp"
#include "kernel/state.hpp"

namespace ssmock {

class id_source;

namespace engine {

/// What an engine works on: one tenant, and where its ids come from.
struct world {
  store::state& state;
  tenant_name tenant;
  id_source& ids;
  engine::latency latency = latency::none;

  store::agenda& due() const { return state.edit<store::agenda>(); }
};

}  // namespace engine
}  // namespace ssmock
