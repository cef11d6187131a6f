// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api_error.hpp"
#include "core/message.hpp"

namespace ssmock::service {

/// The reply for an error, as AWS JSON 1.1 defines it.
reply error_reply(const api_error& error);

}  // namespace ssmock::service
