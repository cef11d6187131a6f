// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/store/compliance_sources.hpp"

#include <string>

#include "families/patch_manager/store/baseline_lookup.hpp"

namespace ssmock::store {
namespace {

compliance_view view_of(const compliance_list::records::value_type& record) {
  const auto& [key, content] = record;
  return {key, content.execution, content.counts, content.items.size(), &content, nullptr};
}

/// AWS's script gives the snapshot as the execution [R].
compliance_view view_of(const node_report& report) {
  const auto& state = report.state;
  return {
      patch_compliance_key(state.instance_id),
      {state.operation_start_time, state.snapshot_id, report.of_policy ? "PatchPolicy" : "Command"},
      report.compliance,
      report.patches.size(),
      nullptr,
      &report};
}

std::optional<compliance_view> next_report(const node_reports& reports,
                                           const compliance_key& from) {
  for (auto at = reports.all().lower_bound(from.resource_id); at != reports.all().end(); ++at) {
    if (!(patch_compliance_key(at->first) < from)) return view_of(at->second);
  }
  return std::nullopt;
}

}  // namespace

std::optional<compliance_view> compliance_sources::next(const compliance_key& from) const {
  const auto& list = in_.get<compliance_list>().all();
  const auto at = list.lower_bound(from);
  auto report = next_report(in_.get<node_reports>(), from);
  // What was put of a node's patches stands in place of its report.
  if (at != list.end() && (!report || !(report->key < at->first))) return view_of(*at);
  return report;
}

std::optional<compliance_view> compliance_sources::find(const compliance_key& key) const {
  auto found = next(key);
  if (found && found->key != key) found.reset();
  return found;
}

compliance_entry compliance_sources::entry(const compliance_view& of, std::size_t index) const {
  return of.put != nullptr ? of.put->items[index]
                           : entry_of_patch(*of.report, of.report->patches[index]);
}

/// The details are those that AWS's script reports [R].
compliance_entry compliance_sources::entry_of_patch(const node_report& report,
                                                    const node_patch& patch) const {
  const patch_compliance_data shown(patch);
  compliance_entry out;
  out.id = shown.k_b_id;
  out.title = shown.title;
  out.severity = patch.level;
  out.status = compliance_of(report, patch);
  auto& details = out.details.emplace();
  details["Classification"] = shown.classification;
  details["DocumentName"] = "";
  details["DocumentVersion"] = "";
  details["InstalledTime"] = patch.installed_time && is_on_node(patch.state)
                                 ? iso_8601_seconds(*patch.installed_time)
                                 : "";
  details["PatchBaselineId"] = reported_baseline_id(tenant_, report.state.baseline_id);
  details["PatchGroup"] = report.state.patch_group;
  details["PatchSeverity"] = shown.severity;
  details["PatchState"] = to_text(patch.state);
  if (shown.c_v_e_ids) details["CVEIds"] = *shown.c_v_e_ids;
  if (report.state.install_override_list) {
    details["InstallOverrideList"] = *report.state.install_override_list;
  }
  return out;
}

}  // namespace ssmock::store
