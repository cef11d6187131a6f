// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <string>

#include "core/time.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::service {

/// The states of all tenants as they were when a test kept them. It takes memory only for the parts
/// that have changed since.
struct snapshot {
  instant taken;
  tenant_states states;
};

/// By their names.
using snapshots = std::map<std::string, snapshot, std::less<>>;

}  // namespace ssmock::service
