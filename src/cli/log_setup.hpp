// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock::cli {

/// Sends spdlog's default logger to stderr. `level` is spdlog's name of it; `json` makes each
/// line an object with time, level and message.
void set_up_log(const std::string& level, bool json);

}  // namespace ssmock::cli
