// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "families/documents/content/content.hpp"

namespace ssmock::documents::rules {

/// All platforms, in the order in which AWS lists them [R].
inline constexpr std::array<std::string_view, 3> all_platforms{"Windows", "Linux", "MacOS"};

std::vector<std::string> every_platform();

/// The platforms on which a plugin of SSM Agent runs; nullopt when there is no such plugin.
std::optional<std::vector<std::string>> platforms_of_plugin(std::string_view plugin);

/// The platforms on which at least one of the steps runs, in AWS's order.
template <class Steps>
std::vector<std::string> platforms_of_any(const Steps& steps) {
  std::vector<std::string> out;
  for (const auto platform : all_platforms) {
    for (const auto& step : steps) {
      if (!runs_on(step, platform)) continue;
      out.emplace_back(platform);
      break;
    }
  }
  return out;
}

}  // namespace ssmock::documents::rules
