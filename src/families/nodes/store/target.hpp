// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

namespace ssmock::store {

/// Target: selects nodes or other resources, for a command, a window or a task.
struct target {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(target, (), (key, values))

}  // namespace ssmock::store
