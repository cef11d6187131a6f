// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/state.hpp"
#include "kernel/world.hpp"

namespace ssmock {

class id_source;

namespace operations {

class page_tokens;

/// What an operation may know of the world: time, ids and randomness come in through here.
struct context {
  std::string_view operation;
  tenant_name tenant;
  const store::state& state;
  const page_tokens& tokens;
  instant now;
};

/// What an operation that changes its tenant has beside. It fails before its first change or not
/// at all.
struct change_context : context {
  store::state& writable;  ///< what `state` reads
  id_source& ids;
  engine::latency latency;
  /// Of a request that has a ClientToken: a digest of its other parameters.
  std::string request_digest;
};

/// What the engine works on.
inline engine::world world_of(const change_context& ctx) {
  return {ctx.writable, ctx.tenant, ctx.ids, ctx.latency};
}

}  // namespace operations
}  // namespace ssmock
