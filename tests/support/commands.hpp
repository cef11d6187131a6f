// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>

#include "support/calls.hpp"
#include "support/windows.hpp"

/// Commands that run, and what the control API does to them.
namespace ssmock::testing {

inline constexpr std::string_view other_node = "i-0fedcba9876543210";

/// A fixture of `node` and `other_node`, with changes.
inline std::string two_nodes(const nlohmann::json& more = nlohmann::json::object()) {
  auto nodes = nlohmann::json::array();
  for (const auto id : {node, other_node}) nodes.push_back({{"InstanceId", id}});
  nlohmann::json out{{"InstanceInformationList", nodes}};
  out.update(more);
  return out.dump();
}

/// The body of a SendCommand to `node`, with changes.
inline nlohmann::json sending(const nlohmann::json& changes = nlohmann::json::object()) {
  nlohmann::json out{{"DocumentName", "AWS-RunShellScript"},
                     {"InstanceIds", {node}},
                     {"Parameters", {{"commands", {"df"}}}}};
  out.update(changes);
  return out;
}

/// Sends it, and returns the id of the command.
inline std::string send_command(in_process& server,
                                const nlohmann::json& changes = nlohmann::json::object()) {
  return answer(server, "SendCommand", sending(changes))["Command"]["CommandId"];
}

/// A request for a list of commands or invocations, with one filter.
inline nlohmann::json filtered_by(std::string_view key, std::string_view value) {
  return {{"Filters", nlohmann::json::array({{{"key", key}, {"value", value}}})}};
}

inline nlohmann::json command_of(in_process& server, const std::string& id) {
  return answer(server, "ListCommands", {{"CommandId", id}})["Commands"][0];
}

inline nlohmann::json invocation_of(in_process& server, const std::string& id,
                                    std::string_view on = node) {
  return answer(server, "GetCommandInvocation", {{"CommandId", id}, {"InstanceId", on}});
}

/// `Status/StatusDetails`
inline std::string statuses_of(const nlohmann::json& of) {
  return of["Status"].get<std::string>() + "/" + of["StatusDetails"].get<std::string>();
}

/// How many nodes a command has, how many of them have ended, and how many of those with an error:
/// `3/2/1`
inline std::string counts_of(const nlohmann::json& command) {
  return command["TargetCount"].dump() + "/" + command["CompletedCount"].dump() + "/" +
         command["ErrorCount"].dump();
}

/// A task as register_task() makes it, which runs `df`, with changes.
inline nlohmann::json running_df(const nlohmann::json& changes = nlohmann::json::object()) {
  const nlohmann::json parameters{{"commands", {"df"}}};
  nlohmann::json out{{"TaskInvocationParameters", {{"RunCommand", {{"Parameters", parameters}}}}}};
  out.update(changes);
  return out;
}

/// What a route of the control API answers with 200.
inline nlohmann::json controlled(in_process& server, std::string_view method, std::string_view path,
                                 const std::string& body = {}) {
  const auto reply = server.control(method, path, body);
  EXPECT_EQ(reply.status, 200) << method << path << body << reply.body;
  return nlohmann::json::parse(reply.body);
}

/// What it refuses with that status.
inline std::string control_error(in_process& server, int status, std::string_view method,
                                 std::string_view path, const std::string& body = {}) {
  const auto reply = server.control(method, path, body);
  EXPECT_EQ(reply.status, status) << method << path << body << reply.body;
  return nlohmann::json::parse(reply.body)["error"];
}

inline void advance(in_process& server, const std::string& by) {
  controlled(server, "POST", "/_ssmock/clock/advance", R"({"by":")" + by + "\"}");
}

/// Adds rules of outcomes: one, or a list of them.
inline void script(in_process& server, const nlohmann::json& rules) {
  controlled(server, "POST", "/_ssmock/outcomes", rules.dump());
}

}  // namespace ssmock::testing
