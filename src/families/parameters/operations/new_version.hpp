// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "families/parameters/operations/put_parameter.hpp"
#include "families/parameters/store/parameter_lookup.hpp"
#include "kernel/context.hpp"

namespace ssmock::operations::parameters {

/// The version that PutParameter makes, without its value. What the request omits is kept from the
/// latest version of `known`, which is null for a new parameter. Fails with AWS's errors for what
/// the version may not be.
result<store::parameter_version> make_version(const context& ctx,
                                              const put_parameter::request& input,
                                              const std::string& name,
                                              const store::parameter_entry* known);

}  // namespace ssmock::operations::parameters
