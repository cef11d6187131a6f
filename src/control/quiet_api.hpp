// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/message.hpp"
#include "core/tenant.hpp"

namespace ssmock::control {

/// The SSM API without what stands around it: signatures, faults, time that skips, the journal. So
/// who only watches a test does not change what it sees.
class quiet_api {
 public:
  quiet_api() = default;
  quiet_api(const quiet_api&) = delete;
  quiet_api& operator=(const quiet_api&) = delete;
  virtual ~quiet_api() = default;

  /// The answer to a request as SDKs send it, whatever its signature names. It may be pending.
  virtual service::reply answer_quietly(const service::request& call,
                                        const tenant_name& tenant) = 0;
};

}  // namespace ssmock::control
