// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "json/value.hpp"
#include "protocol/model.hpp"
#include "protocol/patterns.hpp"

namespace ssmock::protocol {

/// Ids that break the model but that a fixture holds, such as those of AWS's documentation.
using held_ids = std::set<std::string, std::less<>>;

/// Whether values of this shape name a resource, and so may be one of the held ids.
bool is_id(const shape& constrained);

/// The constraints of the shape itself that a coerced value breaks, in AWS's words and order
/// ("Member must have length less than or equal to 36"); those of its elements are not looked at.
std::vector<std::string> broken_constraints(pattern_cache& patterns, const shape& constrained,
                                            const json::value& content);

/// Checks a coerced request against every constraint of the model; up to ten violations make one
/// ValidationException, members in the model's order.
result<void> check_constraints(pattern_cache& patterns, const held_ids& held,
                               const shape& constrained, const json::value& input);

}  // namespace ssmock::protocol
