// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "support/calls.hpp"
#include "support/nodes.hpp"

/// Nodes that are patched, and a small catalogue of which each patch is told by its name.
namespace ssmock::testing {

inline nlohmann::json linux_patch(std::string_view name, std::string_view version,
                                  std::string_view released,
                                  std::string_view classification = "Security",
                                  std::string_view severity = "Critical") {
  return {{"Name", name},
          {"Product", "AmazonLinux2023"},
          {"Arch", "x86_64"},
          {"Epoch", 0},
          {"Version", version},
          {"Release", "1"},
          {"Classification", classification},
          {"Severity", severity},
          {"ReleaseDate", released}};
}

inline nlohmann::json windows_patch(std::string_view kb, std::string_view released,
                                    std::string_view classification = "SecurityUpdates",
                                    std::string_view severity = "Critical") {
  return {{"Id", "11111111-2222-4333-8444-0000000" + std::string(kb)},
          {"KbNumber", "KB" + std::string(kb)},
          {"Product", "WindowsServer2022"},
          {"ProductFamily", "Windows"},
          {"Classification", classification},
          {"MsrcSeverity", severity},
          {"Title", "Update " + std::string(kb)},
          {"ReleaseDate", released}};
}

/// One node of Linux, in the patch group `web`, and one of Windows. What came out until 60 days ago
/// is installed on both.
inline nlohmann::json fleet() {
  return {{"InstanceInformationList",
           {{{"InstanceId", linux_node},
             {"PlatformType", "Linux"},
             {"PlatformName", "Amazon Linux"},
             {"PlatformVersion", "2023"},
             {"Tags", {{{"Key", "Patch Group"}, {"Value", "web"}}}}},
            {{"InstanceId", windows_node},
             {"PlatformType", "Windows"},
             {"PlatformName", "Microsoft Windows Server 2022 Datacenter"},
             {"PlatformVersion", "10.0.20348"}}}},
          {"Patches",
           {linux_patch("bash", "1", "now-200d"), linux_patch("bash", "2", "now-30d"),
            linux_patch("curl", "1", "now-200d", "Bugfix", "None"),
            linux_patch("sudo", "1", "now-200d", "Security", "Low"),
            linux_patch("tar", "1", "now-200d"), linux_patch("tar", "2", "now-3d"),
            linux_patch("vim", "1", "now-20d"), windows_patch("50001", "now-200d"),
            windows_patch("50002", "now-30d"), windows_patch("50003", "now-200d", "Updates"),
            windows_patch("50004", "now-30d", "CriticalUpdates", "Important"),
            windows_patch("50005", "now-3d"), windows_patch("50006", "now-3d", "Updates")}}};
}

/// Sends a command of a document for patching to nodes, and lets it run.
inline std::string patch(in_process& server, const std::vector<std::string>& nodes,
                         const nlohmann::json& parameters,
                         std::string_view document = "AWS-RunPatchBaseline") {
  const auto sent =
      answer(server, "SendCommand",
             {{"DocumentName", document}, {"InstanceIds", nodes}, {"Parameters", parameters}});
  return sent["Command"]["CommandId"];
}

inline void scan(in_process& server,
                 const std::vector<std::string>& nodes = {linux_node, windows_node}) {
  patch(server, nodes, {{"Operation", {"Scan"}}});
}

inline void install(in_process& server,
                    const std::vector<std::string>& nodes = {linux_node, windows_node},
                    std::string_view reboot = "RebootIfNeeded") {
  patch(server, nodes, {{"Operation", {"Install"}}, {"RebootOption", {reboot}}});
}

inline nlohmann::json patch_state(in_process& server, const std::string& node) {
  const auto all = answer(server, "DescribeInstancePatchStates", {{"InstanceIds", {node}}});
  return all["InstancePatchStates"].empty() ? nlohmann::json{} : all["InstancePatchStates"][0];
}

/// The state of each patch of a node by its KBId, without the architecture.
inline std::map<std::string, std::string> states(in_process& server, const std::string& node) {
  std::map<std::string, std::string> out;
  const auto all = answer(server, "DescribeInstancePatches", {{"InstanceId", node}});
  for (const auto& each : all["Patches"]) {
    const auto id = each["KBId"].get<std::string>();
    out[id.substr(0, id.find('.'))] = each["State"];
  }
  return out;
}

/// What a step printed, and how it ended.
inline nlohmann::json step_of(in_process& server, const std::string& command,
                              const std::string& node, std::string_view step) {
  return answer(server, "GetCommandInvocation",
                {{"CommandId", command}, {"InstanceId", node}, {"PluginName", step}});
}

inline void advance(in_process& server, std::string_view by) {
  server.control("POST", "/_ssmock/clock/advance", nlohmann::json{{"by", by}}.dump());
}

inline void script(in_process& server, const nlohmann::json& rule) {
  server.control("POST", "/_ssmock/outcomes", rule.dump());
}

}  // namespace ssmock::testing
