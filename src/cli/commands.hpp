// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "cli/options.hpp"
#include "fixture_format/fault.hpp"
#include "service/service.hpp"

namespace ssmock::cli {

inline constexpr int fine = 0;
inline constexpr int run_time_failure = 1;
inline constexpr int bad_usage_or_fixtures = 2;

/// Runs the server until SIGTERM or SIGINT. Returns the exit code.
int serve(const options& parsed);

/// Asks a running server for its health, for at most five seconds. Returns the exit code.
int health(const options& parsed);

/// Loads fixtures and reports their faults. Returns the exit code.
int check(const options& parsed);

/// Prints samples of events. Returns the exit code.
int events(const options& parsed);

}  // namespace ssmock::cli
