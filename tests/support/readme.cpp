// SPDX-License-Identifier: Apache-2.0
#include "support/readme.hpp"

#include <fstream>
#include <sstream>

namespace ssmock::testing {

std::string differences() {
  std::ifstream in(SSMOCK_SOURCE_DIR "/README.md");
  std::ostringstream text;
  text << in.rdbuf();
  const auto whole = text.str();
  const auto start = whole.find("## Differences from AWS");
  return whole.substr(start, whole.find("\n## ", start + 1) - start);
}

}  // namespace ssmock::testing
