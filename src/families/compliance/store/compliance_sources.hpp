// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <optional>

#include "core/tenant.hpp"
#include "families/compliance/store/compliance_list.hpp"
#include "families/patch_manager/store/node_patches.hpp"
#include "kernel/state.hpp"

/// Compliance from where it comes: what was put, and the reports of Patch Manager, from which that
/// of type Patch follows.
namespace ssmock::store {

/// What there is of one resource and type. Valid until the state changes.
struct compliance_view {
  compliance_key key;
  compliance_execution execution;
  compliance_counts counts;
  std::size_t size = 0;  ///< the number of items
  const compliance_record* put = nullptr;
  const node_report* report = nullptr;  ///< set when `put` is null
};

class compliance_sources {
 public:
  compliance_sources(const state& in, const tenant_name& tenant) : in_(in), tenant_(tenant) {}

  /// The first at or after a key.
  std::optional<compliance_view> next(const compliance_key& from) const;
  std::optional<compliance_view> find(const compliance_key& key) const;

  compliance_entry entry(const compliance_view& of, std::size_t index) const;

 private:
  compliance_entry entry_of_patch(const node_report& report, const node_patch& patch) const;

  const state& in_;
  tenant_name tenant_;
};

/// The key of a node's patches.
inline compliance_key patch_compliance_key(const std::string& instance_id) {
  return {instance_id, std::string(compliance_resource_type), std::string(patch_compliance_type)};
}

}  // namespace ssmock::store
