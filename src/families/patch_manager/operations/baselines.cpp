// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/baselines.hpp"

#include <string_view>

#include "core/ids.hpp"
#include "families/patch_manager/operations/errors.hpp"

namespace ssmock::operations::patch_manager {
namespace {

/// `pb-` and 17 hexadecimal digits, alone or at the end of an ARN.
bool is_baseline_id(std::string_view text) {
  constexpr std::string_view prefix = "pb-";
  constexpr std::size_t digits = 17;
  constexpr std::string_view resource = ":patchbaseline/";
  if (text.starts_with("arn:")) {
    const auto at = text.find(resource);
    if (at == std::string_view::npos) return false;
    text.remove_prefix(at + resource.size());
  }
  return text.size() == prefix.size() + digits && text.starts_with(prefix) &&
         text.find_first_not_of(hexadecimal_digits, prefix.size()) == std::string_view::npos;
}

}  // namespace

result<const store::patch_baseline*> find_baseline(const context& ctx, const std::string& asked) {
  if (const auto* found = named_baseline(ctx, asked)) return found;
  if (!is_baseline_id(asked)) return errors::invalid_resource_id();
  return errors::baseline_does_not_exist();
}

baseline_identity identity_of(const context& ctx, const store::patch_baseline& baseline) {
  const auto& usual = store::default_baseline(ctx.state, baseline.operating_system);
  return {store::shown_baseline_id(ctx.tenant, baseline.baseline_id), baseline.name,
          baseline.operating_system, baseline.description, usual == baseline.baseline_id};
}

store::patch_baseline shown_baseline(const context& ctx, const store::patch_baseline& baseline) {
  auto out = baseline;
  out.baseline_id = store::shown_baseline_id(ctx.tenant, baseline.baseline_id);
  return out;
}

}  // namespace ssmock::operations::patch_manager
