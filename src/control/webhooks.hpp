// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes of webhooks: who gets the events, and what became of those that were sent.
namespace ssmock::control {

service::reply get_webhooks(const control_parts& parts, const call& asked);
service::reply get_webhook(const control_parts& parts, const call& asked);
service::reply put_webhook(const control_parts& parts, const call& asked);
service::reply delete_webhook(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
