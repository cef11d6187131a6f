// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

namespace ssmock::testing {

/// What a gzip file holds; the test fails when it is none.
std::string gunzip(std::string_view bytes);

}  // namespace ssmock::testing
