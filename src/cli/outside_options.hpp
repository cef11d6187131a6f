// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "cli/options.hpp"

namespace CLI {
class App;
}

namespace ssmock::cli {

/// The flags on what steps of runbooks may have done outside ssmock.
void add_outside_options(CLI::App& app, options& parsed);

/// NAME=URL, a service as boto3 calls it and where it is.
std::string check_endpoint(const std::string& text);

}  // namespace ssmock::cli
