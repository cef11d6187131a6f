// SPDX-License-Identifier: Apache-2.0
#include "patch_report.hpp"

#include <httplib.h>

#include <stdexcept>

using nlohmann::json;

json patch_report::call(const std::string& operation, const json& input) {
  httplib::Client client(endpoint_);
  const auto reply = client.Post("/", {{"X-Amz-Target", "AmazonSSM." + operation}}, input.dump(),
                                 "application/x-amz-json-1.1");
  if (!reply) throw std::runtime_error(httplib::to_string(reply.error()));
  if (reply->status != 200) throw std::runtime_error(reply->body);
  return json::parse(reply->body);
}

std::vector<std::string> patch_report::unpatched_nodes(const std::string& window_id) {
  const json executions = call("DescribeMaintenanceWindowExecutions",
                               {{"WindowId", window_id}, {"MaxResults", 10}})["WindowExecutions"];
  if (executions.empty()) return {};
  const json execution = executions[0]["WindowExecutionId"];
  std::vector<std::string> out;
  const json tasks = call("DescribeMaintenanceWindowExecutionTasks",
                          json::object({{"WindowExecutionId", execution}}));
  for (const auto& task : tasks["WindowExecutionTaskIdentities"]) {
    const json invocations =
        call("DescribeMaintenanceWindowExecutionTaskInvocations",
             {{"WindowExecutionId", execution}, {"TaskId", task["TaskExecutionId"]}});
    for (const auto& invocation : invocations["WindowExecutionTaskInvocationIdentities"]) {
      const json nodes =
          call("ListCommandInvocations", json::object({{"CommandId", invocation["ExecutionId"]}}));
      for (const auto& node : nodes["CommandInvocations"]) {
        if (node["Status"] == "Success") continue;
        out.push_back(node["InstanceId"].get<std::string>() + ": " +
                      node["StatusDetails"].get<std::string>());
      }
    }
  }
  return out;
}
