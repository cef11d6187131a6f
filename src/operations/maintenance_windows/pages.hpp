// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>

namespace ssmock::operations::maintenance_windows {

/// Items of a page when the request has no MaxResults. AWS's own number is not on record; this
/// is half of the most that a request may ask for.
inline constexpr std::size_t default_page_size = 50;

}  // namespace ssmock::operations::maintenance_windows
