// SPDX-License-Identifier: Apache-2.0
#include <exception>
#include <iostream>

#include "cli/commands.hpp"
#include "cli/options.hpp"
#include "log/log.hpp"

int main(int argc, char** argv) {
  using namespace ssmock::cli;
  try {
    const auto parsed = parse_options(argc, argv);
    if (const auto* stop = std::get_if<early_exit>(&parsed)) {
      std::cout << stop->output;
      std::cerr << stop->error;
      return stop->code;
    }
    const auto& chosen = std::get<options>(parsed);
    ssmock::set_up_log(chosen.log_level, chosen.log_json);
    switch (chosen.what) {
      case command::check:
        return check(chosen);
      case command::health:
        return health(chosen);
      case command::events:
        return events(chosen);
      case command::serve:
        break;
    }
    return serve(chosen);
  } catch (const std::exception& failure) {
    std::cerr << "ssmock failed: " << failure.what() << '\n';
    return run_time_failure;
  }
}
