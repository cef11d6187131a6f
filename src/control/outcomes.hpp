// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "control/replies.hpp"

/// The routes by which tests script outcomes: rules in the form of a fixture's Outcomes.
namespace ssmock::control {

/// The tenant's rules, in the order in which they were added.
service::reply get_outcomes(const control_parts& parts, const call& asked);
/// Adds one rule or a list of rules, to the tenant that the query names or to every tenant.
service::reply post_outcomes(const control_parts& parts, const call& asked);
/// Puts them in the place of all rules.
service::reply put_outcomes(const control_parts& parts, const call& asked);
service::reply delete_outcomes(const control_parts& parts, const call& asked);

}  // namespace ssmock::control
