// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

/// Nodes of three kinds, in the order in which lists have them.
namespace ssmock::testing {

inline const std::string linux_node = "i-028ea792da0123456";
inline const std::string windows_node = "i-0cb2b964d3e14fd9f";
inline const std::string hybrid_node = "mi-1111aa111aa11a111";

}  // namespace ssmock::testing
