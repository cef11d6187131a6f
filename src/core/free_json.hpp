// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock {

/// Any JSON value as its text, which is valid and compact.
struct free_json {
  std::string text;

  friend bool operator==(const free_json&, const free_json&) = default;
};

}  // namespace ssmock
