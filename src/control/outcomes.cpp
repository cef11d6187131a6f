// SPDX-License-Identifier: Apache-2.0
#include "control/outcomes.hpp"

#include <algorithm>
#include <optional>
#include <string>

#include "families/run_command/sections/sections.hpp"
#include "kernel/outcomes.hpp"
#include "loading/loader.hpp"
#include "protocol/encode.hpp"

namespace ssmock::control {

using service::reply;

namespace {

/// Reads the body's rules; answers with its faults.
std::optional<reply> read_rules(const call& asked, store::state& into) {
  const auto faults = fixtures::load_section({"body", std::string(asked.body)},
                                             fixtures::outcomes_key, asked.now, into);
  if (faults.empty()) return std::nullopt;
  return faults_reply("the rules have faults; nothing was changed", faults);
}

/// Adds the body's rules, in the place of those that there are or beside them.
reply add_rules(const control_parts& parts, const call& asked, bool replaces) {
  if (auto bad = tenant_fault(asked)) return *std::move(bad);
  store::state scripted;
  if (auto bad = read_rules(asked, scripted)) return *std::move(bad);
  change_tenants<store::outcome_rules>(parts, asked, [&](store::state& changed) {
    auto& rules = changed.edit<store::outcome_rules>();
    if (replaces) rules.clear();
    for (const auto& [number, rule] : scripted.get<store::outcome_rules>().all()) rules.add(rule);
  });
  return done();
}

std::string text_without_hits(store::outcome_rule rule) {
  rule.hits = 0;
  std::string out;
  protocol::encode(out, rule);
  return out;
}

/// Of rules that say the same, the one that is tried first.
bool erase_newest(store::outcome_rules& from, const std::string& text) {
  const auto& rules = from.all();
  const auto says_it = [&](const auto& each) { return text_without_hits(each.second) == text; };
  const auto found = std::find_if(rules.rbegin(), rules.rend(), says_it);
  if (found == rules.rend()) return false;
  from.erase(found->first);
  return true;
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
  store::state unwanted;
  if (!asked.body.empty()) {
    if (auto bad = read_rules(asked, unwanted)) return *std::move(bad);
  }
  bool known = false;
  change_tenants<store::outcome_rules>(parts, asked, [&](store::state& changed) {
    auto& rules = changed.edit<store::outcome_rules>();
    if (asked.body.empty()) return rules.clear();
    for (const auto& [number, rule] : unwanted.get<store::outcome_rules>().all()) {
      known = erase_newest(rules, text_without_hits(rule)) || known;
    }
  });
  if (asked.body.empty() || known) return done();
  return error_reply(404, "there is no such rule");
}

}  // namespace ssmock::control
