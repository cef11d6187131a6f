// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock {

/// Bytes that are no text; base 64 in JSON.
struct blob {
  std::string bytes;

  friend bool operator==(const blob&, const blob&) = default;
};

}  // namespace ssmock
