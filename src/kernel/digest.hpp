// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ssmock {

/// Equal texts have equal digests, and different texts have different ones in practice.
std::string digest_of(std::string_view text);

}  // namespace ssmock
