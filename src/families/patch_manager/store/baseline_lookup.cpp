// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/store/baseline_lookup.hpp"

#include "families/patch_manager/store/aws_baselines.hpp"

namespace ssmock::store {

std::string baseline_key(const tenant_name& tenant, const std::string& asked) {
  // A request cannot name AWS's own by their names.
  if (!asked.starts_with("arn:")) return aws_baselines().contains(asked) ? std::string{} : asked;
  if (auto name = aws_baseline_name(tenant.region, asked)) return *std::move(name);
  std::string own = "arn:aws:ssm:";
  own.append(tenant.region).append(":").append(tenant.account).append(":patchbaseline/");
  return asked.starts_with(own) ? asked.substr(own.size()) : asked;
}

std::string shown_baseline_id(const tenant_name& tenant, const std::string& key) {
  return aws_baselines().contains(key) ? aws_baseline_arn(tenant.region, key) : key;
}

std::string reported_baseline_id(const tenant_name& tenant, const std::string& key) {
  const auto shown = shown_baseline_id(tenant, key);
  return shown.substr(shown.rfind('/') + 1);
}

const patch_baseline* find_baseline(const state& in, const std::string& key) {
  for (const auto* list : {&in.get<patch_baseline_list>(), &aws_baselines()}) {
    const auto found = list->find(key);
    if (found != list->end()) return &found->second;
  }
  return nullptr;
}

bool is_aws_baseline(const patch_baseline& baseline) {
  return aws_baselines().contains(baseline.baseline_id);
}

const std::string& default_baseline(const state& in, operating_system system) {
  const auto& chosen = in.get<default_patch_baselines>();
  const auto found = chosen.find(system);
  return found != chosen.end() ? found->second : aws_default_baseline(system);
}

void set_default_baseline(state& in, const patch_baseline& baseline) {
  auto& chosen = in.edit<default_patch_baselines>();
  if (baseline.baseline_id == aws_default_baseline(baseline.operating_system)) {
    chosen.erase(baseline.operating_system);
  } else {
    chosen.insert_or_assign(baseline.operating_system, baseline.baseline_id);
  }
}

}  // namespace ssmock::store
