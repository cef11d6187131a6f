// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/operations/patch_filters.hpp"

#include <algorithm>
#include <optional>

namespace ssmock::operations::patch_manager {
namespace {

using texts = std::vector<std::string>;

texts one(const std::optional<std::string>& text) { return text ? texts{*text} : texts{}; }

/// Applications of Microsoft have products of other names than the systems they run on.
std::string patch_set_of(const store::patch& patch) {
  const auto product = patch.product.value_or("");
  const bool system = store::system_of_product(product) != store::operating_system::windows ||
                      product.starts_with("Windows");
  return system ? "OS" : "APPLICATION";
}

}  // namespace

std::vector<std::string> texts_of(const store::patch& patch, store::patch_filter_key key) {
  using enum store::patch_filter_key;
  switch (key) {
    case arch:
      return one(patch.arch);
    case advisory_id:
      return patch.advisory_ids.value_or(texts{});
    case bugzilla_id:
      return patch.bugzilla_ids.value_or(texts{});
    case patch_set:
      return {patch_set_of(patch)};
    case product:
      return one(patch.product);
    case product_family:
      return one(patch.product_family);
    case classification:
      return one(patch.classification);
    case cve_id:
      return patch.c_v_e_ids.value_or(texts{});
    case epoch:
      return patch.epoch ? texts{std::to_string(*patch.epoch)} : texts{};
    case msrc_severity:
      return one(patch.msrc_severity);
    case name:
      return one(patch.name);
    case patch_id:
      return patch.kb_number ? one(patch.kb_number) : one(patch.name);
    case repository:
      return one(patch.repository);
    case release:
      return one(patch.release);
    case severity:
      return one(patch.severity);
    case security:
      return {patch.classification == "Security" ? "true" : "false"};
    case version:
      return one(patch.version);
    case section:
    case priority:
      break;  // a patch does not show them
  }
  return {};
}

bool suits(const store::patch& patch, store::patch_filter_key key,
           std::span<const std::string> values) {
  if (std::ranges::find(values, "*") != values.end()) return true;
  return std::ranges::any_of(texts_of(patch, key), [&](const std::string& text) {
    return std::ranges::find(values, text) != values.end();
  });
}

}  // namespace ssmock::operations::patch_manager
