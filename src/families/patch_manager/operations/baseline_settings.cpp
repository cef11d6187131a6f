// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/baseline_settings.hpp"

#include "core/time.hpp"
#include "families/patch_manager/operations/errors.hpp"

namespace ssmock::operations::patch_manager {
namespace {

template <class T>
void put(T& member, const std::optional<T>& given) {
  if (given) member = *given;
}

template <class T>
void put(std::optional<T>& member, const std::optional<T>& given) {
  if (given) member = given;
}

result<void> check_rule(const store::patch_rule& rule) {
  const bool until = rule.approve_until_date.has_value();
  if (rule.approve_after_days) {
    if (until) return errors::approval_is_given_twice();
    return {};
  }
  if (!until) return errors::approval_is_missing();
  constexpr std::string_view form = "YYYY-MM-DD";
  const auto& date = *rule.approve_until_date;
  if (date.size() != form.size() || !parse_iso_8601(date)) return errors::bad_approval_date(date);
  return {};
}

}  // namespace

result<void> check_settings(const baseline_settings& given) {
  if (!given.approval_rules) return {};
  for (const auto& rule : given.approval_rules->patch_rules) {
    if (const auto good = check_rule(rule); !good) return good.error();
  }
  return {};
}

void put_settings(store::patch_baseline& baseline, const baseline_settings& given) {
  put(baseline.global_filters, given.global_filters);
  put(baseline.approval_rules, given.approval_rules);
  put(baseline.approved_patches, given.approved_patches);
  put(baseline.approved_patches_compliance_level, given.approved_patches_compliance_level);
  put(baseline.approved_patches_enable_non_security, given.approved_patches_enable_non_security);
  put(baseline.rejected_patches, given.rejected_patches);
  put(baseline.rejected_patches_action, given.rejected_patches_action);
  put(baseline.description, given.description);
  put(baseline.sources, given.sources);
  put(baseline.available_security_updates_compliance_status,
      given.available_security_updates_compliance_status);
  for (auto& rule : baseline.approval_rules.patch_rules) {
    if (!rule.compliance_level) rule.compliance_level = store::patch_compliance_level::unspecified;
    if (!rule.enable_non_security) rule.enable_non_security = false;
  }
}

}  // namespace ssmock::operations::patch_manager
