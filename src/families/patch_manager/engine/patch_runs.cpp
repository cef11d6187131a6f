// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/engine/patch_runs.hpp"

#include <algorithm>
#include <chrono>
#include <utility>

#include "core/sha256.hpp"
#include "families/patch_manager/engine/approvals.hpp"
#include "families/patch_manager/engine/assessment.hpp"
#include "families/patch_manager/engine/patch_output.hpp"
#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/catalogue.hpp"
#include "families/patch_manager/store/node_products.hpp"
#include "families/patch_manager/store/patch_files.hpp"

namespace ssmock::engine {
namespace {

using store::node_patch;
using store::operating_system;
using store::patch_state;

/// How old the newest patches are that a node has which nobody says anything of.
constexpr std::chrono::days first_age{60};

// The exit codes of AWS's scripts for Linux [R].
constexpr std::int32_t failure = 1;
constexpr std::int32_t unsupported_system = 146;
constexpr std::int32_t override_download_failed = 162;
constexpr std::int32_t override_has_no_system = 163;
constexpr std::int32_t two_overrides = 167;

patch_result refused(std::int32_t code, std::string text) {
  patch_result out;
  out.exit_code = code;
  out.standard_error = std::move(text);
  return out;
}

/// A run on a node of which the product is known.
class patch_run {
 public:
  patch_run(world& in, const store::node& node, const patch_order& order, std::string product)
      : in_(in),
        node_(node),
        order_(order),
        product_(std::move(product)),
        system_(store::system_of_product(product_)),
        group_(store::patch_group_of(in.state, node.instance_id)),
        baseline_(&store::baseline_of_group(in.state, group_, system_)),
        approved_at_(order.ended) {}

  patch_result run() {
    if (auto fault = read_files()) return *std::move(fault);
    use_tagged_baseline();
    if (!order_.snapshot_id.empty()) approved_at_ = snapshot_time();
    auto there = patches_on(in_.state, node_.instance_id, product_, order_.ended);
    std::vector<node_patch> failed;
    if (order_.operation == store::patch_operation::install) {
      failed = install(there);
      reboot(there);
    }
    if (!reports_patches()) remember_patches(in_.state, node_.instance_id, there);
    return report(compared(std::move(there)), failed);
  }

 private:
  /// Nodes that are given the same snapshot have the same patches approved, for three days from its
  /// first use on [D].
  instant snapshot_time() {
    auto& snapshots = in_.state.edit<store::patch_snapshots>();
    std::erase_if(snapshots, [&](const auto& each) {
      return each.second + store::snapshot_life <= order_.ended;
    });
    return snapshots.try_emplace(order_.snapshot_id, order_.ended).first->second;
  }

  bool is_for_association() const {
    return order_.reports_association && !order_.association_id.empty();
  }
  /// A patch policy has an override of the baseline and an association [D].
  bool is_of_policy() const {
    return !order_.baseline_override.empty() && !order_.association_id.empty();
  }
  /// With a baseline override nothing is reported [R 2024] but for a patch policy [D], and an
  /// association has an item of its own [R].
  bool reports_patches() const {
    return !is_for_association() && (order_.baseline_override.empty() || is_of_policy());
  }

  /// A scan ignores the list of what to install [D].
  std::string override_list() const {
    return order_.operation == store::patch_operation::install ? order_.install_override_list
                                                               : std::string{};
  }

  std::optional<patch_result> read_files() {
    const auto& files = in_.state.get<store::patch_file_list>();
    const auto list = override_list();
    if (!order_.baseline_override.empty() && !order_.install_override_list.empty()) {
      return refused(two_overrides,
                     "Cannot provide both Baseline Override and Install Override List");  // [R]
    }
    for (const auto* url : {&order_.baseline_override, &list}) {
      if (url->empty()) continue;
      const auto found = files.find(*url);
      if (found == files.end()) {
        return refused(override_download_failed,
                       "Unable to download " + *url + ": no PatchFiles of a fixture has this Url");
      }
      if (url == &list) {
        listed_ = found->second.patches.value_or(std::vector<std::string>{});
      } else if (auto fault = override_baseline(found->second)) {
        return fault;
      }
    }
    return std::nullopt;
  }

  std::optional<patch_result> override_baseline(const store::patch_file& file) {
    if (file.baselines) {
      const auto found =
          std::ranges::find(*file.baselines, system_, &store::patch_baseline::operating_system);
      if (found != file.baselines->end()) {
        baseline_ = &*found;
        return std::nullopt;
      }
    }
    return refused(override_has_no_system, "The baseline override " + file.url +
                                               " has no baseline for " +
                                               std::string(to_text(system_)));
  }

  /// AWS-RunPatchBaselineAssociation may name a tag, which chooses among the baselines of the
  /// node's system [R].
  void use_tagged_baseline() {
    const auto& tag = order_.baseline_tag;
    const auto& tags = in_.state.get<store::patch_baseline_tags>();
    for (std::size_t index = 1; index < tag.size(); ++index) {
      for (const auto& id : tags.with(tag.front(), tag[index])) {
        const auto* found = store::find_baseline(in_.state, id);
        if (found == nullptr || found->operating_system != system_) continue;
        baseline_ = found;
        return;
      }
    }
  }

  assessment compared(std::vector<node_patch> on_node) const {
    return assess(assessed(std::move(on_node)));
  }

  assessed_node assessed(std::vector<node_patch> on_node) const {
    return {*baseline_,   store::catalogue(in_.state, order_.ended),
            product_,     std::move(on_node),
            order_.ended, approved_at_};
  }

  /// What an installation is to install: what is missing, or what the override list names, whether
  /// it is approved or not [D].
  std::vector<node_patch> wanted(const std::vector<node_patch>& on_node) const {
    if (listed_) return newest_named(assessed(on_node), *listed_);
    auto all = compared(on_node).patches;
    std::erase_if(all, [](const node_patch& each) { return each.state != patch_state::missing; });
    return all;
  }

  /// Returns what could not be installed.
  std::vector<node_patch> install(std::vector<node_patch>& on_node) {
    std::vector<node_patch> failed;
    for (auto& each : wanted(on_node)) {
      if (is_named(each.content, order_.failing)) {
        failed.push_back(std::move(each));
        continue;
      }
      each.state = patch_state::installed_pending_reboot;
      each.installed_time = order_.ended;
      put_on_node(on_node, std::move(each));
    }
    return failed;
  }

  /// RebootIfNeeded reboots after any installation, and when something still waits for it [D].
  void reboot(std::vector<node_patch>& on_node) const {
    if (order_.reboot_option == store::reboot_option::no_reboot) return;
    for (auto& each : on_node) {
      if (each.state == patch_state::installed_pending_reboot) each.state = patch_state::installed;
    }
  }

  patch_result report(assessment found, const std::vector<node_patch>& failed) {
    for (const auto& each : failed) mark_failed(found, each);
    auto state = state_of(found);
    const patch_run_facts facts{in_.tenant,         node_,     order_, product_, group_,
                                *state.snapshot_id, *baseline_};
    const bool windows = system_ == operating_system::windows;
    patch_result out;
    out.exit_code = failed.empty() ? 0 : failure;
    out.standard_output = windows ? windows_summary(facts, state) : linux_log(facts);
    if (is_for_association()) out.association = association_item(state, found.patches);
    if (!reports_patches()) return out;
    out.reported = true;
    const bool strict = baseline_->available_security_updates_compliance_status ==
                        store::patch_compliance_status::non_compliant;
    in_.state.edit<store::node_reports>().put({std::move(state),
                                               std::move(found.patches),
                                               std::move(found.outdated),
                                               order_.command_id,
                                               is_of_policy(),
                                               strict,
                                               {}});
    if (in_.state.get<store::installed_patches_list>().contains(node_.instance_id)) {
      in_.state.edit<store::installed_patches_list>().erase(node_.instance_id);
    }
    return out;
  }

  association_report association_item(const store::instance_patch_state& state,
                                      const std::vector<node_patch>& patches) const {
    store::compliance_counts counts;
    for (const auto& each : patches) {
      using enum store::patch_compliance_status;
      counts.add(store::is_non_compliant(each.state) ? non_compliant : compliant, each.level);
    }
    association_report out;
    out.title = baseline_->name;
    out.baseline_id = store::reported_baseline_id(in_.tenant, baseline_->baseline_id);
    out.status = counts.status();
    std::optional<store::patch_compliance_level> severity;
    if (out.status == store::patch_compliance_status::non_compliant)
      severity = store::non_compliant_severity(counts.non_compliant);
    out.detailed_text = association_text(state, order_.command_id, severity);
    return out;
  }

  store::instance_patch_state state_of(const assessment& found) const {
    store::instance_patch_state out;
    out.instance_id = node_.instance_id;
    out.patch_group = group_;
    out.baseline_id = baseline_->baseline_id;
    // Without one, each node makes its own [R].
    out.snapshot_id = order_.snapshot_id.empty() ? uuid_of(order_.command_id + node_.instance_id)
                                                 : order_.snapshot_id;
    if (!order_.install_override_list.empty()) {
      out.install_override_list = order_.install_override_list;
    }
    out.owner_information = "";  // [R]
    count_patches(out, found.patches);
    out.not_applicable_count = found.not_applicable;
    out.unreported_not_applicable_count = system_ == operating_system::windows ? 0 : -1;  // [R]
    out.operation_start_time = order_.begun;
    out.operation_end_time = order_.ended;
    out.operation = order_.operation;
    out.reboot_option = order_.reboot_option;
    const auto* before = in_.state.get<store::node_reports>().find(node_.instance_id);
    if (before != nullptr) {
      out.last_no_reboot_install_operation_time =
          before->state.last_no_reboot_install_operation_time;
    }
    if (order_.operation == store::patch_operation::install &&
        order_.reboot_option == store::reboot_option::no_reboot) {
      out.last_no_reboot_install_operation_time = order_.ended;
    }
    return out;
  }

  world& in_;
  const store::node& node_;
  const patch_order& order_;
  std::string product_;
  operating_system system_;
  std::string group_;
  const store::patch_baseline* baseline_;
  instant approved_at_;                             ///< whose approvals count
  std::optional<std::vector<std::string>> listed_;  ///< by an InstallOverrideList
};

}  // namespace

void remember_patches(store::state& in, const std::string& instance_id,
                      const std::vector<node_patch>& on_node) {
  in.edit<store::installed_patches_list>().insert_or_assign(
      instance_id, store::installed_patches{instance_id, std::nullopt, names_of(on_node)});
}

std::vector<node_patch> patches_on(const store::state& in, const std::string& instance_id,
                                   const std::string& product, instant now) {
  const auto& catalogue = store::catalogue(in, now);
  const auto& given = in.get<store::installed_patches_list>();
  const auto said = given.find(instance_id);
  if (said != given.end()) return first_patches(catalogue, product, said->second);
  const auto* reported = in.get<store::node_reports>().find(instance_id);
  if (reported == nullptr || reported->patches.empty()) {
    return first_patches(catalogue, product, {instance_id, now - first_age, std::nullopt});
  }
  std::vector<node_patch> out;
  for (const auto& each : reported->patches) {
    if (store::is_on_node(each.state)) out.push_back(each);
  }
  sort_as_catalogue(out);
  for (const auto& each : reported->outdated) put_on_node(out, each);
  return out;
}

patch_result patch_node(world& in, const store::node& node, const patch_order& order) {
  auto product = store::product_of(node);
  if (!product) return refused(unsupported_system, "Unsupported Operating System");  // [R]
  return patch_run(in, node, order, *std::move(product)).run();
}

}  // namespace ssmock::engine
