// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/api_error.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::tags {

/// Whether the tags `added` may be added to a resource that has the tags `kept`. A tag replaces one
/// with the same key. No key may be given twice or begin with `aws:`, and the resource may have at
/// most 50 tags in all [D].
result<void> check_added_tags(const std::vector<store::tag>& kept,
                              const std::vector<store::tag>& added);

/// The same for tags in the request that creates a resource.
result<void> check_new_tags(const std::vector<store::tag>& given);

}  // namespace ssmock::operations::tags
