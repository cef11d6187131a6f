// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/engine/patch_output.hpp"

#include <array>
#include <chrono>
#include <cstdio>
#include <string_view>

#include "families/patch_manager/store/baseline_lookup.hpp"

namespace ssmock::engine {
namespace {

/// `2020-12-30T20:59:46.1690000Z`, as .NET writes times.
std::string dot_net_time(instant time) {
  auto text = iso_8601(time);  // with three digits of the second
  text.insert(text.size() - 1, "0000");
  return text;
}

std::string baseline_text(const patch_run_facts& facts) {
  const auto id = store::reported_baseline_id(facts.tenant, facts.baseline.baseline_id);
  return "{'baselineId': '" + id + "', 'name': '" + facts.baseline.name +
         "', 'operatingSystem': '" + std::string(to_text(facts.baseline.operating_system)) + "'}";
}

std::string_view reboot_text(const patch_order& order) {
  return order.reboot_option ? to_text(*order.reboot_option) : std::string_view{};
}

void add_row(std::string& out, std::string_view name, std::string_view value) {
  out.append(name).append(" : ").append(value).append("\n\n");
}

void add_count(std::string& out, std::string_view name, std::optional<std::int32_t> count) {
  add_row(out, name, std::to_string(count.value_or(0)));
}

}  // namespace

std::string log_line(instant time, const std::string& text) {
  // `12/30/2020 20:59:46`, in the time zone of the node, which is UTC here.
  const auto day = std::chrono::floor<std::chrono::days>(time);
  const std::chrono::year_month_day date{day};
  const std::chrono::hh_mm_ss clock{std::chrono::floor<std::chrono::seconds>(time - day)};
  std::array<char, 32> stamp{};
  const auto size = std::snprintf(
      stamp.data(), stamp.size(), "%02u/%02u/%04d %02d:%02d:%02d", unsigned{date.month()},
      unsigned{date.day()}, static_cast<int>(date.year()), static_cast<int>(clock.hours().count()),
      static_cast<int>(clock.minutes().count()), static_cast<int>(clock.seconds().count()));
  return std::string(stamp.data(), static_cast<std::size_t>(size)) + " root [INFO]: " + text + "\n";
}

std::string linux_log(const patch_run_facts& facts) {
  const auto& order = facts.order;
  const std::string operation(to_text(order.operation));
  std::string out;
  for (const auto& text :
       {"Running with snapshot id = " + order.snapshot_id + " and operation = " + operation,
        "Instance Id: " + facts.node.instance_id, "Region: " + std::string(facts.tenant.region),
        "Product: " + facts.product, "Patch Group: " + facts.patch_group,
        "Operation type: " + operation, "Snapshot Id: " + facts.snapshot_id,
        "Patch Baseline: " + baseline_text(facts),
        "Reboot Option: " + std::string(reboot_text(order))}) {
    out += log_line(order.begun, text);
  }
  return out;
}

std::string windows_summary(const patch_run_facts& facts,
                            const store::instance_patch_state& state) {
  const auto& order = facts.order;
  auto out = "Patch Summary for " + facts.node.instance_id + "\n\n";
  add_row(out, "PatchGroup", facts.patch_group);
  add_row(out, "BaselineId", store::reported_baseline_id(facts.tenant, facts.baseline.baseline_id));
  add_row(out, "SnapshotId", facts.snapshot_id);
  add_row(out, "RebootOption", reboot_text(order));
  add_row(out, "OwnerInformation", "");
  add_row(out, "OperationType", to_text(order.operation));
  add_row(out, "OperationStartTime", dot_net_time(order.begun));
  add_row(out, "OperationEndTime", dot_net_time(order.ended));
  add_count(out, "InstalledCount", state.installed_count);
  add_count(out, "InstalledRejectedCount", state.installed_rejected_count);
  add_count(out, "InstalledPendingRebootCount", state.installed_pending_reboot_count);
  add_count(out, "InstalledOtherCount", state.installed_other_count);
  add_count(out, "FailedCount", state.failed_count);
  add_count(out, "MissingCount", state.missing_count);
  add_count(out, "NotApplicableCount", state.not_applicable_count);
  add_count(out, "UnreportedNotApplicableCount", state.unreported_not_applicable_count);
  auto time = iso_8601(order.ended);
  time.pop_back();  // the Z
  return out + facts.node.computer_name.value_or(facts.node.instance_id) +
         " - PatchBaselineOperations Assessment Results - " + time + "\n";
}

}  // namespace ssmock::engine
