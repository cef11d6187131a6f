// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <optional>
#include <vector>

#include "core/api_error.hpp"
#include "core/message.hpp"
#include "core/time.hpp"
#include "service/credentials.hpp"

namespace ssmock::service {

/// Whose signatures count, and when.
struct signature_rules {
  std::vector<credential> credentials;
  /// The present of the clients. This is the system's clock, not the one that a test holds: a
  /// client signs with the time of its own machine.
  std::function<instant()> now;
};

/// Rules for these credentials, by the system's clock.
signature_rules rules_for(std::vector<credential> credentials);

/// The error for a request that is not signed, or not as it should be; nullopt: its signature is
/// good.
std::optional<api_error> signature_fault(const signature_rules& rules, const request& call);

}  // namespace ssmock::service
