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

class api_caller;
class notice_sink;
class tenant_access;
struct outside_parts;

/// What the engine functions of all families take: one tenant's state, and the source of new ids.
struct world {
  store::state& state;
  tenant_name tenant;
  id_source& ids;
  engine::latency latency = latency::none;
  notice_sink* notices = nullptr;          ///< null: nobody wants to know what happens
  api_caller* api = nullptr;               ///< null: the engine cannot call operations
  tenant_access* others = nullptr;         ///< null: the engine sees this tenant only
  const outside_parts* outside = nullptr;  ///< null: nothing outside is there

  /// The tenant's agenda of future events.
  store::agenda& due() const;
};

}  // namespace engine
}  // namespace ssmock
