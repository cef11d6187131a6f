// SPDX-License-Identifier: Apache-2.0
#include "control/chaos.hpp"

#include <algorithm>
#include <variant>
#include <vector>

#include "families/traffic/sections.hpp"
#include "families/traffic/store/fault_rules.hpp"
#include "json/parse.hpp"
#include "loading/loader.hpp"
#include "protocol/encode.hpp"

namespace ssmock::control {
namespace {

using service::reply;
using store::fault_rules;

/// All accounts and regions have the same rules, since a rule names its region by itself.
template <class Change>
void change_rules(const control_parts& parts, const Change& change) {
  change_every_tenant<fault_rules>(
      parts, [&](store::state& changed) { change(changed.edit<fault_rules>()); });
}

/// Reads the body's rules into `into`, or answers with its faults.
std::optional<reply> read_rules(const call& asked, std::vector<store::fault_rule>& into) {
  store::state read;
  const auto faults = fixtures::load_section({"body", std::string(asked.body)},
                                             fixtures::faults_key, asked.now, read);
  if (!faults.empty()) return faults_reply("the rules have faults; nothing was changed", faults);
  for (const auto& [number, rule] : read.get<fault_rules>().all()) into.push_back(rule);
  return std::nullopt;
}

std::string text_of(const store::fault_rule& rule) {
  std::string out;
  protocol::encode(out, rule);
  return out;
}

reply shown_effects(const control_parts& parts) {
  return json_reply(200, R"({"latency":)" + std::to_string(parts.faults.effect().count()) + "}");
}

}  // namespace

reply get_faults(const control_parts& parts, const call&) {
  return json_reply(200,
                    fixtures::export_faults(parts.states.read(parts.defaults).get<fault_rules>()));
}

reply post_faults(const control_parts& parts, const call& asked) {
  std::vector<store::fault_rule> rules;
  if (auto bad = read_rules(asked, rules)) return *std::move(bad);
  change_rules(parts, [&](fault_rules& changed) {
    changed.clear();
    for (const auto& rule : rules) changed.add(rule);
  });
  return get_faults(parts, asked);
}

reply patch_faults(const control_parts& parts, const call& asked) {
  std::vector<store::fault_rule> rules;
  if (auto bad = read_rules(asked, rules)) return *std::move(bad);
  change_rules(parts, [&](fault_rules& changed) {
    for (const auto& rule : rules) changed.add(rule);
  });
  return get_faults(parts, asked);
}

reply delete_faults(const control_parts& parts, const call& asked) {
  std::vector<store::fault_rule> rules;
  if (!asked.body.empty()) {
    if (auto bad = read_rules(asked, rules)) return *std::move(bad);
  }
  change_rules(parts, [&](fault_rules& changed) {
    if (asked.body.empty()) return changed.clear();
    const auto known = changed.all();
    for (const auto& [number, rule] : known) {
      const auto unwanted = [text = text_of(rule)](const store::fault_rule& given) {
        return text_of(given) == text;
      };
      if (std::ranges::any_of(rules, unwanted)) changed.erase(number);
    }
  });
  return get_faults(parts, asked);
}

reply get_effects(const control_parts& parts, const call&) { return shown_effects(parts); }

reply set_effects(const control_parts& parts, const call& asked) {
  const auto parsed = json::parse(asked.body);
  const auto* content = std::get_if<json::value>(&parsed);
  const auto* members = content != nullptr ? content->get_if<json::object>() : nullptr;
  const auto* latency = content != nullptr ? content->find("latency") : nullptr;
  const auto* count = latency != nullptr ? latency->get_if<std::int64_t>() : nullptr;
  constexpr std::int64_t longest = 600'000;
  if (count == nullptr || members->size() != 1 || *count < 0 || *count > longest) {
    return error_reply(400,
                       R"(body: expected milliseconds from 0 to 600000, as in {"latency":200})");
  }
  parts.faults.set_effect(milliseconds{*count});
  return shown_effects(parts);
}

reply delete_effects(const control_parts& parts, const call&) {
  parts.faults.set_effect(milliseconds{0});
  return shown_effects(parts);
}

}  // namespace ssmock::control
