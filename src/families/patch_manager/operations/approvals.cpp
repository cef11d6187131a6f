// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/approvals.hpp"

#include <algorithm>
#include <chrono>

#include "families/patch_manager/operations/patch_filters.hpp"

namespace ssmock::operations::patch_manager {
namespace {

bool passes(const store::patch& patch, const store::patch_filter_group& group) {
  return std::ranges::all_of(group.patch_filters, [&](const store::patch_filter& filter) {
    return suits(patch, filter.key, filter.values);
  });
}

/// Whether one of the texts of a list names the patch: an id of the knowledge base, with or without
/// `KB`, or the id or the name of the patch.
bool is_named(const store::patch& patch, const std::vector<std::string>& list) {
  return std::ranges::any_of(list, [&](const std::string& text) {
    return text == patch.kb_number || "KB" + text == patch.kb_number || text == patch.id ||
           text == patch.name;
  });
}

/// When a rule that lets the patch pass approves it; nullopt for one that was released after its
/// date, which is the last day that counts.
std::optional<instant> approval_by(const store::patch_rule& rule, const store::patch& patch) {
  const auto released = patch.release_date.value_or(instant{});
  if (rule.approve_after_days) {
    // With 24 hours a day, whatever the zone.
    const auto at = released + std::chrono::days{*rule.approve_after_days};
    return std::min(at, latest_instant);
  }
  const auto last = parse_iso_8601(rule.approve_until_date.value_or(""));
  if (!last || released >= *last + std::chrono::days{1}) return std::nullopt;
  return released;
}

std::optional<patch_status> by_rules(const store::patch_baseline& baseline,
                                     const store::patch& patch, instant now) {
  std::optional<patch_status> first;
  for (const auto& rule : baseline.approval_rules.patch_rules) {
    if (!passes(patch, rule.patch_filter_group)) continue;
    const auto at = approval_by(rule, patch);
    if (!at || (first && *first->approval_date <= *at)) continue;
    const auto status =
        *at <= now ? deployment_status::approved : deployment_status::pending_approval;
    first = patch_status{status, rule.compliance_level, at};
  }
  return first;
}

}  // namespace

std::optional<patch_status> status_of(const store::patch_baseline& baseline,
                                      const store::patch& patch, instant now) {
  if (is_named(patch, baseline.rejected_patches)) {
    return patch_status{deployment_status::explicit_rejected,
                        store::patch_compliance_level::unspecified, std::nullopt};
  }
  if (is_named(patch, baseline.approved_patches)) {
    return patch_status{deployment_status::explicit_approved,
                        baseline.approved_patches_compliance_level, std::nullopt};
  }
  if (!passes(patch, baseline.global_filters)) return std::nullopt;
  return by_rules(baseline, patch, now);
}

}  // namespace ssmock::operations::patch_manager
