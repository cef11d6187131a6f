// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstddef>
#include <optional>
#include <string>

#include "families/patch_manager/store/baseline_lookup.hpp"
#include "kernel/context.hpp"

/// Baselines as requests name them and as lists show them.
namespace ssmock::operations::patch_manager {

inline constexpr std::size_t most_baselines = 50;           // [I]
inline constexpr std::size_t most_groups_of_baseline = 25;  // [I]

/// The baseline that a request names; null when there is none.
inline const store::patch_baseline* named_baseline(const context& ctx, const std::string& asked) {
  return store::find_baseline(ctx.state, store::baseline_key(ctx.tenant, asked));
}

/// The same, for operations that have InvalidResourceId, which a text is that cannot name any [I].
result<const store::patch_baseline*> find_baseline(const context& ctx, const std::string& asked);

/// PatchBaselineIdentity
struct baseline_identity {
  std::string baseline_id;
  std::string baseline_name;
  store::operating_system operating_system = store::operating_system::windows;
  std::optional<std::string> baseline_description;
  bool default_baseline = false;
};
BOOST_DESCRIBE_STRUCT(baseline_identity, (),
                      (baseline_id, baseline_name, operating_system, baseline_description,
                       default_baseline))

baseline_identity identity_of(const context& ctx, const store::patch_baseline& baseline);

/// The baseline with the id that AWS shows.
store::patch_baseline shown_baseline(const context& ctx, const store::patch_baseline& baseline);

}  // namespace ssmock::operations::patch_manager
