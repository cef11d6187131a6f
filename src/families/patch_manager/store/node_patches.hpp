// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <cstdint>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <string_view>
#include <vector>

#include "core/optional_instant.hpp"
#include "core/shared.hpp"
#include "core/time.hpp"
#include "families/patch_manager/store/compliance_counts.hpp"
#include "families/patch_manager/store/patch_enums.hpp"
#include "families/patch_manager/store/patches.hpp"

/// What patching operations have reported of nodes.
namespace ssmock::store {

/// A patch on a node. There are hundreds on each of thousands of nodes, so it has 24 bytes.
struct node_patch {
  shared<patch> content;
  optional_instant installed_time;
  patch_state state = patch_state::installed;
  patch_compliance_level level = patch_compliance_level::unspecified;  ///< by the baseline
};

/// PatchComplianceData: a patch on a node as the API shows it.
struct patch_compliance_data {
  patch_compliance_data() = default;
  explicit patch_compliance_data(const node_patch& of);

  std::string title;
  std::string k_b_id;  ///< KBId
  std::string classification;
  std::string severity;
  patch_state state = patch_state::installed;
  instant installed_time{};              ///< 1970 of what is not installed [R]
  std::optional<std::string> c_v_e_ids;  ///< CVEIds, of what is missing or failed [R]
};
BOOST_DESCRIBE_STRUCT(patch_compliance_data, (),
                      (title, k_b_id, classification, severity, state, installed_time, c_v_e_ids))

/// Whether the patch is on the node, in effect or not.
bool is_on_node(patch_state state);

/// Whether the node is not as its baseline wants it because of a patch in this state [D].
bool is_non_compliant(patch_state state);

/// InstancePatchState: the last operation on a node, and how many patches are in each state.
struct instance_patch_state {
  std::string instance_id;
  std::string patch_group;  ///< "" of a node in none [R]
  std::string baseline_id;  ///< a key: see baseline_lookup.hpp
  std::optional<std::string> snapshot_id;
  std::optional<std::string> install_override_list;
  std::optional<std::string> owner_information;
  std::optional<std::int32_t> installed_count;
  std::optional<std::int32_t> installed_other_count;
  std::optional<std::int32_t> installed_pending_reboot_count;
  std::optional<std::int32_t> installed_rejected_count;
  std::optional<std::int32_t> missing_count;
  std::optional<std::int32_t> failed_count;
  std::optional<std::int32_t> unreported_not_applicable_count;
  std::optional<std::int32_t> not_applicable_count;
  std::optional<std::int32_t> available_security_update_count;
  instant operation_start_time;
  instant operation_end_time;
  patch_operation operation = patch_operation::scan;
  std::optional<instant> last_no_reboot_install_operation_time;
  std::optional<store::reboot_option> reboot_option;
  std::optional<std::int32_t> critical_non_compliant_count;
  std::optional<std::int32_t> security_non_compliant_count;
  std::optional<std::int32_t> other_non_compliant_count;
};
BOOST_DESCRIBE_STRUCT(instance_patch_state, (),
                      (instance_id, patch_group, baseline_id, snapshot_id, install_override_list,
                       owner_information, installed_count, installed_other_count,
                       installed_pending_reboot_count, installed_rejected_count, missing_count,
                       failed_count, unreported_not_applicable_count, not_applicable_count,
                       available_security_update_count, operation_start_time, operation_end_time,
                       operation, last_no_reboot_install_operation_time, reboot_option,
                       critical_non_compliant_count, security_non_compliant_count,
                       other_non_compliant_count))

/// Sets the counts of the states and of what is not compliant from the patches. The counts of what
/// does not apply are not among them: such patches are not listed by name.
void count_patches(instance_patch_state& into, const std::vector<node_patch>& patches);

/// The last report of a node.
struct node_report {
  instance_patch_state state;
  std::vector<node_patch> patches;
  /// What is on the node in an earlier version than the one that `patches` say is missing. No list
  /// shows it, but the next operation knows by it that the node has the package.
  std::vector<node_patch> outdated;
  std::string command_id;  ///< of the command that made it; empty: not known
  bool of_policy = false;  ///< the command was one of a patch policy
  /// Whether the baseline wants security updates that it does not approve to count as not
  /// compliant.
  bool updates_non_compliant = false;
  compliance_counts compliance;  ///< node_reports::put() sets it
};

/// Whether a patch of the report is as the baseline wants it [D].
patch_compliance_status compliance_of(const node_report& report, const node_patch& patch);

/// The last reports of all nodes that were patched or scanned.
class node_reports {
 public:
  using map = std::map<std::string, node_report, std::less<>>;
  using ids = std::set<std::string, std::less<>>;

  const map& all() const { return reports_; }
  const node_report* find(std::string_view instance_id) const;
  /// The nodes whose reports are of this patch group.
  const ids& of_group(const std::string& patch_group) const;

  /// Adds a report, in place of the node's former one.
  node_report& put(node_report content);
  void erase(const std::string& instance_id);

 private:
  map reports_;
  std::map<std::string, ids, std::less<>> groups_;
};

/// What a node has installed, as fixtures and tests say it, from then until its next operation.
struct installed_patches {
  std::string instance_id;
  /// All of its product that came out until then; unset: none.
  std::optional<instant> released_until;
  /// More of them, by the names that lists of baselines may have. What no patch has for a name is
  /// installed all the same.
  std::optional<std::vector<std::string>> patches;
};
BOOST_DESCRIBE_STRUCT(installed_patches, (), (instance_id, released_until, patches))

/// When the snapshots of baselines were first used that operations have named, by their ids. Not
/// longer ago than `snapshot_life` [D].
using patch_snapshots = std::map<std::string, instant, std::less<>>;
inline constexpr std::chrono::days snapshot_life{3};

using installed_patches_list = std::map<std::string, installed_patches, std::less<>>;

}  // namespace ssmock::store
