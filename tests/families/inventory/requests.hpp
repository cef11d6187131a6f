// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/calls.hpp"
#include "support/nodes.hpp"
#include "support/pages.hpp"

/// Requests about inventory, on two nodes that there are.
namespace ssmock::testing {

inline std::string inventory_nodes() {
  return nlohmann::json{
      {"InstanceInformationList",
       {{{"InstanceId", linux_node}, {"PlatformName", "Amazon Linux"}, {"PlatformVersion", "2023"}},
        {{"InstanceId", windows_node},
         {"PlatformType", "Windows"},
         {"PlatformName", "Microsoft Windows Server 2022 Datacenter"},
         {"PlatformVersion", "10.0.20348"}}}}}
      .dump();
}

inline const std::string rack = "Custom:RackInfo";

inline nlohmann::json inventory_item(std::string_view type, const nlohmann::json& content,
                                     std::string_view version = "1.0") {
  return {{"TypeName", type},
          {"SchemaVersion", version},
          {"CaptureTime", "2026-01-10T01:00:00Z"},
          {"Content", content}};
}

inline nlohmann::json racks(const std::vector<std::string>& places) {
  auto out = nlohmann::json::array();
  for (const auto& each : places) out.push_back({{"RackLocation", each}});
  return out;
}

inline nlohmann::json to_put(const nlohmann::json& item, const std::string& node = linux_node) {
  return {{"InstanceId", node}, {"Items", nlohmann::json::array({item})}};
}

inline void put_inventory(in_process& server, const nlohmann::json& item,
                          const std::string& node = linux_node) {
  answer(server, "PutInventory", to_put(item, node));
}

inline nlohmann::json entries_of(in_process& server, std::string_view type,
                                 const std::string& node = linux_node) {
  return answer(server, "ListInventoryEntries", {{"InstanceId", node}, {"TypeName", type}});
}

inline nlohmann::json inventory_filter(std::string_view key, const std::vector<std::string>& values,
                                       std::string_view type = "Equal") {
  return {{"Key", key}, {"Values", values}, {"Type", type}};
}

}  // namespace ssmock::testing
