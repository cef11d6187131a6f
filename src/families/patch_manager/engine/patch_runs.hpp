// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <vector>

#include "core/time.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/store/node_patches.hpp"
#include "kernel/world.hpp"

/// What the documents for patching do on a node.
namespace ssmock::engine {

/// What a document is asked to do.
struct patch_order {
  std::string command_id;
  store::patch_operation operation = store::patch_operation::scan;
  std::string association_id;        ///< or empty
  bool reports_association = false;  ///< an item for the association, in place of the patches
  std::string snapshot_id;           ///< empty: a new one
  std::optional<store::reboot_option> reboot_option;
  std::string install_override_list;  ///< its URL, or empty
  std::string baseline_override;      ///< its URL, or empty
  std::vector<std::string>
      baseline_tag;                  ///< a key and its values, to choose the baseline by; or empty
  std::vector<std::string> failing;  ///< patches that cannot be installed, as lists name them
  instant begun;
  instant ended;
};

/// What an association reports in place of patches, as AWS's script does [R].
struct association_report {
  std::string title;
  std::string baseline_id;  ///< as AWS names it
  std::string detailed_text;
  store::patch_compliance_status status = store::patch_compliance_status::compliant;
};

struct patch_result {
  std::int32_t exit_code = 0;
  std::string standard_output;
  std::string standard_error;
  bool reported = false;                          ///< whether there is a new report of the node
  std::optional<association_report> association;  ///< unset: it is not for one
};

/// Compares a node with its baseline, installs what it lacks if that is the operation, and reports
/// what is there then. For an association it reports one item of compliance [R]. With a baseline
/// override nothing is reported [R 2024]. A run that fails before it compares reports nothing
/// either.
patch_result patch_node(world& in, const store::node& node, const patch_order& order);

/// Remembers what is on a node for its next operation, without a report.
void remember_patches(store::state& in, const std::string& instance_id,
                      const std::vector<store::node_patch>& on_node);

/// The patches that are on a node now, and the product that it has.
std::vector<store::node_patch> patches_on(const store::state& in, const std::string& instance_id,
                                          const std::string& product, instant now);

}  // namespace ssmock::engine
