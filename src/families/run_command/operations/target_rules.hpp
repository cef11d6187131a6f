// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "core/api_error.hpp"
#include "families/run_command/store/commands.hpp"

namespace ssmock::operations::run_command {

/// Whether no node is named twice.
result<void> check_instance_ids(const std::vector<std::string>& ids);

/// Refuses combinations of targets that a command may not have [R 2026-09]. That every key and
/// value may occur only once, and the order of these rules, are inferred [I].
result<void> check_targets(const std::vector<store::target>& targets);

}  // namespace ssmock::operations::run_command
