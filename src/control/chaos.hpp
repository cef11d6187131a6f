// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes of the faults that a test orders, in the form of LocalStack's chaos API.
namespace ssmock::control {

service::reply get_faults(const control_parts& parts, const call& asked);
service::reply post_faults(const control_parts& parts, const call& asked);
service::reply patch_faults(const control_parts& parts, const call& asked);
service::reply delete_faults(const control_parts& parts, const call& asked);

service::reply get_effects(const control_parts& parts, const call& asked);
service::reply set_effects(const control_parts& parts, const call& asked);
service::reply delete_effects(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
