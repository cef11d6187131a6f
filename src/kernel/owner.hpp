// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ssmock::store {

/// Whose work a command is: a part of a run of another family, which hears of the command's end.
struct owner_reference {
  std::string_view family;  ///< its name in the list of families
  std::string run_id;       ///< such as an execution of a window
  std::string part_id;      ///< such as a task of it
  std::uint32_t unit = 0;   ///< such as the place of the task's invocation
};

}  // namespace ssmock::store
