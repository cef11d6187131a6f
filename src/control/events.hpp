// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes by which a test reads what AWS would have sent: the events of EventBridge, and the
/// messages to topics of SNS.
namespace ssmock::control {

/// `{"Dropped":0,"Events":[...],"NextId":n}`
service::reply get_events(const control_parts& parts, const call& asked);
service::reply delete_events(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
