// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <new>
#include <optional>

#include "core/ids.hpp"
#include "core/time.hpp"
#include "kernel/clock.hpp"
#include "kernel/context.hpp"
#include "kernel/world.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::service {

/// An event has happened by half, since there was no memory for the rest. To go on would show
/// states that cannot be, and use up the memory that a reset needs.
struct half_happened : std::bad_alloc {
  const char* what() const noexcept override {
    return "there was no memory for what was due, so the states need a reset";
  }
};

/// Lets the due events of each tenant happen.
class simulator {
 public:
  simulator(tenants& states, engine::clock& time, id_source& ids)
      : states_(states), time_(time), ids_(ids) {}

  engine::clock& time() { return time_; }

  /// Lets the tenant's events happen that are due by now. To be called before a request reads the
  /// tenant. Returns the present time. When there is no memory for it, this throws std::bad_alloc,
  /// and from then on half_happened, until the states are reset or replaced.
  instant catch_up(const tenant_name& name);
  /// The same for the events that are due by `now`.
  void catch_up(const tenant_name& name, instant now);
  /// The same for the default tenant and every tenant that has a state of its own. Returns the
  /// present time.
  instant catch_up_all(const tenant_name& default_tenant);

  /// The time of the next event of any of these tenants; nullopt when there is none.
  std::optional<instant> next_event(const tenant_name& default_tenant) {
    return states_.next_event(default_tenant);
  }

  /// Sets the clock. Running commands and executions continue; windows that would have been due in
  /// between are skipped.
  void set_time(instant time);

  /// The tenant in the form that the engine takes. The tenant has a state of its own from then on.
  engine::world world_of(const tenant_name& name);

 private:
  tenants& states_;
  engine::clock& time_;
  id_source& ids_;
  std::optional<std::uint64_t> ended_life_;  ///< tenants::life() when there was no memory
};

}  // namespace ssmock::service
