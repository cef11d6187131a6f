// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "core/api_error.hpp"
#include "json/value.hpp"
#include "protocol/model.hpp"

namespace ssmock::protocol {

/// Brings a request into the types of its shape as AWS's reader does: nulls vanish, decimals are
/// cut to integers, over-large integers are clamped, texts such as "true" become booleans, blobs
/// are decoded. The first value in the document's order that does not fit is a
/// SerializationException. Unknown members are left alone.
result<void> coerce(json::value& input, const shape& target);

}  // namespace ssmock::protocol
