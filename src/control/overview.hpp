// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

namespace ssmock::control {

/// What an account and region has, what runs there, what failed last, and what runs next.
service::reply get_overview(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
