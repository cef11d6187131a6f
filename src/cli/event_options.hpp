// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.hpp"

namespace CLI {  // NOLINT: it is a library's
class App;
}

/// The options of events, and of the command that prints samples of them.
namespace ssmock::cli {

void add_event_options(CLI::App& app, options& parsed);
/// Adds the command `events`, and returns it.
CLI::App* add_events_command(CLI::App& app, options& parsed);

}  // namespace ssmock::cli
