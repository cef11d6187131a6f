// SPDX-License-Identifier: Apache-2.0
#include "families/inventory/store/node_inventory.hpp"

#include <algorithm>
#include <array>
#include <utility>

#include "core/text.hpp"
#include "families/compliance/store/compliance_sources.hpp"
#include "families/inventory/store/inventory_types.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/store/baseline_lookup.hpp"
#include "families/patch_manager/store/node_patches.hpp"

namespace ssmock::store {
namespace {

struct source {
  const state& in;
  const tenant_name& tenant;
  const std::string& instance_id;
  instant now;
};

using entries = std::vector<inventory_entry>;

template <class Text>
void set(inventory_entry& into, const char* name, const std::optional<Text>& text) {
  if (text) into[name] = std::string(*text);
}

/// `Active` [R], or what else the agent's ping says.
std::string status_of(const node& of) {
  switch (of.ping_status.value_or(ping_status::online)) {
    case ping_status::online:
      return "Active";
    case ping_status::connection_lost:
      return "ConnectionLost";
    default:
      return "Stopped";
  }
}

entries instance_information(const source& from) {
  const auto* found = from.in.get<node_list>().find(from.instance_id);
  if (found == nullptr) return {};
  inventory_entry out{{"AgentType", "amazon-ssm-agent"}, {"InstanceId", from.instance_id}};
  set(out, "AgentVersion", found->agent_version);
  set(out, "ComputerName", found->computer_name);
  set(out, "IamRole", found->iam_role);
  set(out, "IpAddress", found->ip_address);
  set(out, "PlatformName", found->platform_name);
  set(out, "PlatformType", text_of(found->platform_type));
  set(out, "PlatformVersion", found->platform_version);
  set(out, "ResourceType", text_of(found->resource_type));
  out["InstanceStatus"] = status_of(*found);
  return {out};
}

entries tags(const source& from) {
  entries out;
  for (const auto& each : from.in.get<node_tags>().of(from.instance_id)) {
    out.push_back({{"Key", each.key}, {"Value", each.value}});
  }
  return out;
}

void set_count(inventory_entry& into, const char* name, std::optional<std::int32_t> count) {
  if (count) into[name] = std::to_string(*count);
}

/// The members are those of AWS's script [R].
entries patch_summary(const source& from) {
  const auto* report = from.in.get<node_reports>().find(from.instance_id);
  if (report == nullptr) return {};
  const auto& state = report->state;
  inventory_entry out{{"BaselineId", reported_baseline_id(from.tenant, state.baseline_id)},
                      {"PatchGroup", state.patch_group},
                      {"OperationType", std::string(to_text(state.operation))},
                      {"OperationStartTime", iso_8601_seconds(state.operation_start_time)},
                      {"OperationEndTime", iso_8601_seconds(state.operation_end_time)}};
  set(out, "SnapshotId", state.snapshot_id);
  set(out, "InstallOverrideList", state.install_override_list);
  set(out, "RebootOption", text_of(state.reboot_option));
  if (!report->command_id.empty()) out["ExecutionId"] = report->command_id;
  set_count(out, "InstalledCount", state.installed_count);
  set_count(out, "InstalledOtherCount", state.installed_other_count);
  set_count(out, "InstalledRejectedCount", state.installed_rejected_count);
  set_count(out, "InstalledPendingRebootCount", state.installed_pending_reboot_count);
  set_count(out, "NotApplicableCount", state.not_applicable_count);
  set_count(out, "MissingCount", state.missing_count);
  set_count(out, "FailedCount", state.failed_count);
  set_count(out, "CriticalNonCompliantCount", state.critical_non_compliant_count);
  set_count(out, "SecurityNonCompliantCount", state.security_non_compliant_count);
  set_count(out, "OtherNonCompliantCount", state.other_non_compliant_count);
  if (state.last_no_reboot_install_operation_time) {
    out["LastNoRebootInstallOperationTime"] =
        iso_8601_seconds(*state.last_no_reboot_install_operation_time);
  }
  if (total_of(report->compliance.non_compliant) > 0) {
    out["NonCompliantSeverity"] = to_text(non_compliant_severity(report->compliance.non_compliant));
  }
  return {out};
}

entries patch_compliance(const source& from) {
  const auto* report = from.in.get<node_reports>().find(from.instance_id);
  entries out;
  if (report == nullptr) return out;
  for (const auto& each : report->patches) {
    const patch_compliance_data shown(each);
    out.push_back(
        {{"Classification", shown.classification},
         {"InstalledTime", each.installed_time ? iso_8601_seconds(*each.installed_time) : ""},
         {"KBId", shown.k_b_id},
         {"Severity", shown.severity},
         {"State", std::string(to_text(shown.state))},
         {"Title", shown.title}});
  }
  return out;
}

/// Calls `visit` with what is known of each type of the node's compliance.
template <class Visit>
void for_each_compliance(const source& from, const compliance_sources& all, const Visit& visit) {
  compliance_key key{from.instance_id, {}, {}};
  for (auto found = all.next(key); found && found->key.resource_id == from.instance_id;
       found = all.next(key)) {
    visit(*found);
    key = found->key;
    key.compliance_type += '\0';
  }
}

void set_execution(inventory_entry& into, const compliance_view& of) {
  into["ComplianceType"] = of.key.compliance_type;
  set(into, "ExecutionId", of.execution.execution_id);
  set(into, "ExecutionType", of.execution.execution_type);
  into["ExecutionTime"] = iso_8601_seconds(of.execution.execution_time);
}

entries compliance_items(const source& from) {
  const compliance_sources all(from.in, from.tenant);
  entries out;
  for_each_compliance(from, all, [&](const compliance_view& found) {
    for (std::size_t index = 0; index < found.size; ++index) {
      const auto item = all.entry(found, index);
      auto entry = item.details.value_or(inventory_entry{});
      set_execution(entry, found);
      set(entry, "Id", item.id);
      set(entry, "Title", item.title);
      entry["Status"] = to_text(item.status);
      entry["Severity"] = to_text(item.severity);
      out.push_back(std::move(entry));
    }
  });
  return out;
}

/// A row for each type of compliance.
entries compliance_summaries(const source& from) {
  using level = patch_compliance_level;
  constexpr std::array<std::pair<level, const char*>, 6> levels{
      {{level::critical, "Critical"},
       {level::high, "High"},
       {level::medium, "Medium"},
       {level::low, "Low"},
       {level::informational, "Informational"},
       {level::unspecified, "Unspecified"}}};
  entries out;
  for_each_compliance(from, {from.in, from.tenant}, [&](const compliance_view& found) {
    auto& entry = out.emplace_back();
    set_execution(entry, found);
    entry["Status"] = to_text(found.counts.status());
    entry["OverallSeverity"] = to_text(found.counts.severity());
    if (found.report != nullptr) {
      entry["PatchGroup"] = found.report->state.patch_group;
      entry["PatchBaselineId"] = reported_baseline_id(from.tenant, found.report->state.baseline_id);
    }
    for (const auto& [each, name] : levels) {
      const auto at = static_cast<std::size_t>(each);
      const auto end = std::string(name) + "Count";
      entry["Compliant" + end] = std::to_string(found.counts.compliant.at(at));
      entry["NonCompliant" + end] = std::to_string(found.counts.non_compliant.at(at));
    }
  });
  return out;
}

struct derived_type {
  std::string_view name;
  entries (*entries_of)(const source& from);
};

constexpr std::array derived_types{derived_type{"AWS:ComplianceItem", &compliance_items},
                                   derived_type{"AWS:ComplianceSummary", &compliance_summaries},
                                   derived_type{"AWS:InstanceInformation", &instance_information},
                                   derived_type{"AWS:PatchCompliance", &patch_compliance},
                                   derived_type{"AWS:PatchSummary", &patch_summary},
                                   derived_type{"AWS:Tag", &tags}};

/// When what follows from a report, or from the node, was captured.
instant capture_time(const source& from, std::string_view type) {
  if (type.starts_with("AWS:Patch")) {
    return from.in.get<node_reports>().find(from.instance_id)->state.operation_end_time;
  }
  const auto* found = from.in.get<node_list>().find(from.instance_id);
  return found != nullptr ? found->last_ping_date_time.value_or(from.now) : from.now;
}

}  // namespace

std::optional<inventory_item> inventory_reader::find(const std::string& instance_id,
                                                     std::string_view type) const {
  const auto* put = in_.get<inventory_list>().find(instance_id, type);
  if (put != nullptr) return *put;
  const auto* const row = std::ranges::find(derived_types, type, &derived_type::name);
  if (row == derived_types.end()) return std::nullopt;
  const source from{in_, tenant_, instance_id, now_};
  auto content = row->entries_of(from);
  if (content.empty()) return std::nullopt;
  return inventory_item{std::string(find_inventory_type(type)->version),
                        iso_8601_seconds(capture_time(from, type)), std::nullopt,
                        std::move(content), std::nullopt};
}

bool inventory_reader::has(const std::string& instance_id, std::string_view type) const {
  return find(instance_id, type).has_value();
}

std::optional<std::string> inventory_reader::next_node(const std::string& from) const {
  const auto& nodes = in_.get<node_list>().all();
  const auto& put = in_.get<inventory_list>().all();
  const auto node = nodes.lower_bound(from);
  const auto other = put.lower_bound(from);
  if (node == nodes.end() && other == put.end()) return std::nullopt;
  if (node == nodes.end()) return other->first;
  if (other == put.end()) return node->first;
  return std::min(node->first, other->first);
}

bool inventory_reader::knows_type(std::string_view type) const {
  return find_inventory_type(type) != nullptr ||
         in_.get<inventory_list>().custom_types().contains(type);
}

}  // namespace ssmock::store
