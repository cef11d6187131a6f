// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ssmock::testing {

/// Names the row of docs/fidelity/differences.json that the calling test holds the server to. The
/// test fails when no row has this id. `DifferencesData` looks for the other direction: each row
/// must be named by a test.
void difference(std::string_view id);

}  // namespace ssmock::testing
