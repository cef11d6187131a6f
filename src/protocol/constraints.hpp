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

/// Ids that break the model's patterns but occur in a loaded fixture, such as the ids in AWS's
/// documentation. Requests may use them.
using held_ids = std::set<std::string, std::less<>>;

/// Whether this shape is the type of an id. Only such values may be one of the held ids.
bool is_id(const shape& constrained);

/// The constraints that a coerced value breaks, in AWS's words and order ("Member must have length
/// less than or equal to 36"). Only the shape's own constraints count, not those of its elements.
std::vector<std::string> broken_constraints(pattern_cache& patterns, const shape& constrained,
                                            const json::value& content);

/// Checks a coerced request against every constraint of the model. All violations, at most ten, go
/// into one ValidationException, in the model's order of members.
result<void> check_constraints(pattern_cache& patterns, const held_ids& held,
                               const shape& constrained, const json::value& input);

}  // namespace ssmock::protocol
