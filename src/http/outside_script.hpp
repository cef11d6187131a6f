// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace ssmock::http {

/// The text of tools/outside.py.
std::string_view outside_script();

}  // namespace ssmock::http
