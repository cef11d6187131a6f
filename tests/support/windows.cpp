// SPDX-License-Identifier: Apache-2.0
#include "support/windows.hpp"

#include <gtest/gtest.h>

namespace ssmock::testing {

std::string create_window(in_process& server, const std::string& name, const nlohmann::json& more) {
  nlohmann::json input{{"Name", name},
                       {"Schedule", "cron(0 4 ? * SUN *)"},
                       {"Duration", 3},
                       {"Cutoff", 1},
                       {"AllowUnassociatedTargets", true}};
  input.update(more);
  return answer(server, "CreateMaintenanceWindow", input)["WindowId"];
}

std::string register_target(in_process& server, const std::string& window_id,
                            const nlohmann::json& more) {
  nlohmann::json input{{"WindowId", window_id},
                       {"ResourceType", "INSTANCE"},
                       {"Targets", {{{"Key", "InstanceIds"}, {"Values", {node}}}}}};
  input.update(more);
  return answer(server, "RegisterTargetWithMaintenanceWindow", input)["WindowTargetId"];
}

std::string register_task(in_process& server, const std::string& window_id,
                          const nlohmann::json& more) {
  nlohmann::json input{
      {"WindowId", window_id},     {"TaskArn", "AWS-RunShellScript"},
      {"TaskType", "RUN_COMMAND"}, {"MaxConcurrency", "2"},
      {"MaxErrors", "0"},          {"Targets", {{{"Key", "InstanceIds"}, {"Values", {node}}}}}};
  input.update(more);
  return answer(server, "RegisterTaskWithMaintenanceWindow", input)["WindowTaskId"];
}

}  // namespace ssmock::testing
