// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock {

/// Generates ids until one is free. After POST /moto-api/seed, the generator repeats ids that
/// already exist.
template <class Make, class IsTaken>
std::string unused_id(const Make& make, const IsTaken& is_taken) {
  std::string id = make();
  while (is_taken(id)) id = make();
  return id;
}

}  // namespace ssmock
