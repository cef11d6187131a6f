// SPDX-License-Identifier: Apache-2.0
#include "support/seed.hpp"

#include <cstdlib>
#include <iostream>
#include <random>

namespace ssmock::testing {

unsigned test_seed() {
  const char* const given = std::getenv("SSMOCK_TEST_SEED");
  const unsigned seed = given != nullptr ? static_cast<unsigned>(std::strtoul(given, nullptr, 10))
                                         : std::random_device{}() / 2;
  std::cout << "again with SSMOCK_TEST_SEED=" << seed << "\n";
  return seed;
}

}  // namespace ssmock::testing
