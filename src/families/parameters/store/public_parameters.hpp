// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "families/parameters/store/parameters.hpp"

namespace ssmock::store {

/// AWS's public parameters, whose names begin with public_prefix. All regions and tenants share
/// them. Made at the first call.
const parameter_list& public_parameters();

/// The value that a public parameter has in a region. `version` is that of public_parameters(),
/// whose values leave open what differs between regions.
std::string public_value(std::string_view name, const parameter_version& version,
                         std::string_view region);

}  // namespace ssmock::store
