// SPDX-License-Identifier: Apache-2.0
#include "families/compliance/engine/compliance_notices.hpp"

#include "core/text.hpp"
#include "families/patch_manager/store/baseline_lookup.hpp"

namespace ssmock::engine {

compliance_changed::compliance_changed(const store::compliance_view& of)
    : key_(of.key),
      last_runtime_(of.execution.execution_time),
      baseline_(of.report != nullptr ? of.report->state.baseline_id : std::string{}),
      status_(of.counts.status()),
      severity_(of.counts.severity()) {}

/// The two samples are those of the documentation: one of patches, one of an association [D]. That
/// of other types is a guess.
notice_description compliance_changed::describe(const tenant_name& of, instant /*time*/) const {
  notice_description out;
  out.resources = {arn_of(of, "managed-instance/" + key_.resource_id)};
  const bool association = key_.compliance_type == store::association_compliance_type;
  const auto status = lower_case(to_text(status_));
  if (association) {
    out.add("last-runtime", iso_8601_seconds(last_runtime_));
    out.add("compliance-status", status);
  }
  out.add("resource-type", std::string("managed-instance"));
  out.add("resource-id", key_.resource_id);
  if (!association) out.add("compliance-status", status);
  out.add("compliance-type", key_.compliance_type);
  if (association) return out;
  if (!baseline_.empty()) {
    out.add("patch-baseline-id", store::reported_baseline_id(of, baseline_));
  }
  out.add("severity", lower_case(to_text(severity_)));
  return out;
}

}  // namespace ssmock::engine
