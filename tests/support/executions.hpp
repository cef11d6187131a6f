// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

namespace ssmock::testing {

inline constexpr std::string_view execution_id = "14bea65d-5ccc-462d-a2f3-e99c81234567";
inline constexpr std::string_view other_execution_id = "24bea65d-5ccc-462d-a2f3-e99c81234567";
inline constexpr std::string_view task_id = "f407ba63-998f-4b89-8467-279fc1234567";
inline constexpr std::string_view other_task_id = "e407ba63-998f-4b89-8467-279fc1234567";

/// The n-th of a series of UUIDs.
std::string numbered_id(std::size_t number);

/// A fixture with a task in execution_id whose n-th invocation is numbered_id(n) and has the
/// n-th status, going round.
std::string invocations_fixture(std::size_t count, const std::vector<std::string>& statuses);

/// A fixture with an execution of as many tasks.
std::string tasks_fixture(std::size_t count, const std::vector<std::string>& statuses);

/// What walking all pages gives: `ids` of every page, in order.
struct walked {
  std::vector<std::vector<std::string>> pages;
  std::vector<std::string> ids() const;
};

/// Walks a list of executions' tasks or invocations by NextToken; `parameters` are JSON members
/// without braces.
class in_process;
walked walk_pages(in_process& server, const std::string& operation, const std::string& parameters);

}  // namespace ssmock::testing
