// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <array>
#include <cstddef>
#include <cstdint>
#include <numeric>

#include "families/patch_manager/store/patch_enums.hpp"

namespace ssmock::store {

/// How many things there are of each severity, the highest first.
using severity_counts = std::array<std::int32_t, enum_texts<patch_compliance_level>.size()>;

inline std::int32_t total_of(const severity_counts& counts) {
  return std::accumulate(counts.begin(), counts.end(), 0);
}

/// The highest severity of which there is one; UNSPECIFIED when there is none.
inline patch_compliance_level highest_of(const severity_counts& counts) {
  const auto found =
      std::find_if(counts.begin(), counts.end() - 1, [](std::int32_t count) { return count > 0; });
  return static_cast<patch_compliance_level>(found - counts.begin());
}

/// The highest level of what is not compliant, INFORMATIONAL at least, as AWS's script has it [R].
inline patch_compliance_level non_compliant_severity(const severity_counts& non_compliant) {
  return std::min(highest_of(non_compliant), patch_compliance_level::informational);
}

/// The items of a resource, or resources themselves, by what they are and how severe.
struct compliance_counts {
  severity_counts compliant{};
  severity_counts non_compliant{};

  void add(patch_compliance_status status, patch_compliance_level severity) {
    auto& counts = status == patch_compliance_status::compliant ? compliant : non_compliant;
    ++counts.at(static_cast<std::size_t>(severity));
  }
  patch_compliance_status status() const {
    return total_of(non_compliant) > 0 ? patch_compliance_status::non_compliant
                                       : patch_compliance_status::compliant;
  }
  /// The highest severity of what is not compliant; if all is, of all [I].
  patch_compliance_level severity() const {
    return highest_of(total_of(non_compliant) > 0 ? non_compliant : compliant);
  }
};

}  // namespace ssmock::store
