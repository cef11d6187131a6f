// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

namespace ssmock {

/// The first id made that is not taken: a sequence that a test begins again gives ids that there
/// are already.
template <class Make, class IsTaken>
std::string unused_id(const Make& make, const IsTaken& is_taken) {
  std::string id = make();
  while (is_taken(id)) id = make();
  return id;
}

}  // namespace ssmock
