// SPDX-License-Identifier: Apache-2.0
#include "support/seed.hpp"

#include <cstdlib>
#include <iostream>

namespace ssmock::testing {
namespace {

constexpr unsigned usual_seed = 20'261'128;

unsigned long from_environment(const char* name, unsigned long otherwise) {
  const char* const given = std::getenv(name);
  return given != nullptr ? std::strtoul(given, nullptr, 10) : otherwise;
}

}  // namespace

unsigned test_seed() {
  const auto seed = static_cast<unsigned>(from_environment("SSMOCK_TEST_SEED", usual_seed));
  std::cout << "again with SSMOCK_TEST_SEED=" << seed << "\n";
  return seed;
}

std::size_t test_runs(std::size_t usual) {
  return usual * from_environment("SSMOCK_TEST_FACTOR", 1);
}

}  // namespace ssmock::testing
