// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/describe/class.hpp>
#include <string>
#include <vector>

namespace ssmock::store {

/// Target: which nodes, or which other resources, something is for.
struct target {
  std::string key;
  std::vector<std::string> values;
};
BOOST_DESCRIBE_STRUCT(target, (), (key, values))

}  // namespace ssmock::store
