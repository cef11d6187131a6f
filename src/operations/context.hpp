// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "core/api_error.hpp"
#include "core/ids.hpp"
#include "core/time.hpp"
#include "engine/world.hpp"
#include "operations/page_tokens.hpp"
#include "store/state.hpp"

namespace ssmock::operations {

/// Whose state a request reads: each (account, region) pair has its own.
struct tenant_name {
  std::string_view account;  ///< 12 digits
  std::string_view region;
};

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
  return {ctx.writable, {ctx.tenant.account, ctx.tenant.region}, ctx.ids, ctx.latency};
}

}  // namespace ssmock::operations
