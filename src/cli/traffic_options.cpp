// SPDX-License-Identifier: Apache-2.0
#include "cli/traffic_options.hpp"

#include <CLI/CLI.hpp>

#include "cli/option_checks.hpp"
#include "families/traffic/store/webhook_url.hpp"

namespace ssmock::cli {

void add_traffic_options(CLI::App& app, options& parsed) {
  app.add_option("--journal", parsed.journal, "How many requests are kept to look at; 0: none")
      ->check(check_whole_number)
      ->check(CLI::Range(std::size_t{0}, std::size_t{1'000'000}))
      ->type_name("N")
      ->envname("SSMOCK_JOURNAL")
      ->capture_default_str();
  app.add_option("--webhook", parsed.webhook, "An address that gets each event by a POST")
      ->check(store::url_fault)
      ->type_name("URL")
      ->envname("SSMOCK_WEBHOOK");
}

}  // namespace ssmock::cli
