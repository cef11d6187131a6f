// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "kernel/state.hpp"

namespace ssmock::fixtures {

/// The whole state as one fixture, which loads again. Each element is on a line of its own.
std::string export_state(const store::state& state);

}  // namespace ssmock::fixtures
