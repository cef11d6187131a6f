// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock::testing {

/// The README's section "Differences from AWS".
std::string differences();

}  // namespace ssmock::testing
