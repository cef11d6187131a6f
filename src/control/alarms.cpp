// SPDX-License-Identifier: Apache-2.0
#include "control/alarms.hpp"

#include "families/run_command/sections/sections.hpp"
#include "kernel/alarms.hpp"
#include "loading/loader.hpp"

namespace ssmock::control {

using service::reply;

reply put_alarm(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const fixtures::source body{"body", std::string(asked.body)};
  const fixtures::element alarm{fixtures::alarm_key, "AlarmName", std::string(asked.id)};
  store::state rehearsal;
  const auto faults = fixtures::load_element(body, alarm, asked.now, rehearsal);
  if (!faults.empty()) return faults_reply("the alarm has faults; nothing was changed", faults);
  change_tenants(parts, asked, [&](store::state& changed) {
    fixtures::load_element(body, alarm, asked.now, changed);
  });
  return done();
}

reply delete_alarm(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  change_tenants(parts, asked, [&](store::state& changed) {
    changed.edit<store::alarm_values>().insert_or_assign(std::string(asked.id),
                                                         store::alarm_value::unknown);
  });
  return done();
}

}  // namespace ssmock::control
