// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// What runs come to, as tests script it: rules in the form of a fixture's Outcomes.
namespace ssmock::control {

/// The tenant's rules, the one added last at the end.
service::reply get_outcomes(const control_parts& parts, const call& asked);
/// Adds one rule or a list of them, to the tenant that the query names or to every one.
service::reply post_outcomes(const control_parts& parts, const call& asked);
service::reply delete_outcomes(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
