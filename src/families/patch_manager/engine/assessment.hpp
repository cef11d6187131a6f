// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "core/time.hpp"
#include "families/patch_manager/store/node_patches.hpp"
#include "families/patch_manager/store/patch_baselines.hpp"
#include "families/patch_manager/store/patches.hpp"

/// How a node's patches compare with its baseline.
namespace ssmock::engine {

/// What of a node is compared. Lists of patches on nodes are in the order of the catalogue.
struct assessed_node {
  const store::patch_baseline& baseline;
  const store::patch_catalogue& catalogue;
  std::string_view product;
  std::vector<store::node_patch> on_node;
  instant now;
  instant approved_at;  ///< whose approvals count: that of a snapshot
};

struct assessment {
  std::vector<store::node_patch> patches;
  std::vector<store::node_patch> outdated;  ///< see store::node_report
  std::int32_t not_applicable = 0;  ///< approved patches of packages that the node does not have
};

/// Each patch on the node, and each that the baseline approves for it, has the state that the
/// documentation describes [D]:
/// - Installed is what is approved, or a later version of it; InstalledOther what the baseline does
///   not know, or rejects with ALLOW_AS_DEPENDENCY; InstalledRejected what it rejects with BLOCK.
/// - What is on the node and waits for a reboot stays InstalledPendingReboot, rejected or not [R].
/// - Missing is the newest approved version of what the node has in an earlier one; on Windows, any
///   approved update. There, security updates that are not approved are AvailableSecurityUpdate.
assessment assess(const assessed_node& node);

/// The patches of a product that are installed on a node that was never patched: `given` says it,
/// or all that came out until sixty days ago.
std::vector<store::node_patch> first_patches(const store::patch_catalogue& catalogue,
                                             std::string_view product,
                                             const store::installed_patches& given);

/// Sorts patches in the order of the catalogue, which those of a fixture need not have.
void sort_as_catalogue(std::vector<store::node_patch>& on_node);

/// The names by which `first_patches()` finds these again.
std::vector<std::string> names_of(const std::vector<store::node_patch>& on_node);

/// Shows a patch as one that could not be installed. A list may name what the baseline does not
/// want, or another version of it: a report has one of each, and what is on the node is remembered.
void mark_failed(assessment& in, store::node_patch failed);

/// Puts a patch on the node, in place of another version of it.
void put_on_node(std::vector<store::node_patch>& on_node, store::node_patch added);

/// The newest released version of each patch of the product that one of the texts of a list names
/// and that is newer than the one on the node.
std::vector<store::node_patch> newest_named(const assessed_node& node,
                                            const std::vector<std::string>& list);

}  // namespace ssmock::engine
