// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "fixture_format/fault.hpp"

namespace ssmock::testing {

/// The faults of a fixture that is the file `f.json`.
std::vector<fixtures::fault> faults_in(const std::string& fixture);

/// Their texts, with their places.
std::vector<std::string> faults_of(const std::string& fixture);

}  // namespace ssmock::testing
