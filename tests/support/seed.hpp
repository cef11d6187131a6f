// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace ssmock::testing {

/// The first seed of a test at random, printed: always the same, or SSMOCK_TEST_SEED. A failure
/// names the seed of its run, and that one begins with it.
unsigned test_seed();

/// How often a test at random tries: as often as usual, or SSMOCK_TEST_FACTOR times that.
std::size_t test_runs(std::size_t usual);

}  // namespace ssmock::testing
