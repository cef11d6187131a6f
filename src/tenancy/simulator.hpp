// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <new>
#include <optional>

#include "core/ids.hpp"
#include "core/time.hpp"
#include "kernel/clock.hpp"
#include "kernel/context.hpp"
#include "kernel/notices.hpp"
#include "kernel/outside.hpp"
#include "kernel/tenant_access.hpp"
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

/// Lets the due events of each tenant happen, in slices, so that other requests are answered while
/// one lets a month pass. A request that has to wait is asked again until it need not. Meanwhile
/// the clock stands, and other requests see the instant that has been reached.
class simulator : private engine::tenant_access {
 public:
  /// `notices` may be null: see engine::world.
  simulator(tenants& states, engine::clock& time, id_source& ids,
            engine::notice_sink* notices = nullptr)
      : states_(states), time_(time), ids_(ids), notices_(notices) {}

  /// What the engine calls operations with; null until it is set.
  void set_api(engine::api_caller* api) { api_ = api; }

  /// What is there outside ssmock; null until it is set.
  void set_outside(const engine::outside_parts* outside) { outside_ = outside; }

  /// The time at which a tenant stands that waits for work outside; nullopt when none does.
  /// Requests are answered meanwhile, and only an advance of the clock waits.
  std::optional<instant> stands_at(const tenant_name& name) const;
  std::optional<instant> any_stands_at(const tenant_name& default_tenant) const;

  /// Gives the answer to work outside to the run that waits for it. As catch_up() when there is no
  /// memory for it.
  void answer(const tenant_name& name, const store::owner_reference& to,
              const engine::outside_answer& answer);

  /// What the engine reaches other tenants with.
  engine::tenant_access& others() { return *this; }

  engine::clock& time() { return time_; }

  /// A request begins, or is asked again; the other functions are about this one.
  void begin(std::uint64_t ticket);

  /// Lets the tenant's events happen that are due by now. To be called before a request reads the
  /// tenant. Returns the time that the request sees; nullopt when it has to be asked again. When
  /// there is no memory for it, this throws std::bad_alloc, and from then on half_happened, until
  /// the states are reset or replaced.
  std::optional<instant> catch_up(const tenant_name& name);
  /// The same for the default tenant, every tenant that has a state of its own, and `another`.
  std::optional<instant> catch_up_all(const tenant_name& default_tenant,
                                      const tenant_name& another);
  std::optional<instant> catch_up_all(const tenant_name& default_tenant) {
    return catch_up_all(default_tenant, default_tenant);
  }

  /// Whether a request may move the clock: not while an earlier one is doing so.
  bool may_steer() const { return !goal_ || owner_ == current_ || !steered_; }
  /// Whether the current request has moved the clock and is asked again.
  bool is_steering() const { return goal_ && owner_ == current_ && steered_; }
  /// Moves the clock to a time, from which catch_up_all() makes true what the clock says.
  void steer(instant goal);
  /// The current request, or a part of it, has been carried out.
  void complete() {
    if (notices_ != nullptr) notices_->confirm();
  }
  /// The current request has failed: nobody is on the way to its goal any more.
  void abandon() {
    if (notices_ != nullptr) notices_->withdraw();
    if (goal_ && owner_ == current_) arrive();
  }
  /// The time to which the server is on its way, when it has not reached it.
  std::optional<instant> goal() const { return goal_; }
  /// The time up to which everything has happened, of the default tenant and all others.
  instant reached(const tenant_name& default_tenant);

  /// The time of the next event of any of these tenants; nullopt when there is none.
  /// Those of tenants that stand do not count.
  std::optional<instant> next_event(const tenant_name& default_tenant);

  /// Sets the clock. Running commands and executions continue; windows that would have been due in
  /// between are skipped.
  void set_time(instant time);

  /// The tenant in the form that the engine takes. The tenant has a state of its own from then on.
  engine::world world_of(const tenant_name& name);

 private:
  engine::world open(const tenant_name& name) override { return world_of(name); }
  void catch_up(engine::world& other, instant now) override;
  /// Lets the tenant's events happen, as many as the slice has left. Returns whether all have.
  bool advance(const tenant_name& name, instant now);
  /// What a request sees of a tenant while another one lets time pass.
  instant reached_by(const tenant_name& name);
  void wait_for(instant now);
  void arrive();

  tenants& states_;
  engine::clock& time_;
  id_source& ids_;
  engine::notice_sink* notices_;
  engine::api_caller* api_ = nullptr;
  const engine::outside_parts* outside_ = nullptr;
  std::uint64_t current_ = 0;  ///< the request that is being answered
  std::uint64_t owner_ = 0;    ///< the request that lets time pass to `goal_`
  bool steered_ = false;       ///< whether it has moved the clock
  std::optional<instant> goal_;
  std::size_t left_ = 0;                     ///< events that may happen in this slice
  std::optional<std::uint64_t> ended_life_;  ///< tenants::life() when there was no memory
};

}  // namespace ssmock::service
