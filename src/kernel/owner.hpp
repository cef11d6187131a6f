// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

namespace ssmock::store {

/// The sender of a command, when another family sent it as part of a run, such as a window's
/// execution. That family is notified when the command ends.
struct owner_reference {
  std::string_view family;  ///< its name in the list of families
  std::string run_id;       ///< such as the id of a window's execution
  std::string part_id;      ///< such as the id of the execution's task
  std::uint32_t unit = 0;   ///< such as the index of the task's invocation

  bool operator==(const owner_reference&) const = default;
};

}  // namespace ssmock::store
