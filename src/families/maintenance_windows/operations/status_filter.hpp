// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "families/maintenance_windows/operations/filters.hpp"
#include "families/maintenance_windows/store/status_index.hpp"

namespace ssmock::operations::maintenance_windows {

/// The statuses that pass the filters of an execution's tasks or invocations. Their only key is
/// STATUS [D].
result<store::status_set> read_status_filters(const filter_list& filters);

}  // namespace ssmock::operations::maintenance_windows
