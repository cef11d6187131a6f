// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

/// Maintenance windows and their executions, what runs of them, and the ClientTokens of those who
/// made them.
namespace ssmock::fixtures {

std::span<const section> window_sections();

extern const printed_forms windows_printed;

}  // namespace ssmock::fixtures
