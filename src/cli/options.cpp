// SPDX-License-Identifier: Apache-2.0
#include "cli/options.hpp"

#include <CLI/CLI.hpp>
#include <array>
#include <cstdlib>
#include <filesystem>

#include "cli/event_options.hpp"
#include "cli/option_checks.hpp"
#include "cli/outside_options.hpp"
#include "cli/traffic_options.hpp"
#include "core/text.hpp"
#include "core/version.hpp"
#include "tenancy/tenants.hpp"

namespace ssmock::cli {
namespace {

constexpr int bad_usage = 2;

/// Adds a flag that the user gives in seconds and the options contain in milliseconds.
void add_seconds(CLI::App& app, const std::string& flag, const std::string& variable,
                 std::chrono::milliseconds& target, const std::string& meaning) {
  const auto set = [&target](double seconds) {
    target = std::chrono::milliseconds{static_cast<std::int64_t>(seconds * 1000)};
  };
  app.add_option_function<double>(flag, set, meaning)
      ->check(check_seconds)
      ->type_name("SECONDS")
      ->envname(variable)
      ->default_str(std::to_string(target.count() / 1000))
      ->run_callback_for_default(false);
}

void add_state_options(CLI::App& app, options& parsed) {
  app.add_option("--fixtures", parsed.fixtures,
                 "A fixture file, or a folder of *.json files; repeatable")
      ->type_name("PATH")
      ->allow_extra_args(false);
  app.add_flag("--empty", parsed.empty, "Start without fixtures, not even the demo");
  app.add_option("--init-dir", parsed.init_dir,
                 "A folder of *.json files that are read after the fixtures, in order")
      ->type_name("PATH")
      ->envname("SSMOCK_INIT_DIR");
  app.add_option("--state", parsed.state_file,
                 "A file that keeps all states: read at the start where it is there, then written")
      ->type_name("FILE")
      ->envname("SSMOCK_STATE");
  app.add_option("--account", parsed.account, "Account of requests whose access key is not one")
      ->check(account_fault)
      ->type_name("DIGITS")
      ->envname("SSMOCK_ACCOUNT")
      ->capture_default_str();
  app.add_option("--region", parsed.region, "Region of unsigned requests")
      ->check(region_fault)
      ->type_name("NAME")
      ->envname("SSMOCK_REGION")
      ->capture_default_str();
  app.add_option("--seed", parsed.seed, "Makes ids and tokens reproducible")
      ->check(check_seed)
      ->type_name("N")
      ->envname("SSMOCK_SEED");
  app.add_option("--key-file", parsed.key_file,
                 "A file whose content is the key of SecureStrings; without it the seed decides")
      ->check(CLI::ExistingFile)
      ->type_name("FILE")
      ->envname("SSMOCK_KEY_FILE");
  app.add_flag("--short-pages", parsed.short_pages,
               "Answer lists with pages that are short or empty and have a token")
      ->envname("SSMOCK_SHORT_PAGES");
}

void add_clock_options(CLI::App& app, options& parsed) {
  app.add_option_function<std::string>(
         "--clock",
         [&parsed](const std::string& kind) {
           parsed.manual_clock = kind != "real";
           parsed.skips = kind == "skip" ? engine::skipping::when_polled : engine::skipping::never;
         },
         "real; manual: a clock that stands still; or skip: one that goes on when it is waited for")
      ->check(CLI::IsMember({"real", "manual", "skip"}))
      ->type_name("KIND")
      ->envname("SSMOCK_CLOCK")
      ->default_str("real")
      ->run_callback_for_default(false);
  app.add_option_function<std::string>(
         "--clock-start",
         [&parsed](const std::string& text) { parsed.clock_start = parse_iso_8601(text); },
         "Where the manual clock stands; the present when not given")
      ->check(check_time)
      ->type_name("ISO8601")
      ->envname("SSMOCK_CLOCK_START");
  app.add_option_function<std::string>(
         "--latency",
         [&parsed](const std::string& kind) {
           parsed.latency = from_text<engine::latency>(kind).value_or(engine::latency::none);
         },
         "none, or recorded: how long AWS's own delays last")
      ->check(CLI::IsMember({"none", "recorded"}))
      ->type_name("KIND")
      ->envname("SSMOCK_LATENCY")
      ->default_str("none")
      ->run_callback_for_default(false);
  app.add_option_function<std::string>(
         "--history",
         [&parsed](const std::string& text) {
           parsed.history.period = parse_duration(text).value_or(parsed.history.period);
         },
         "How long commands and executions of windows are kept, from their beginning")
      ->check(check_history)
      ->type_name("DURATION")
      ->envname("SSMOCK_HISTORY")
      ->default_str("P30D")
      ->run_callback_for_default(false);
  app.add_option("--history-count", parsed.history.count,
                 "At most so many commands, and executions, are kept; those that run always are")
      ->check(check_whole_number)
      ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000'000}))
      ->type_name("N")
      ->envname("SSMOCK_HISTORY_COUNT");
}

void add_log_options(CLI::App& app, options& parsed) {
  app.add_option("--log-level", parsed.log_level,
                 "trace, debug (a line for each request), info, warn, error or off; to stderr")
      ->check(CLI::IsMember({"trace", "debug", "info", "warn", "error", "off"}))
      ->type_name("LEVEL")
      ->envname("SSMOCK_LOG_LEVEL")
      ->capture_default_str();
  app.add_option_function<std::string>(
         "--log-format", [&parsed](const std::string& form) { parsed.log_json = form == "json"; },
         "text or json")
      ->check(CLI::IsMember({"text", "json"}))
      ->type_name("FORM")
      ->envname("SSMOCK_LOG_FORMAT")
      ->default_str("text")
      ->run_callback_for_default(false);
}

void add_limit_options(CLI::App& app, options& parsed) {
  auto& limits = parsed.limits;
  app.add_option("--max-body", limits.max_body, "Largest request body taken")
      ->check(check_whole_number)
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 40U))
      ->type_name("BYTES")
      ->envname("SSMOCK_MAX_BODY")
      ->capture_default_str();
  app.add_option("--max-in-flight", limits.max_in_flight,
                 "Beyond so much of all large bodies and replies together, clients get a 503")
      ->check(check_whole_number)
      ->check(CLI::Range(std::uint64_t{1}, std::uint64_t{1} << 50U))
      ->type_name("BYTES")
      ->envname("SSMOCK_MAX_IN_FLIGHT")
      ->capture_default_str();
  app.add_option("--max-header", limits.max_header, "Largest request header taken")
      ->check(check_whole_number)
      ->check(CLI::Range(std::uint32_t{256}, std::uint32_t{1} << 24U))
      ->type_name("BYTES")
      ->envname("SSMOCK_MAX_HEADER")
      ->capture_default_str();
  app.add_option("--max-connections", limits.max_connections, "Beyond these clients get a 503")
      ->check(check_whole_number)
      ->check(CLI::Range(std::size_t{1}, std::size_t{1'000'000}))
      ->type_name("N")
      ->envname("SSMOCK_MAX_CONNECTIONS")
      ->capture_default_str();
  app.add_option("--max-listeners", limits.max_listeners,
                 "So many clients may wait for something to happen; others get a 503")
      ->check(check_whole_number)
      ->check(CLI::Range(std::size_t{0}, std::size_t{1'000'000}))
      ->type_name("N")
      ->envname("SSMOCK_MAX_LISTENERS")
      ->capture_default_str();
  add_seconds(app, "--idle-timeout", "SSMOCK_IDLE_TIMEOUT", limits.idle_timeout,
              "How long a connection may lie between two messages");
  add_seconds(app, "--message-timeout", "SSMOCK_MESSAGE_TIMEOUT", limits.message_timeout,
              "How long a message may take to arrive, and its reply to be taken");
  add_seconds(app, "--stop-timeout", "SSMOCK_STOP_TIMEOUT", limits.stop_timeout,
              "How long a stop waits for requests in flight");
}

void add_caller_options(CLI::App& app, options& parsed) {
  app.add_option("--allow-host", parsed.callers.hosts,
                 "A name with dots that the server has, for the control API; repeatable")
      ->check(check_host_name)
      ->type_name("NAME")
      ->allow_extra_args(false);
  app.add_option("--cors", parsed.callers.origins, "A web page's origin that may call; repeatable")
      ->check(check_origin)
      ->type_name("ORIGIN")
      ->allow_extra_args(false);
  app.add_option("--credentials", parsed.credentials,
                 "An AWS credentials file: the API checks signatures by its keys")
      ->type_name("FILE")
      ->envname("SSMOCK_CREDENTIALS");
  app.add_flag("--no-control", parsed.no_control, "Serve no control API, but for the health")
      ->envname("SSMOCK_NO_CONTROL");
  app.add_flag("--no-ui", parsed.no_ui, "Serve no dashboard, the web pages of the control API")
      ->envname("SSMOCK_NO_UI");
  app.add_option("--control-port", parsed.control_port,
                 "Serve the control API at this port instead; 0 takes any free one")
      ->check(check_whole_number)
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->envname("SSMOCK_CONTROL_PORT");
  app.add_option("--control-host", parsed.control_host, "Address of --control-port")
      ->check(check_address)
      ->type_name("ADDRESS")
      ->envname("SSMOCK_CONTROL_HOST")
      ->default_str("127.0.0.1")
      ->run_callback_for_default(false);
}

void add_tls_options(CLI::App& app, options& parsed) {
  app.add_option("--tls-cert", parsed.tls.certificate,
                 "A PEM file with the certificate for https, with --tls-key")
      ->type_name("FILE")
      ->envname("SSMOCK_TLS_CERT");
  app.add_option("--tls-key", parsed.tls.key, "A PEM file with the key of that certificate")
      ->type_name("FILE")
      ->envname("SSMOCK_TLS_KEY");
}

void add_serve_options(CLI::App& app, options& parsed) {
  app.add_option("--host", parsed.host, "Address to listen on")
      ->check(check_address)
      ->type_name("ADDRESS")
      ->envname("SSMOCK_HOST")
      ->capture_default_str();
  app.add_option("--port", parsed.port, "Port to listen on; 0 takes any free one")
      ->check(check_whole_number)
      ->check(CLI::Range(0, 65535))
      ->type_name("PORT")
      ->envname("SSMOCK_PORT")
      ->capture_default_str();
  add_tls_options(app, parsed);
  add_caller_options(app, parsed);
  add_state_options(app, parsed);
  add_clock_options(app, parsed);
  add_traffic_options(app, parsed);
  add_event_options(app, parsed);
  add_outside_options(app, parsed);
  add_log_options(app, parsed);
  add_limit_options(app, parsed);
}

const char* variable(const char* name) {
  const char* const value = std::getenv(name);
  return value != nullptr && *value != '\0' ? value : nullptr;
}

/// A folder that exists but cannot be read counts: that is a fault, which loading it reports.
bool is_there(const char* folder) {
  std::error_code ignored;
  return std::filesystem::status(folder, ignored).type() != std::filesystem::file_type::not_found;
}

/// Reads the variables for --fixtures and --empty. The two flags exclude each other, so a flag for
/// one must also beat the variable for the other. Without any, the default folder is used if it
/// exists.
void read_fixture_defaults(options& parsed) {
  if (!parsed.fixtures.empty() || parsed.empty) return;
  if (const char* const paths = variable("SSMOCK_FIXTURES")) {
    const auto parts = split(paths, ":");
    parsed.fixtures.assign(parts.begin(), parts.end());
  }
  if (const char* const empty = variable("SSMOCK_EMPTY")) {
    parsed.empty = std::string_view(empty) != "0" && std::string_view(empty) != "false";
  }
  if (!parsed.fixtures.empty() || parsed.empty) return;
  if (is_there(default_fixtures)) parsed.fixtures = {default_fixtures};
}

/// A flag that may be repeated: its variable holds all values in one text.
struct repeated_flag {
  const char* variable_name;
  const char* separators;
  std::string (*check)(const std::string&);
  std::vector<std::string>& values;
  bool is_of_any_case;
};

/// Reads the variables of flags that may be repeated, where no flag is given. Returns what is wrong
/// with them.
std::optional<std::string> read_repeated_variables(options& parsed) {
  const std::array<repeated_flag, 3> flags{
      {{"SSMOCK_ALLOW_HOST", ":", &check_host_name, parsed.callers.hosts, true},
       {"SSMOCK_CORS", ", ", &check_origin, parsed.callers.origins, true},
       {"SSMOCK_SERVICE_ENDPOINT", ", ", &check_endpoint, parsed.service_endpoints, false}}};
  for (const auto& each : flags) {
    const char* const text = variable(each.variable_name);
    if (text != nullptr && each.values.empty()) {
      const auto parts = split(text, each.separators);
      each.values.assign(parts.begin(), parts.end());
    }
    for (auto& value : each.values) {
      const auto fault = each.check(value);
      if (!fault.empty()) return std::string(each.variable_name) + ": " + fault;
      if (each.is_of_any_case) value = lower_case(value);
    }
  }
  return std::nullopt;
}

std::optional<std::string> contradiction(const options& parsed) {
  if (parsed.empty && !parsed.fixtures.empty()) {
    return "--empty and --fixtures exclude each other";
  }
  if (parsed.no_control && parsed.control_port) {
    return "--no-control and --control-port exclude each other";
  }
  if (parsed.control_host && !parsed.control_port && variable("SSMOCK_CONTROL_HOST") == nullptr) {
    return "--control-host needs --control-port";
  }
  if (parsed.tls.certificate.empty() != parsed.tls.key.empty()) {
    return parsed.tls.key.empty() ? "--tls-cert needs --tls-key" : "--tls-key needs --tls-cert";
  }
  const bool from_variable = variable("SSMOCK_CLOCK_START") != nullptr;
  if (parsed.clock_start && !parsed.manual_clock && !from_variable) {
    return "--clock-start needs --clock manual or skip";
  }
  return std::nullopt;
}

/// The help that the command line asks for, whatever else is wrong with it.
std::optional<std::string> wanted_help(const CLI::App& app) {
  bool wanted = app.get_help_ptr()->count() > 0;
  for (const auto* chosen : app.get_subcommands()) {
    wanted = wanted || chosen->get_help_ptr()->count() > 0;
  }
  if (!wanted) return std::nullopt;
  return app.help();  // that of the subcommand where there is one
}

}  // namespace

std::variant<options, early_exit> parse_options(int argc, const char* const* argv) {
  options parsed;
  CLI::App app{
      "ssmock answers the AWS Systems Manager API on this machine.\n"
      "Each flag has an environment variable: --max-body is SSMOCK_MAX_BODY, and so on;\n"
      "SSMOCK_FIXTURES holds paths and SSMOCK_ALLOW_HOST names separated by colons, SSMOCK_CORS\n"
      "origins and SSMOCK_SERVICE_ENDPOINT endpoints by commas; SSMOCK_EMPTY=1 means --empty. A "
      "flag beats its variable.",
      "ssmock"};
  app.set_version_flag("--version", "ssmock " + std::string(version));
  app.set_help_flag("-h,--help", "Print this help");
  add_serve_options(app, parsed);
  app.add_subcommand("serve", "Serve (the default)")->fallthrough();
  auto* const check = app.add_subcommand("check", "Load fixtures and report every fault");
  check->add_option("PATH", parsed.check_paths, "Fixture files and folders")->required();
  auto* const health =
      app.add_subcommand("health", "Ask the server at --host and --port whether it serves");
  health->fallthrough();
  health->footer(
      "--host and --port, or SSMOCK_HOST and SSMOCK_PORT, name the server. With --tls-cert or\n"
      "SSMOCK_TLS_CERT it is asked by https; its certificate is not verified.");
  const auto* const events = add_events_command(app, parsed);
  app.require_subcommand(0, 1);
  try {
    app.parse(argc, argv);
  } catch (const CLI::ParseError& stopped) {
    if (auto help = wanted_help(app)) return early_exit{0, *std::move(help), {}};
    std::ostringstream out;
    std::ostringstream error;
    const int code = app.exit(stopped, out, error);
    return early_exit{code == 0 ? 0 : bad_usage, out.str(), error.str()};
  }
  if (check->parsed()) {
    parsed.what = command::check;
    return parsed;
  }
  if (health->parsed()) {
    parsed.what = command::health;
    return parsed;
  }
  if (events->parsed()) {
    parsed.what = command::events;
    return parsed;
  }
  read_fixture_defaults(parsed);
  if (parsed.init_dir.empty() && is_there(default_init_dir)) parsed.init_dir = default_init_dir;
  auto wrong = read_repeated_variables(parsed);
  if (!wrong) wrong = contradiction(parsed);
  if (wrong) {
    return early_exit{bad_usage, {}, *wrong + "\nRun with --help for more information.\n"};
  }
  return parsed;
}

}  // namespace ssmock::cli
