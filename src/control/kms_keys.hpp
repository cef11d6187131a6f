// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

namespace ssmock::control {

/// PUT /_ssmock/kms-keys/{id} and .../alias/{id}: declares a key of KMS, or an alias.
service::reply put_kms_key(const control_parts& parts, const call& asked);
service::reply put_kms_alias(const control_parts& parts, const call& asked);
/// DELETE of the same. A key that is not known is gone already.
service::reply delete_kms_key(const control_parts& parts, const call& asked);
service::reply delete_kms_alias(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
