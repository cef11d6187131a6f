// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "core/tenant.hpp"
#include "core/time.hpp"
#include "kernel/state.hpp"

namespace ssmock::service {

/// The tenant that a SigV4 Authorization header names: the region of its credential scope, the
/// account when the access key is one. What the header does not say comes from `defaults`.
tenant_name tenant_of(std::string_view authorization, const tenant_name& defaults);

/// Each tenant's state. A tenant begins as the fixtures at its first request and shares them
/// until its first change.
class tenants {
 public:
  explicit tenants(store::state fixtures);

  /// A tenant that has never been changed reads the fixtures, and is not kept. Good until the next
  /// call that changes this tenant.
  const store::state& read(const tenant_name& name);
  /// A tenant's own copy, made at its first change.
  store::state& write(const tenant_name& name);

  bool has_own(const tenant_name& name);
  /// Drops a tenant's own copy; it is as the fixtures again.
  void forget(const tenant_name& name);

  /// Applies a change to every tenant, those to come included, until the next reset.
  void change_all(const std::function<void(store::state&)>& change);

  /// Back to the fixtures that the server was started with, whose windows are due after `now`.
  void reset(instant now);

  /// Whoever has a state of its own, in the order of their names.
  std::vector<owned_tenant_name> names() const;

  /// Each state, those of the fixtures included.
  void for_each(const std::function<void(store::state&)>& change);

  /// When something will happen next to this tenant or to one that has a state of its own.
  std::optional<instant> next_event(const tenant_name& name);

 private:
  /// Account and region: the account is of 12 digits, so that no two tenants have one key.
  const std::string& key_of(const tenant_name& name);

  /// What a new tenant begins with.
  const store::state& fixtures() const;

  std::unique_ptr<store::state> at_start_;
  std::unique_ptr<store::state> changed_fixtures_;  ///< null until the first change of all tenants
  std::map<std::string, std::unique_ptr<store::state>> states_;
  std::string key_;  ///< kept for its memory
};

}  // namespace ssmock::service
