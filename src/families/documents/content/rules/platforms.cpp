// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/platforms.hpp"

namespace ssmock::documents::rules {
namespace {

constexpr unsigned windows = 1U;
constexpr unsigned gnu_linux = 2U;
constexpr unsigned mac = 4U;
constexpr unsigned all = windows | gnu_linux | mac;

struct plugin {
  std::string_view name;
  unsigned platforms;
};

// AWS was measured to accept these names [P]. The platforms are those in the user guide's list of
// plugins [D], or all platforms where the list does not say.
constexpr std::array plugins{
    plugin{"aws:applications", windows},
    plugin{"aws:cloudWatch", windows},
    plugin{"aws:configureDocker", windows},
    plugin{"aws:configurePackage", all},
    plugin{"aws:domainJoin", windows | gnu_linux},
    plugin{"aws:downloadContent", all},
    plugin{"aws:psModule", windows},
    plugin{"aws:refreshAssociation", all},
    plugin{"aws:runDockerAction", windows | gnu_linux},
    plugin{"aws:runDocument", all},
    plugin{"aws:runPowerShellScript", all},
    plugin{"aws:runShellScript", gnu_linux | mac},
    plugin{"aws:softwareInventory", all},
    plugin{"aws:updateAgent", windows},
    plugin{"aws:updateSsmAgent", all},
};

std::vector<std::string> names_of(unsigned platforms) {
  std::vector<std::string> out;
  for (std::size_t index = 0; index < all_platforms.size(); ++index) {
    if ((platforms >> index & 1U) != 0) out.emplace_back(all_platforms[index]);
  }
  return out;
}

}  // namespace

std::vector<std::string> every_platform() { return names_of(all); }

std::optional<std::vector<std::string>> platforms_of_plugin(std::string_view name) {
  for (const auto& each : plugins) {
    if (each.name == name) return names_of(each.platforms);
  }
  return std::nullopt;
}

}  // namespace ssmock::documents::rules
