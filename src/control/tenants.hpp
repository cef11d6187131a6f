// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

namespace ssmock::control {

/// The accounts and regions that have a state of their own, and the default one.
service::reply get_tenants(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
