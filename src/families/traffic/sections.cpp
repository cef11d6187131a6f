// SPDX-License-Identifier: Apache-2.0
#include "families/traffic/sections.hpp"

#include <array>
#include <variant>
#include <vector>

#include "families/traffic/store/webhook_url.hpp"
#include "families/traffic/store/webhooks.hpp"
#include "fixture_format/merger.hpp"
#include "fixture_format/section_writer.hpp"
#include "matching/event_pattern.hpp"

namespace ssmock::fixtures {
namespace {

void add_fault(merger& into, const json::value& element) {
  into.state().edit<store::fault_rules>().add(read<store::fault_rule>(element));
}

void write_faults(section_writer& out, const store::state& state) {
  for (const auto& [number, rule] : state.get<store::fault_rules>().all()) out.element(rule);
}

std::optional<std::string> fault_rule_fault(const json::value& element) {
  const auto rule = read<store::fault_rule>(element);
  const auto probability = rule.probability.value_or(1);
  if (!(probability >= 0 && probability <= 1)) return "probability is not from 0 to 1";
  if (rule.rate && !store::read_rate(*rule.rate)) {
    return R"(rate: expected a number of requests and a unit, as in "10/s", "100/m" or "5/h")";
  }
  const int effects = int{rule.error.has_value()} + int{rule.fault.has_value()} +
                      int{rule.preset.has_value()} + int{rule.rate.has_value()};
  if (effects > 1) return "a rule has one of error, fault, preset and rate, not several";
  return std::nullopt;
}

void add_webhook(merger& into, const json::value& element) {
  auto hook = read<store::webhook>(element);
  auto name = hook.name;
  into.state().edit<store::webhooks>().insert_or_assign(std::move(name), std::move(hook));
}

void write_webhooks(section_writer& out, const store::state& state) {
  for (const auto& [name, hook] : state.get<store::webhooks>()) out.element(hook);
}

std::optional<std::string> webhook_fault(const json::value& element) {
  if (auto wrong = store::url_fault(read<store::webhook>(element).url); !wrong.empty()) {
    return "Url: " + wrong;
  }
  const auto* pattern = element.find("EventPattern");
  if (pattern == nullptr) return std::nullopt;
  auto read = matching::read_pattern(*pattern);
  if (auto* wrong = std::get_if<std::string>(&read)) return "EventPattern: " + *wrong;
  return std::nullopt;
}

constexpr std::array<std::string_view, 2> webhook_ids{"Name", "Url"};

constexpr std::array rows{
    section{faults_key,
            "the [rules](../guides/faults.md) by which requests fail, in the shape of LocalStack's "
            "chaos rules; this key is ours",
            820,
            "FixtureFault",
            {},
            &add_fault,
            &write_faults,
            &fault_rule_fault},
    section{webhooks_key,
            "the [webhooks](../guides/test-event-handlers.md#webhooks) to which events are sent; "
            "this key is "
            "ours",
            830, "FixtureWebhook", webhook_ids, &add_webhook, &write_webhooks, &webhook_fault},
};

}  // namespace

std::span<const section> traffic_sections() { return rows; }

std::string export_faults(const store::fault_rules& rules) {
  std::vector<const store::fault_rule*> in_order;
  for (const auto& [number, rule] : rules.all()) in_order.push_back(&rule);
  std::string out;
  protocol::encode(out, in_order);
  return out;
}

}  // namespace ssmock::fixtures
