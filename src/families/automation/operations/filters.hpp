// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <optional>
#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "core/time.hpp"
#include "lists/newest_first.hpp"

/// The filters of the two lists, of executions and of steps.
namespace ssmock::operations::automation {

/// AutomationExecutionFilter, and StepExecutionFilter, which has the same members.
struct filter {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(filter, (), (key, values))

/// The times that the filters StartTimeBefore and StartTimeAfter allow. A value is a time in the
/// form of ISO 8601 [D].
result<time_range> read_times(const std::vector<filter>& filters);

}  // namespace ssmock::operations::automation
