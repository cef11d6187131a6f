// SPDX-License-Identifier: Apache-2.0
#include "control/outcomes.hpp"

#include "families/run_command/sections/sections.hpp"
#include "kernel/outcomes.hpp"
#include "loading/loader.hpp"

namespace ssmock::control {

using service::reply;

namespace {

/// Adds the body's rules, in the place of those that there are or beside them.
reply add_rules(const control_parts& parts, const call& asked, bool replaces) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  store::state scripted;
  const auto faults = fixtures::load_section({"body", std::string(asked.body)},
                                             fixtures::outcomes_key, asked.now, scripted);
  if (!faults.empty()) return faults_reply("the rules have faults; nothing was changed", faults);
  change_tenants<store::outcome_rules>(parts, asked, [&](store::state& changed) {
    auto& rules = changed.edit<store::outcome_rules>();
    if (replaces) rules.clear();
    for (const auto& [number, rule] : scripted.get<store::outcome_rules>().all()) rules.add(rule);
  });
  return done();
}

}  // namespace

reply get_outcomes(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  const auto& state = parts.states.read(tenant_of(parts, asked));
  return json_reply(200, fixtures::export_outcomes(state.get<store::outcome_rules>()));
}

reply post_outcomes(const control_parts& parts, const call& asked) {
  return add_rules(parts, asked, false);
}

reply put_outcomes(const control_parts& parts, const call& asked) {
  return add_rules(parts, asked, true);
}

reply delete_outcomes(const control_parts& parts, const call& asked) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  change_tenants<store::outcome_rules>(
      parts, asked, [](store::state& changed) { changed.edit<store::outcome_rules>().clear(); });
  return done();
}

}  // namespace ssmock::control
