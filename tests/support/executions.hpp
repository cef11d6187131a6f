// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <vector>

#include "support/pages.hpp"

namespace ssmock::testing {

inline constexpr std::string_view execution_id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
inline constexpr std::string_view other_execution_id = "24bea65d-5ccc-462d-a2f3-e99c81234567";
inline constexpr std::string_view task_id = "f407ba63-998f-4b89-8467-279fc1234567";
inline constexpr std::string_view other_task_id = "e407ba63-998f-4b89-8467-279fc1234567";

/// The n-th of a series of UUIDs.
std::string numbered_id(std::size_t number);
/// The first of them.
std::vector<std::string> numbered_ids(std::size_t count);

/// A fixture with a task in execution_id whose n-th invocation is numbered_id(n) and has the
/// n-th status, going round.
std::string invocations_fixture(std::size_t count, const std::vector<std::string>& statuses);

/// A fixture with an execution of as many tasks.
std::string tasks_fixture(std::size_t count, const std::vector<std::string>& statuses);

/// Walks a list of executions' tasks or invocations by NextToken; `parameters` are JSON members
/// without braces.
walked walk_pages(in_process& server, const std::string& operation, const std::string& parameters);

/// What GetMaintenanceWindowExecution answers.
nlohmann::json execution_of(in_process& server, std::string_view id);

/// Runs a window of one task now; the task's first invocation a minute later.
nlohmann::json run_once(in_process& server, const std::string& window);

}  // namespace ssmock::testing
