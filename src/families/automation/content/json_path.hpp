// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

#include "json/value.hpp"

namespace ssmock::automation {

/// What a JSONPath selects from a value, as Jayway's library does it, which AWS's selectors follow
/// [I]: `$.Reservations[0].Instances[*].InstanceId`, `$..Name`, `$.Tags[?(@.Key == 'Env')].Value`,
/// slices, unions, `length()`. A path with `..`, `*`, a filter, a slice or a union gives a list;
/// any other gives the one value, or nullopt where there is none. Nullopt also for a text that is
/// no path. A path may lack its `$.`.
std::optional<json::value> select(const json::value& from, std::string_view path);

}  // namespace ssmock::automation
