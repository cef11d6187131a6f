// SPDX-License-Identifier: Apache-2.0
#include "support/executions.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "support/commands.hpp"

namespace ssmock::testing {

std::string numbered_id(std::size_t number) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "00000000-0000-4000-8000-%012zx", number);
  return text.data();
}

std::vector<std::string> numbered_ids(std::size_t count) {
  std::vector<std::string> out;
  for (std::size_t number = 0; number < count; ++number) out.push_back(numbered_id(number));
  return out;
}

std::string invocations_fixture(std::size_t count, const std::vector<std::string>& statuses) {
  nlohmann::json items = nlohmann::json::array();
  for (std::size_t index = 0; index < count; ++index) {
    items.push_back({{"WindowExecutionId", execution_id},
                     {"TaskExecutionId", task_id},
                     {"InvocationId", numbered_id(index)},
                     {"Status", statuses[index % statuses.size()]}});
  }
  return nlohmann::json{{"WindowExecutionTaskInvocationIdentities", items}}.dump();
}

std::string tasks_fixture(std::size_t count, const std::vector<std::string>& statuses) {
  nlohmann::json items = nlohmann::json::array();
  for (std::size_t index = 0; index < count; ++index) {
    items.push_back({{"WindowExecutionId", execution_id},
                     {"TaskExecutionId", numbered_id(index)},
                     {"Status", statuses[index % statuses.size()]}});
  }
  return nlohmann::json{{"WindowExecutionTaskIdentities", items}}.dump();
}

walked walk_pages(in_process& server, const std::string& operation, const std::string& parameters) {
  const bool tasks = operation == "DescribeMaintenanceWindowExecutionTasks";
  const item_place place =
      tasks ? item_place{"WindowExecutionTaskIdentities", "TaskExecutionId"}
            : item_place{"WindowExecutionTaskInvocationIdentities", "InvocationId"};
  return walk_pages(server, operation, place, nlohmann::json::parse("{" + parameters + "}"));
}

nlohmann::json execution_of(in_process& server, std::string_view id) {
  return answer(server, "GetMaintenanceWindowExecution", {{"WindowExecutionId", id}});
}

nlohmann::json run_once(in_process& server, const std::string& window) {
  controlled(server, "POST", "/_ssmock/windows/" + window + "/run");
  advance(server, "PT1M");
  const auto executions =
      answer(server, "DescribeMaintenanceWindowExecutions", {{"WindowId", window}});
  nlohmann::json ids{{"WindowExecutionId", executions["WindowExecutions"][0]["WindowExecutionId"]}};
  const auto tasks = answer(server, "DescribeMaintenanceWindowExecutionTasks", ids);
  ids["TaskId"] = tasks["WindowExecutionTaskIdentities"][0]["TaskExecutionId"];
  return answer(server, "DescribeMaintenanceWindowExecutionTaskInvocations",
                ids)["WindowExecutionTaskInvocationIdentities"][0];
}

}  // namespace ssmock::testing
