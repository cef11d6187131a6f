// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// The log, to stderr. One unit holds spdlog, whose headers take a minute to compile with
/// sanitizers.
namespace ssmock {

enum class log_level { debug, info, warn, error };

/// `level` is spdlog's name of it: trace, debug, info, warn, error or off. `json` makes each line
/// an object with time, level and message.
void set_up_log(const std::string& level, bool json);

/// Whether such a line is written at all: ask before composing an expensive one.
bool logs(log_level level);
void write_log(log_level level, const std::string& message);

}  // namespace ssmock
