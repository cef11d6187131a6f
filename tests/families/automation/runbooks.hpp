// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "support/calls.hpp"
#include "support/in_process.hpp"

/// Runbooks and their executions by their JSON, for tests.
namespace ssmock::testing {

/// A step: `{"name":"a","action":"aws:sleep","inputs":{...}}`.
inline nlohmann::json step(const std::string& name, const std::string& action,
                           const nlohmann::json& inputs = nlohmann::json::object(),
                           const nlohmann::json& more = nlohmann::json::object()) {
  nlohmann::json out{{"name", name}, {"action", "aws:" + action}, {"inputs", inputs}};
  out.update(more);
  return out;
}

inline nlohmann::json nap(const std::string& name, const std::string& duration = "PT10S") {
  return step(name, "sleep", {{"Duration", duration}});
}

/// Creates a runbook of these steps.
inline void create_runbook(in_process& server, const std::string& name, const nlohmann::json& steps,
                           const nlohmann::json& more = nlohmann::json::object()) {
  nlohmann::json content{{"schemaVersion", "0.3"}, {"mainSteps", steps}};
  content.update(more);
  answer(server, "CreateDocument",
         {{"Name", name}, {"DocumentType", "Automation"}, {"Content", content.dump()}});
}

/// Starts an execution, and returns its id.
inline std::string start(in_process& server, const std::string& name,
                         const nlohmann::json& more = nlohmann::json::object()) {
  nlohmann::json input{{"DocumentName", name}};
  input.update(more);
  return answer(server, "StartAutomationExecution", input)["AutomationExecutionId"];
}

inline nlohmann::json execution(in_process& server, const std::string& id) {
  return answer(server, "GetAutomationExecution",
                {{"AutomationExecutionId", id}})["AutomationExecution"];
}

/// Runs a runbook of these steps, and returns the execution.
inline nlohmann::json run_steps(in_process& server, const nlohmann::json& steps,
                                const nlohmann::json& more = nlohmann::json::object(),
                                const nlohmann::json& request = nlohmann::json::object()) {
  static int runbooks = 0;
  const auto name = "Runbook" + std::to_string(++runbooks);
  create_runbook(server, name, steps, more);
  return execution(server, start(server, name, request));
}

}  // namespace ssmock::testing
