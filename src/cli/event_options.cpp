// SPDX-License-Identifier: Apache-2.0
#include "cli/event_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/option_checks.hpp"

namespace ssmock::cli {

void add_event_options(CLI::App& app, options& parsed) {
  constexpr std::size_t most = 1'000'000;
  app.add_option("--events", parsed.events, "How many of the last events are kept; 0 keeps none")
      ->check(check_whole_number)
      ->check(CLI::Range(std::size_t{0}, most))
      ->type_name("N")
      ->envname("SSMOCK_EVENTS")
      ->capture_default_str();
}

CLI::App* add_events_command(CLI::App& app, options& parsed) {
  auto* const events =
      app.add_subcommand("events", "Print a sample of each event, one in a line, as JSON");
  events->add_option("--detail-type", parsed.detail_type, "Print only the event of this type")
      ->type_name("TYPE");
  events->add_option("--status", parsed.event_status, "What the event says, with --detail-type")
      ->type_name("STATUS")
      ->needs("--detail-type");
  return events;
}

}  // namespace ssmock::cli
