// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/node_patches.hpp"

#include <array>
#include <cstddef>
#include <utility>

#include "core/text.hpp"

namespace ssmock::store {

patch_compliance_data::patch_compliance_data(const node_patch& of)
    : title(patch_title(*of.content)),
      k_b_id(patch_kb_id(*of.content)),
      state(of.state),
      installed_time(of.installed_time.value_or(instant{})) {
  const auto& content = *of.content;
  if (state == patch_state::installed_other) {
    // Only updates of Windows were recorded: they have no title either [R].
    if (!content.name) title.clear();
    return;
  }
  classification = content.classification.value_or("");
  severity = content.severity ? *content.severity : content.msrc_severity.value_or("");
  const bool told = state == patch_state::missing || state == patch_state::failed;
  if (told && content.c_v_e_ids && !content.c_v_e_ids->empty()) {
    c_v_e_ids = joined(*content.c_v_e_ids, ",");
  }
}

bool is_on_node(patch_state state) {
  using enum patch_state;
  return state == installed || state == installed_other || state == installed_pending_reboot ||
         state == installed_rejected;
}

bool is_non_compliant(patch_state state) {
  using enum patch_state;
  return state == missing || state == failed || state == installed_rejected ||
         state == installed_pending_reboot;
}

void count_patches(instance_patch_state& into, const std::vector<node_patch>& patches) {
  using enum patch_state;
  std::array<std::int32_t, enum_texts<patch_state>.size()> counts{};
  std::int32_t critical = 0;
  std::int32_t security = 0;
  std::int32_t other = 0;
  for (const auto& each : patches) {
    ++counts.at(static_cast<std::size_t>(each.state));
    if (!is_non_compliant(each.state)) continue;
    const bool is_critical = each.level == patch_compliance_level::critical;
    const bool of_security = is_security(each.content);
    critical += is_critical ? 1 : 0;
    security += of_security ? 1 : 0;
    other += is_critical || of_security ? 0 : 1;
  }
  const auto of = [&](patch_state state) { return counts.at(static_cast<std::size_t>(state)); };
  into.installed_count = of(installed);
  into.installed_other_count = of(installed_other);
  into.installed_pending_reboot_count = of(installed_pending_reboot);
  into.installed_rejected_count = of(installed_rejected);
  into.missing_count = of(missing);
  into.failed_count = of(failed);
  into.available_security_update_count = of(available_security_update);
  into.critical_non_compliant_count = critical;
  into.security_non_compliant_count = security;
  into.other_non_compliant_count = other;
}

patch_compliance_status compliance_of(const node_report& report, const node_patch& patch) {
  const bool bad = patch.state == patch_state::available_security_update
                       ? report.updates_non_compliant
                       : is_non_compliant(patch.state);
  return bad ? patch_compliance_status::non_compliant : patch_compliance_status::compliant;
}

const node_report* node_reports::find(std::string_view instance_id) const {
  const auto found = reports_.find(instance_id);
  return found != reports_.end() ? &found->second : nullptr;
}

const node_reports::ids& node_reports::of_group(const std::string& patch_group) const {
  static const ids none;
  const auto found = groups_.find(patch_group);
  return found != groups_.end() ? found->second : none;
}

node_report& node_reports::put(node_report content) {
  const auto id = content.state.instance_id;
  erase(id);
  content.compliance = {};
  for (const auto& each : content.patches) {
    content.compliance.add(compliance_of(content, each), each.level);
  }
  groups_[content.state.patch_group].insert(id);
  return reports_.emplace(id, std::move(content)).first->second;
}

void node_reports::erase(const std::string& instance_id) {
  const auto found = reports_.find(instance_id);
  if (found == reports_.end()) return;
  const auto group = groups_.find(found->second.state.patch_group);
  group->second.erase(instance_id);
  if (group->second.empty()) groups_.erase(group);
  reports_.erase(found);
}

}  // namespace ssmock::store
