// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock {

/// Binary data, which JSON contains in base 64.
struct blob {
  std::string bytes;

  friend bool operator==(const blob&, const blob&) = default;
};

}  // namespace ssmock
