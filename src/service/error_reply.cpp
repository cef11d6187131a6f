// SPDX-License-Identifier: Apache-2.0
#include "service/error_reply.hpp"

#include "protocol/errors.hpp"

namespace ssmock::service {

reply error_reply(const api_error& error) {
  return {error.status, amz_json, protocol::error_body(error), {}};
}

}  // namespace ssmock::service
