// SPDX-License-Identifier: Apache-2.0
#include <optional>
#include <string_view>

#include "families/patch_manager/engine/patch_output.hpp"
#include "json/writer.hpp"

namespace ssmock::engine {

std::string association_text(const store::instance_patch_state& state,
                             const std::string& execution_id,
                             std::optional<store::patch_compliance_level> severity) {
  std::string out;
  const auto add = [&](std::string_view name, std::string_view value) {
    out.append(out.empty() ? "{" : ", ");
    json::append_string(out, name);
    out += ": ";
    json::append_string(out, value);
  };
  const auto count = [&](std::string_view name, std::optional<std::int32_t> number) {
    add(name, std::to_string(number.value_or(0)));
  };
  add("PatchGroup", state.patch_group);
  add("SnapshotId", state.snapshot_id.value_or(""));
  add("ExecutionId", execution_id);
  count("InstalledCount", state.installed_count);
  count("InstalledOtherCount", state.installed_other_count);
  count("InstalledRejectedCount", state.installed_rejected_count);
  count("InstalledPendingRebootCount", state.installed_pending_reboot_count);
  count("NotApplicableCount", state.not_applicable_count);
  count("MissingCount", state.missing_count);
  count("FailedCount", state.failed_count);
  count("CriticalNonCompliantCount", state.critical_non_compliant_count);
  count("SecurityNonCompliantCount", state.security_non_compliant_count);
  count("OtherNonCompliantCount", state.other_non_compliant_count);
  add("OperationType", to_text(state.operation));
  add("OperationStartTime", iso_8601_seconds(state.operation_start_time));
  add("OperationEndTime", iso_8601_seconds(state.operation_end_time));
  if (severity) add("NonCompliantSeverity", to_text(*severity));
  return out + "}";
}

}  // namespace ssmock::engine
