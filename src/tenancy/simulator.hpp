// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "core/ids.hpp"
#include "core/time.hpp"
#include "kernel/clock.hpp"
#include "kernel/context.hpp"
#include "kernel/world.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::service {

/// Lets happen in each tenant what is due.
class simulator {
 public:
  simulator(tenants& states, engine::clock& time, id_source& ids)
      : states_(states), time_(time), ids_(ids) {}

  engine::clock& time() { return time_; }

  /// To be called before a request looks at its tenant. Returns the present.
  instant catch_up(const tenant_name& name);
  /// The same, of what is due by `now`.
  void catch_up(const tenant_name& name, instant now);
  /// Every tenant that has a state of its own, and the default one. Returns the present.
  instant catch_up_all(const tenant_name& default_tenant);

  /// When something will happen next, to any of those; nothing when nothing will.
  std::optional<instant> next_event(const tenant_name& default_tenant) {
    return states_.next_event(default_tenant);
  }

  /// Sets the clock. What runs goes on; windows that were due in between are passed over.
  void set_time(instant time);

  /// What the engine works on.
  engine::world world_of(const tenant_name& name);

 private:
  tenants& states_;
  engine::clock& time_;
  id_source& ids_;
};

}  // namespace ssmock::service
