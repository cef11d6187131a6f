// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ssmock::fuzz {

/// Ends the program with a message unless the condition holds: that is what a fuzzer counts as a
/// finding. `detail` is shown below it.
void require(bool holds, std::string_view what, std::string_view detail = {});

bool is_utf8(std::string_view text);
/// Whether any client can read it: one JSON text in valid UTF-8, by another parser than ours.
bool is_json(std::string_view text);

}  // namespace ssmock::fuzz
