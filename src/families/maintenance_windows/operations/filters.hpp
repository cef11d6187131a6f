// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "core/api_error.hpp"
#include "families/maintenance_windows/operations/errors.hpp"
#include "lists/filters.hpp"
#include "lists/key_filters.hpp"
#include "lists/newest_first.hpp"

namespace ssmock::operations::maintenance_windows {

using filter_list = key_filters;

/// Reads filters whose one key is an upper limit for times and the other a lower one. A filter's
/// values are alternatives, so the widest counts; several filters must all pass, so the narrowest
/// counts.
result<time_range> read_time_filters(const filter_list& filters, std::string_view before_key,
                                     std::string_view after_key);

}  // namespace ssmock::operations::maintenance_windows
