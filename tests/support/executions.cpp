// SPDX-License-Identifier: Apache-2.0
#include "support/executions.hpp"

#include <gtest/gtest.h>

#include <cstdio>
#include <nlohmann/json.hpp>

#include "support/in_process.hpp"

namespace ssmock::testing {

std::string numbered_id(std::size_t number) {
  std::array<char, 64> text;
  std::snprintf(text.data(), text.size(), "00000000-0000-4000-8000-%012zx", number);
  return text.data();
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

std::vector<std::string> walked::ids() const {
  std::vector<std::string> all;
  for (const auto& page : pages) all.insert(all.end(), page.begin(), page.end());
  return all;
}

walked walk_pages(in_process& server, const std::string& operation, const std::string& parameters) {
  const bool tasks = operation == "DescribeMaintenanceWindowExecutionTasks";
  const auto* const list =
      tasks ? "WindowExecutionTaskIdentities" : "WindowExecutionTaskInvocationIdentities";
  walked out;
  std::string token;
  do {
    const auto next = token.empty() ? "" : R"(,"NextToken":")" + token + "\"";
    const auto reply = server.call(operation, "{" + parameters + next + "}");
    EXPECT_EQ(reply.status, 200) << reply.body;
    if (reply.status != 200) return out;
    const auto body = nlohmann::json::parse(reply.body);
    auto& page = out.pages.emplace_back();
    for (const auto& item : body[list]) {
      page.push_back(item[tasks ? "TaskExecutionId" : "InvocationId"]);
    }
    token = body.value("NextToken", "");
  } while (!token.empty());
  return out;
}

}  // namespace ssmock::testing
