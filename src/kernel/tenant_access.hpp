// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/world.hpp"

namespace ssmock::engine {

/// Lets what runs in one tenant begin something in another one.
class tenant_access {
 public:
  tenant_access() = default;
  tenant_access(const tenant_access&) = delete;
  tenant_access& operator=(const tenant_access&) = delete;
  virtual ~tenant_access() = default;

  /// Another tenant, which has a state of its own from then on. The name must outlive the world.
  virtual world open(const tenant_name& name) = 0;
  /// Lets everything happen in it that is due by now.
  virtual void catch_up(world& other, instant now) = 0;
};

}  // namespace ssmock::engine
