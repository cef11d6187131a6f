// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tenant.hpp"
#include "kernel/latency.hpp"
#include "kernel/state.hpp"

namespace ssmock {

class id_source;

namespace store {
class agenda;
}

namespace engine {

/// What an engine works on: one tenant, and where its ids come from.
struct world {
  store::state& state;
  tenant_name tenant;
  id_source& ids;
  engine::latency latency = latency::none;

  /// What is to happen to the tenant.
  store::agenda& due() const;
};

}  // namespace engine
}  // namespace ssmock
