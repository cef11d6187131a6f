// SPDX-License-Identifier: Apache-2.0
#include "support/readme.hpp"

#include "support/paths.hpp"

namespace ssmock::testing {

std::string differences() {
  const auto whole = source_text("README.md");
  const auto start = whole.find("## Differences from AWS");
  return whole.substr(start, whole.find("\n## ", start + 1) - start);
}

}  // namespace ssmock::testing
