// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <variant>
#include <vector>

#include "core/time.hpp"
#include "http/limits.hpp"
#include "http/tls_context.hpp"
#include "kernel/clock.hpp"
#include "kernel/history_limit.hpp"
#include "kernel/latency.hpp"
#include "kernel/outside.hpp"
#include "service/callers.hpp"
#include "traffic/event_limit.hpp"

/// The command line and its environment variables.
namespace ssmock::cli {

/// The fixtures when the user names none: this folder if it exists, as in a container that mounts
/// it, else the built-in demo.
inline constexpr const char* default_fixtures = "/etc/ssmock/fixtures";

/// Fixtures that are read after all others, where this folder is.
inline constexpr const char* default_init_dir = "/etc/ssmock/init.d";

enum class command { serve, check, health, events };

struct options {
  command what = command::serve;
  std::string host = "127.0.0.1";
  std::uint16_t port = 4583;
  service::caller_rules callers;
  std::string credentials;                    ///< a file; empty: signatures are not checked
  http::tls_files tls;                        ///< none: plain HTTP
  bool no_control = false;                    ///< no control API, but for the health
  bool no_ui = false;                         ///< no dashboard; so too without the control API
  std::optional<std::uint16_t> control_port;  ///< the control API is served there, and only there
  std::optional<std::string> control_host;    ///< not given: 127.0.0.1
  std::vector<std::string> fixtures;          ///< if there are none, and `empty` is false: the demo
  bool empty = false;
  std::string init_dir;    ///< a folder of fixtures that are read after these; empty: none
  std::string state_file;  ///< keeps the states beyond the server's end; empty: nothing does
  std::string account = "123456789012";
  std::string region = "us-east-1";
  std::optional<std::uint64_t> seed;
  std::string key_file;  ///< its content is the key of secret values; empty: the seed decides
  bool short_pages = false;
  bool manual_clock = false;
  engine::skipping skips = engine::skipping::never;
  std::optional<instant> clock_start;
  engine::latency latency = engine::latency::none;
  store::history_limit history;
  std::size_t journal = 1'000;                   ///< requests that it keeps
  std::string webhook;                           ///< gets all events; empty: none
  std::size_t events = traffic::default_events;  ///< how many are kept
  std::string script_runner;                     ///< runs scripts of runbooks; empty: none is run
  std::vector<std::string> service_endpoints;    ///< NAME=URL
  std::string log_level = "info";
  bool log_json = false;
  http::limits limits;
  std::vector<std::string> check_paths;
  std::string detail_type;   ///< of the sample that is printed; empty: all are
  std::string event_status;  ///< of that sample; empty: the usual one
};

/// The result of a command line after which nothing runs, such as --help.
struct early_exit {
  int code;            ///< the exit code
  std::string output;  ///< to be printed to stdout
  std::string error;   ///< to be printed to stderr
};

/// What steps may have done outside ssmock, in the form that the engine takes.
engine::outside_parts outside_of(const options& parsed);

/// A flag takes precedence over its environment variable, which does over the default.
std::variant<options, early_exit> parse_options(int argc, const char* const* argv);

}  // namespace ssmock::cli
