// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

/// Maintenance windows and their executions, what runs of them, and the ClientTokens of those who
/// made them.
namespace ssmock::fixtures {

std::span<const section> window_sections();

}  // namespace ssmock::fixtures
