// SPDX-License-Identifier: Apache-2.0
#include "families/settings/store/settings.hpp"

#include <algorithm>
#include <array>

namespace ssmock::store {

std::span<const known_setting> known_settings() {
  static constexpr std::array list{
      known_setting{"/ssm/appmanager/appmanager-enabled", "Disabled"},
      known_setting{"/ssm/automation/customer-script-log-destination", "None"},
      known_setting{"/ssm/automation/customer-script-log-group-name", "/aws/ssm/automation"},
      known_setting{"/ssm/automation/enable-adaptive-concurrency", "False"},
      known_setting{"/ssm/documents/console/public-sharing-permission", "Enable"},
      known_setting{"/ssm/managed-instance/activation-tier", "standard"},
      known_setting{"/ssm/managed-instance/default-ec2-instance-management-role", "$None"},
      known_setting{"/ssm/opsinsights/opscenter", "Disabled"},
      known_setting{default_parameter_tier, "Standard"},
      known_setting{"/ssm/parameter-store/high-throughput-enabled", "false"},
  };
  return list;
}

const known_setting* find_setting(std::string_view setting_id) {
  const auto list = known_settings();
  const auto found = std::ranges::find(list, setting_id, &known_setting::setting_id);
  return found != list.end() ? &*found : nullptr;
}

std::string_view setting_value(const state& in, std::string_view setting_id) {
  const auto& changed = in.get<customized_settings>();
  const auto found = changed.find(setting_id);
  if (found != changed.end()) return found->second.setting_value;
  const auto* known = find_setting(setting_id);
  return known != nullptr ? known->value : std::string_view{};
}

}  // namespace ssmock::store
