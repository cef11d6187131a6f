// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/engine/approvals.hpp"

#include <fnmatch.h>

#include <algorithm>
#include <array>
#include <chrono>

#include "families/patch_manager/engine/patch_filters.hpp"

namespace ssmock::engine {
namespace {

/// Patches show no section and no priority, so a rule that names some cannot tell them apart.
bool is_unknown(store::patch_filter_key key) {
  return key == store::patch_filter_key::section || key == store::patch_filter_key::priority;
}

bool passes(const store::patch& patch, const store::patch_filter_group& group) {
  return std::ranges::all_of(group.patch_filters, [&](const store::patch_filter& filter) {
    return is_unknown(filter.key) || suits(patch, filter.key, filter.values);
  });
}

/// Debian and what stems from it has updates of security in repositories of their own, and a rule
/// approves what comes from others only if it enables that [D].
bool is_of_other_repository(const store::patch_rule& rule, const store::patch& patch) {
  const bool apt = store::uses_apt(store::system_of_product(patch.product.value_or("")));
  return apt && !rule.enable_non_security.value_or(false) && !store::is_security(patch);
}

/// The forms in which a list may name a package of Linux [D].
std::array<std::string, 4> names_of_package(const store::patch& patch) {
  const auto& name = *patch.name;
  const auto full = name + "-" + patch.version.value_or("") + "-" + patch.release.value_or("");
  const auto end = "." + patch.arch.value_or("");
  return {name, name + end, full, full + end};
}

bool is_meant(const std::string& pattern, const std::string& text) {
  return fnmatch(pattern.c_str(), text.c_str(), 0) == 0;
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
    if (!passes(patch, rule.patch_filter_group) || is_of_other_repository(rule, patch)) continue;
    const auto at = approval_by(rule, patch);
    if (!at || (first && *first->approval_date <= *at)) continue;
    const auto status =
        *at <= now ? deployment_status::approved : deployment_status::pending_approval;
    first = patch_status{status, rule.compliance_level, at};
  }
  return first;
}

}  // namespace

bool is_named(const store::patch& patch, const std::vector<std::string>& list) {
  if (list.empty()) return false;
  if (!patch.name) {
    return std::ranges::any_of(list, [&](const std::string& text) {
      return text == patch.kb_number || "KB" + text == patch.kb_number || text == patch.id;
    });
  }
  const auto names = names_of_package(patch);
  return std::ranges::any_of(list, [&](const std::string& text) {
    return std::ranges::any_of(names,
                               [&](const std::string& name) { return is_meant(text, name); });
  });
}

std::optional<patch_status> approval_of(const store::patch_baseline& baseline,
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

}  // namespace ssmock::engine
