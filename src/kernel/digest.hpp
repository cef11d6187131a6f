// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ssmock {

/// Tells texts apart: equal texts have equal digests.
std::string digest_of(std::string_view text);

}  // namespace ssmock
