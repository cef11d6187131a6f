// SPDX-License-Identifier: Apache-2.0
#include "kernel/alarms.hpp"

namespace ssmock::store {

std::vector<alarm_state_information> triggered_by(const state& in,
                                                  const alarm_configuration& asked) {
  std::vector<alarm_state_information> out;
  for (const auto& [name] : asked.alarms) {
    const auto known = in.get<alarm_values>().find(name);
    if (known == in.get<alarm_values>().end()) continue;
    if (known->second == alarm_value::alarm) {
      out.push_back({name, alarm_state::alarm});
    } else if (known->second == alarm_value::unknown &&
               !asked.ignore_poll_alarm_failure.value_or(false)) {
      out.push_back({name, alarm_state::unknown});
    }
  }
  return out;
}

}  // namespace ssmock::store
