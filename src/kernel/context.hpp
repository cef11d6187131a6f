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

/// Everything that an operation may read. Time, ids and randomness come in through the context
/// only, so that a test can fix them.
struct context {
  std::string_view operation;
  tenant_name tenant;
  const store::state& state;
  const page_tokens& tokens;
  instant now;
  /// Whether lists answer with pages that are short or empty and have a token, as AWS may do at any
  /// time. It shows which clients take a short page for the last one.
  bool short_pages = false;
};

/// The context of an operation that changes its tenant. Such an operation fails before its first
/// change or not at all.
struct change_context : context {
  store::state& writable;  ///< the same state as `state`
  id_source& ids;
  engine::latency latency;
  /// A digest of the request's other parameters; empty unless the request has a ClientToken.
  std::string request_digest;
  engine::notice_sink* notices = nullptr;   ///< see engine::world
  engine::api_caller* api = nullptr;        ///< the same
  engine::tenant_access* others = nullptr;  ///< the same
};

/// The same tenant in the form that the engine takes.
inline engine::world world_of(const change_context& ctx) {
  return {ctx.writable, ctx.tenant, ctx.ids, ctx.latency, ctx.notices, ctx.api, ctx.others};
}

}  // namespace operations
}  // namespace ssmock
