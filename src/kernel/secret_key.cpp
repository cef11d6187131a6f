// SPDX-License-Identifier: Apache-2.0
#include "kernel/secret_key.hpp"

#include <string>

#include "core/ids.hpp"

namespace ssmock::store {

secret_key secret_key_of(std::optional<std::uint64_t> seed) {
  id_source random{seed};
  return {sealing_key::of("ssmock " + random.uuid() + random.uuid() + random.uuid())};
}

}  // namespace ssmock::store
