// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

namespace ssmock::fixtures {

std::span<const section> inventory_sections();

extern const printed_forms inventory_printed;

}  // namespace ssmock::fixtures
