// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string_view>

#include "fixture_format/section.hpp"

namespace ssmock::fixtures {

inline constexpr std::string_view kms_key_key = "KmsKeys";

std::span<const section> parameter_sections();

extern const printed_forms parameters_printed;

}  // namespace ssmock::fixtures
