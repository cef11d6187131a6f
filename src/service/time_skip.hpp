// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <string_view>

#include "core/message.hpp"
#include "core/tenant.hpp"
#include "core/time.hpp"

/// Time that skips: who asks again for what has not ended waits for it, so time may go on.
namespace ssmock::service {

/// Whether this is the reply of a read of something that has not ended: it shows a status such as
/// InProgress, it is the error of an invocation that is not there yet, or the empty list of a
/// window's executions.
bool is_unfinished(std::string_view operation, const reply& answer);

/// Knows what was asked last, and not ended then.
class poll_watch {
 public:
  /// Whether the same was asked before, at the same time of the server's clock.
  bool is_repeated(const tenant_name& tenant, const request& call, instant now);
  /// The answer was not the end, at this time.
  void remember(const tenant_name& tenant, const request& call, instant now);

 private:
  static std::string key_of(const tenant_name& tenant, const request& call);

  std::map<std::string, instant> asked_;
};

}  // namespace ssmock::service
