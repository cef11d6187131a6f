// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api_error.hpp"
#include "json/value.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {

/// Converts a request to the types of its shape as AWS's reader does: nulls are removed, decimals
/// are truncated to integers, too large integers are clamped, texts such as "true" become booleans,
/// blobs are decoded. The first value in the document's order that cannot be converted gives a
/// SerializationException. Unknown members stay as they are.
result<void> coerce(json::value& input, const shape& target);

}  // namespace ssmock::protocol
