// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "families/traffic/store/fault_rules.hpp"
#include "fixture_format/section.hpp"

namespace ssmock::fixtures {

inline constexpr std::string_view faults_key = "Faults";
inline constexpr std::string_view webhooks_key = "Webhooks";

std::span<const section> traffic_sections();

/// The rules as a JSON list, as the control API shows them.
std::string export_faults(const store::fault_rules& rules);

}  // namespace ssmock::fixtures
