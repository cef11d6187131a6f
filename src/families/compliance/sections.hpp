// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

namespace ssmock::fixtures {

std::span<const section> compliance_sections();

extern const printed_forms compliance_printed;

}  // namespace ssmock::fixtures
