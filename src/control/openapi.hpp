// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>

#include "control/route.hpp"

namespace ssmock::control {

/// The routes as an OpenAPI 3.1 document.
std::string openapi_document(std::span<const route> table);

}  // namespace ssmock::control
