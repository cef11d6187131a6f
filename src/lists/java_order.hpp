// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace ssmock::operations {

/// The texts without duplicates, in the order in which Java iterates over a HashSet that they were
/// added to one by one. AWS lists some texts so [R].
std::vector<std::string> in_java_order(const std::vector<std::string>& texts);

}  // namespace ssmock::operations
