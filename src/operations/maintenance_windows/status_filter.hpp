// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "store/status_index.hpp"

namespace ssmock::operations::maintenance_windows {

/// MaintenanceWindowFilter
struct filter {
  std::optional<std::string> key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(filter, (), (key, values))

/// The statuses that the filters of an execution's tasks or invocations let through: STATUS is
/// the only key [D]; a filter's values are alternatives, several filters hold together [I].
result<store::status_set> read_status_filters(const std::optional<std::vector<filter>>& filters);

}  // namespace ssmock::operations::maintenance_windows
