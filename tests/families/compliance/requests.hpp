// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "support/calls.hpp"
#include "support/nodes.hpp"
#include "support/pages.hpp"

/// Requests about compliance, on two nodes that there are.
namespace ssmock::testing {

inline std::string compliance_nodes() {
  return nlohmann::json{
      {"InstanceInformationList", {{{"InstanceId", linux_node}}, {{"InstanceId", windows_node}}}}}
      .dump();
}

inline nlohmann::json item(std::string_view id, std::string_view severity,
                           std::string_view status = "COMPLIANT") {
  return {{"Id", id}, {"Severity", severity}, {"Status", status}};
}

/// Items to put on the first node, with changes.
inline nlohmann::json items_to_put(std::string_view type, const nlohmann::json& items,
                                   const nlohmann::json& changes = {}) {
  nlohmann::json out{{"ResourceId", linux_node},
                     {"ResourceType", "ManagedInstance"},
                     {"ComplianceType", type},
                     {"ExecutionSummary", {{"ExecutionTime", 1768010400}}},
                     {"Items", items}};
  if (changes.is_object()) out.update(changes);
  return out;
}

inline void put_items(in_process& server, std::string_view type, const nlohmann::json& items,
                      const nlohmann::json& changes = {}) {
  answer(server, "PutComplianceItems", items_to_put(type, items, changes));
}

inline const item_place compliance_items{"ComplianceItems", "Id"};

inline std::vector<std::string> ids_of_items(
    in_process& server, const nlohmann::json& input = nlohmann::json::object()) {
  return ids_of(answer(server, "ListComplianceItems", input), compliance_items);
}

inline nlohmann::json compliance_filter(std::string_view key, std::string_view value,
                                        std::string_view type = "EQUAL") {
  return {{"Key", key}, {"Values", {value}}, {"Type", type}};
}

inline nlohmann::json filtered_by(const std::vector<nlohmann::json>& filters) {
  return {{"Filters", filters}};
}

}  // namespace ssmock::testing
