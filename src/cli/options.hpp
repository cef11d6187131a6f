// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/time.hpp"
#include "http/limits.hpp"
#include "kernel/latency.hpp"

/// The command line and its environment variables.
namespace ssmock::cli {

/// What is served where nobody says what: this folder where it is there, as in a container that
/// mounts it, else the built-in demo.
inline constexpr const char* default_fixtures = "/etc/ssmock/fixtures";

enum class command { serve, check, health };

struct options {
  command what = command::serve;
  std::string host = "127.0.0.1";
  std::uint16_t port = 4583;
  std::vector<std::string> fixtures;  ///< none, and not `empty`: see default_fixtures
  bool empty = false;
  std::string account = "123456789012";
  std::string region = "us-east-1";
  std::optional<std::uint64_t> seed;
  bool manual_clock = false;
  std::optional<instant> clock_start;
  engine::latency latency = engine::latency::none;
  std::string log_level = "info";
  bool log_json = false;
  http::limits limits;
  std::vector<std::string> check_paths;
};

/// Nothing to run: what to print, where, and the exit code.
struct early_exit {
  int code;
  std::string output;
  std::string error;
};

/// A flag beats its environment variable, which beats the default.
std::variant<options, early_exit> parse_options(int argc, const char* const* argv);

}  // namespace ssmock::cli
