// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <nlohmann/json.hpp>
#include <regex>
#include <string>
#include <string_view>
#include <vector>

#include "support/commands.hpp"

/// The events that the control API shows.
namespace ssmock::testing {

/// The whole answer; `query` with its question mark.
inline nlohmann::json events_answer(in_process& server, const std::string& query = {}) {
  return controlled(server, "GET", "/_ssmock/events" + query);
}

inline nlohmann::json events(in_process& server, const std::string& query = {}) {
  return events_answer(server, query)["Events"];
}

inline void forget_events(in_process& server) { controlled(server, "DELETE", "/_ssmock/events"); }

/// What the log shows now and then forgets, as `Execution IN_PROGRESS`: the detail-type without
/// what all of its kind have in common, and the status or operation.
inline std::vector<std::string> told(in_process& server) {
  std::vector<std::string> out;
  for (const auto& each : events(server)) {
    auto type = each["detail-type"].get<std::string>();
    for (const std::string_view common :
         {"Maintenance Window ", " State-change", " Status-change", " Notification", "EC2 "}) {
      const auto at = type.find(common);
      if (at != std::string::npos) type.erase(at, common.size());
    }
    const auto& detail = each["detail"];
    for (const auto* const key : {"status", "operation", "action-status"}) {
      if (detail.contains(key)) type += " " + detail[key].get<std::string>();
    }
    out.push_back(type);
  }
  forget_events(server);
  return out;
}

/// The last event of a type as its text, with UUID and mw-WINDOW for the ids.
inline std::string last_text(in_process& server, const std::string& query) {
  auto text = server.control("GET", "/_ssmock/events" + query).body;
  text = text.substr(0, text.rfind(R"(],"NextId")"));
  text = text.substr(std::max(text.rfind(R"({"version")"), std::size_t{1}));
  text = std::regex_replace(text, std::regex{"[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}"}, "UUID");
  return std::regex_replace(text, std::regex{"mw-[0-9a-f]{17}"}, "mw-WINDOW");
}

/// The messages for topics, each as its JSON.
inline std::vector<nlohmann::json> messages(in_process& server) {
  std::vector<nlohmann::json> out;
  for (const auto& each : events(server, "?format=sns")) {
    out.push_back(nlohmann::json::parse(each["Message"].get<std::string>()));
  }
  return out;
}

}  // namespace ssmock::testing
