// SPDX-License-Identifier: Apache-2.0
#include "fuzz/require.hpp"

#include <cstdlib>
#include <iostream>
#include <nlohmann/json.hpp>

#include "core/text.hpp"

namespace ssmock::fuzz {

void require(bool holds, std::string_view what, std::string_view detail) {
  if (holds) return;
  std::cerr << "broken: " << what << '\n' << detail << std::endl;
  std::abort();
}

bool is_utf8(std::string_view text) {
  while (!text.empty()) {
    const auto size = utf8_character_size(text);
    if (size == 0) return false;
    text.remove_prefix(size);
  }
  return true;
}

bool is_json(std::string_view text) { return nlohmann::json::accept(text); }

}  // namespace ssmock::fuzz
