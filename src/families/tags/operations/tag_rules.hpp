// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "core/api_error.hpp"
#include "kernel/tags.hpp"

namespace ssmock::operations::tags {

/// Whether a resource that has `kept` may be given `added`, which replace those of the same key:
/// no key twice, none of AWS's own, at most 50 tags in all [D].
result<void> check_added_tags(const std::vector<store::tag>& kept,
                              const std::vector<store::tag>& added);

/// The same for tags given when a resource is created.
result<void> check_new_tags(const std::vector<store::tag>& given);

}  // namespace ssmock::operations::tags
