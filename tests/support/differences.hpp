// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ssmock::testing {

/// Names the row of docs/fidelity/differences.json that the calling test holds the server to. The
/// test fails when no row has this id. `DifferencesData` looks for the other direction: each row
/// must be named by a test.
void difference(std::string_view id);

/// Names a row that a reply shows, which must hold this text.
void expect_difference(std::string_view id, const std::string& reply, const std::string& text);

}  // namespace ssmock::testing
