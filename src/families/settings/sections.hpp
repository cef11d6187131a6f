// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

namespace ssmock::fixtures {

std::span<const section> setting_sections();

extern const printed_forms settings_printed;

}  // namespace ssmock::fixtures
