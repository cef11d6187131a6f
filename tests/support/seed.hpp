// SPDX-License-Identifier: Apache-2.0
#pragma once

namespace ssmock::testing {

/// The seed of a random test: SSMOCK_TEST_SEED, or else a new one, small enough to count on from.
/// Printed either way.
unsigned test_seed();

}  // namespace ssmock::testing
