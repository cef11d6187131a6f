// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <nlohmann/json.hpp>
#include <string>

namespace ssmock::testing {

/// A fixture of fifty windows that are due each minute, with a task each: enough for an advance by
/// hours to take many slices.
inline std::string busy_windows() {
  auto windows = nlohmann::json::array();
  auto tasks = nlohmann::json::array();
  for (int number = 10; number < 60; ++number) {
    const auto id = "mw-000000000000000" + std::to_string(number);
    windows.push_back({{"WindowId", id},
                       {"Name", "busy"},
                       {"Enabled", true},
                       {"Schedule", "rate(1 minute)"},
                       {"Duration", 1},
                       {"Cutoff", 0},
                       {"AllowUnassociatedTargets", true}});
    tasks.push_back(
        {{"WindowId", id},
         {"WindowTaskId", "00000000-0000-0000-0000-0000000000" + std::to_string(number)},
         {"TaskArn", "arn:aws:lambda:us-east-1:123456789012:function:f"},
         {"Type", "LAMBDA"},
         {"Priority", 1}});
  }
  return nlohmann::json{{"WindowIdentities", windows}, {"Tasks", tasks}}.dump();
}

}  // namespace ssmock::testing
