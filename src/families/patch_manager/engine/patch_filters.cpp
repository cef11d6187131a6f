// SPDX-License-Identifier: Apache-2.0
#include "families/patch_manager/engine/patch_filters.hpp"

#include <algorithm>
#include <optional>
#include <vector>

namespace ssmock::engine {
namespace {

bool passes(const std::optional<std::string>& text, const text_test& test) {
  return text && test(*text);
}

bool passes(const std::optional<std::vector<std::string>>& texts, const text_test& test) {
  return texts && std::ranges::any_of(*texts, test);
}

/// Applications of Microsoft have products of other names than the systems they run on.
std::string_view patch_set_of(const store::patch& patch) {
  const auto product = patch.product ? std::string_view(*patch.product) : std::string_view{};
  const bool system = store::system_of_product(product) != store::operating_system::windows ||
                      product.starts_with("Windows");
  return system ? "OS" : "APPLICATION";
}

}  // namespace

bool any_text_of(const store::patch& patch, store::patch_filter_key key, const text_test& test) {
  using enum store::patch_filter_key;
  switch (key) {
    case arch:
      return passes(patch.arch, test);
    case advisory_id:
      return passes(patch.advisory_ids, test);
    case bugzilla_id:
      return passes(patch.bugzilla_ids, test);
    case patch_set:
      return test(patch_set_of(patch));
    case product:
      return passes(patch.product, test);
    case product_family:
      return passes(patch.product_family, test);
    case classification:
      return passes(patch.classification, test);
    case cve_id:
      return passes(patch.c_v_e_ids, test);
    case epoch:
      return patch.epoch && test(std::to_string(*patch.epoch));
    case msrc_severity:
      return passes(patch.msrc_severity, test);
    case name:
      return passes(patch.name, test);
    case patch_id:
      return passes(patch.kb_number ? patch.kb_number : patch.name, test);
    case repository:
      return passes(patch.repository, test);
    case release:
      return passes(patch.release, test);
    case severity:
      return passes(patch.severity, test);
    case security:
      return test(patch.classification == "Security" ? "true" : "false");
    case version:
      return passes(patch.version, test);
    case section:
    case priority:
      break;  // a patch does not show them
  }
  return false;
}

bool suits(const store::patch& patch, store::patch_filter_key key,
           std::span<const std::string> values) {
  if (std::ranges::find(values, "*") != values.end()) return true;
  return any_text_of(patch, key, [&](std::string_view text) {
    return std::ranges::find(values, text) != values.end();
  });
}

}  // namespace ssmock::engine
