// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace ssmock::cli {

/// The flags on what the server keeps of its traffic.
void add_traffic_options(CLI::App& app, options& parsed);

}  // namespace ssmock::cli
