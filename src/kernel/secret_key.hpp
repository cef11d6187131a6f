// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>

#include "core/sealed.hpp"

namespace ssmock::store {

/// The part of a state with the key under which secret values are kept. A server sets it before it
/// loads its fixtures, and it never changes.
struct secret_key {
  sealing_key key;
};

/// The key of a server with this seed; without one it is random.
secret_key secret_key_of(std::optional<std::uint64_t> seed);

}  // namespace ssmock::store
