// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/state.hpp"

namespace ssmock::service {

/// The tenant that a SigV4 Authorization header names. The region comes from the credential scope,
/// and the account is the access key when that is an account number. `defaults` gives what the
/// header does not say.
tenant_name tenant_of(std::string_view authorization, const tenant_name& defaults);

/// The states of all tenants at one moment. They share their parts with those that are copied.
struct tenant_states {
  store::state fixtures;  ///< what a new tenant begins with
  std::vector<std::pair<owned_tenant_name, store::state>> own;
};

/// Each tenant's state. All tenants share the state of the fixtures; a tenant gets a copy of its
/// own at its first change.
class tenants {
 public:
  explicit tenants(store::state fixtures);

  /// The tenant's own state, or that of the fixtures when the tenant was never changed. The
  /// reference is valid until the next call that changes this tenant.
  const store::state& read(const tenant_name& name);
  /// The tenant's own state, which the first call creates.
  store::state& write(const tenant_name& name);

  /// A number that is another one when a state may have changed since.
  std::uint64_t changes() const { return changes_; }

  /// A number that is another one after reset() and replace(), which leave nothing of what was.
  std::uint64_t life() const { return life_; }

  bool has_own(const tenant_name& name);
  /// Drops the tenant's own state; the tenant shares the fixtures again.
  void forget(const tenant_name& name);

  /// Applies a change to every tenant, including those that come later, until the next reset.
  /// `of_parts` are all parts that it changes or reads: where states share these, it is applied
  /// once and they go on sharing them.
  void change_all(const std::function<void(store::state&)>& change,
                  std::span<const store::state::part_number> of_parts);
  /// The same for a change that may fail half-way: by an exception, or by returning false. No state
  /// is changed then. The changed states are made beside the others, so a part that is changed is
  /// copied. Returns whether all were changed.
  bool change_all_or_none(const std::function<bool(store::state&)>& change);

  /// Returns to the fixtures that the server was started with; their windows are due after `now`.
  void reset(instant now);

  /// Copies all states, which copies none of their parts.
  tenant_states all() const;
  /// Puts other states in the place of all, until the next reset. They go on as states do that were
  /// loaded at `now`. When this throws, no state was changed.
  void replace(const tenant_states& states, instant now);

  /// The tenants that have a state of their own, in the order of their names.
  std::vector<owned_tenant_name> names() const;

  /// Applies a change to each state, including those of the fixtures.
  void for_each(const std::function<void(store::state&)>& change);

  /// The time of the next event of this tenant, or of any that has a state of its own.
  std::optional<instant> next_event(const tenant_name& name);

 private:
  /// `account/region`. Unambiguous, since an account has exactly 12 digits.
  const std::string& key_of(const tenant_name& name);

  /// The state that a new tenant begins with.
  const store::state& fixtures() const;

  std::unique_ptr<store::state> at_start_;
  std::unique_ptr<store::state> changed_fixtures_;  ///< null until the first change of all tenants
  std::map<std::string, std::unique_ptr<store::state>> states_;
  std::uint64_t changes_ = 0;
  std::uint64_t life_ = 0;
  std::string key_;  ///< reused by key_of(), to avoid an allocation for each request
};

}  // namespace ssmock::service
