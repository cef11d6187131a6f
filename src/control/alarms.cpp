// SPDX-License-Identifier: Apache-2.0
#include "control/alarms.hpp"

#include "control/elements.hpp"
#include "families/run_command/sections/sections.hpp"
#include "kernel/alarms.hpp"

namespace ssmock::control {

using service::reply;

reply put_alarm(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  return put_element<store::alarm_values>(
      parts, asked, {fixtures::alarm_key, "AlarmName", std::string(asked.id)}, "alarm");
}

reply delete_alarm(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  change_tenants<store::alarm_values>(parts, asked, [&](store::state& changed) {
    changed.edit<store::alarm_values>().insert_or_assign(std::string(asked.id),
                                                         store::alarm_value::unknown);
  });
  return done();
}

}  // namespace ssmock::control
