// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes of the journal: what the code under test has sent.
namespace ssmock::control {

service::reply get_requests(const control_parts& parts, const call& asked);
service::reply get_unmatched(const control_parts& parts, const call& asked);
service::reply delete_requests(const control_parts& parts, const call& asked);
service::reply count_requests(const control_parts& parts, const call& asked);
service::reply find_requests(const control_parts& parts, const call& asked);
service::reply remove_requests(const control_parts& parts, const call& asked);
service::reply wait_for_requests(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
