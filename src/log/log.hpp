// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// The log, which goes to stderr. It never waits for who reads it there: lines for which there is
/// no room are dropped and counted. Only log.cpp includes spdlog, whose headers take a minute to
/// compile with sanitizers.
namespace ssmock {

enum class log_level { debug, info, warn, error };

/// `level` is one of spdlog's names: trace, debug, info, warn, error or off. With `json`, each line
/// is an object with time, level and message.
void set_up_log(const std::string& level, bool json);

/// Whether lines of this level are written. Ask before composing an expensive message.
bool logs(log_level level);
void write_log(log_level level, const std::string& message);
/// Writes how many lines were dropped, if some were and there is room again. The next line does the
/// same; this is for a server that logs nothing for a while.
void report_dropped_lines();

/// Writes the line that `compose` returns, if lines of this level are written. A line that cannot
/// be made, since there is no memory for it, is lost: that must not end what it tells of.
template <class Compose>
void try_log(log_level level, const Compose& compose) noexcept {
  try {
    if (logs(level)) write_log(level, compose());
  } catch (...) {  // NOLINT(bugprone-empty-catch): where would this be told?
  }
}

}  // namespace ssmock
