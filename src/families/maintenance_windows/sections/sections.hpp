// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "fixture_format/section.hpp"

/// The sections of maintenance windows, their executions and runs, and the ClientTokens of requests
/// that created windows, targets and tasks.
namespace ssmock::fixtures {

std::span<const section> window_sections();

extern const printed_forms windows_printed;

}  // namespace ssmock::fixtures
