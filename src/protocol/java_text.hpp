// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {

/// A coerced value as Java's toString() prints it in AWS's constraint texts: `[a, b]`, `{k=v}`,
/// `MaintenanceWindowFilter(key=STATUS, values=null)`. AWS never cuts it [R]; here it ends after so
/// many bytes, or a little later.
std::string java_text(const shape& printed, const json::value& content, std::size_t most);

}  // namespace ssmock::protocol
