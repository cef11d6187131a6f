// SPDX-License-Identifier: Apache-2.0
#include "support/paths.hpp"

#include <fstream>
#include <sstream>

namespace ssmock::testing {

std::string source_path(std::string_view path) {
  return std::string(SSMOCK_SOURCE_DIR "/").append(path);
}

std::string source_text(std::string_view path) {
  std::ifstream in(source_path(path));
  std::ostringstream text;
  text << in.rdbuf();
  return text.str();
}

std::string binary_path() { return SSMOCK_BINARY; }

}  // namespace ssmock::testing
