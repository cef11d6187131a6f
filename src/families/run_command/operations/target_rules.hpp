// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::operations::run_command {

/// Whether each node is named once.
result<void> check_instance_ids(const std::vector<std::string>& ids);

/// What may not stand together in the targets of a command [R 2026-09]. That a key or a value twice
/// is refused of every key, and the order of these rules, are inferred.
result<void> check_targets(const std::vector<store::target>& targets);

}  // namespace ssmock::operations::run_command
