// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "json/value.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {

/// A coerced value as Java's toString() prints it in AWS's constraint texts: `[a, b]`, `{k=v}`,
/// `MaintenanceWindowFilter(key=STATUS, values=null)`. AWS prints the value whole [R]; here the
/// text ends after about `most` bytes.
std::string java_text(const shape& printed, const json::value& content, std::size_t most);

}  // namespace ssmock::protocol
