// SPDX-License-Identifier: Apache-2.0
// The sections of the outcome rules and of the alarms that tests set.
#include "kernel/outcomes.hpp"
#include "families/run_command/engine/results.hpp"
#include "families/run_command/sections/rows.hpp"
#include "families/run_command/sections/sections.hpp"
#include "kernel/alarms.hpp"
#include "protocol/model.hpp"

namespace ssmock::fixtures {
namespace {

constexpr std::string_view sequence_key = "Sequence";

/// An empty outcome means success. The status is written down, since an empty object would be read
/// as no outcome at all.
store::outcome made_plain(store::outcome content) {
  if (!content.status && !content.status_details && !content.response_code &&
      !content.failed_patches) {
    content.status = store::invocation_status::success;
  }
  return content;
}

/// A message on two members of an outcome that contradict each other; nullopt when none do.
std::optional<std::string> contradiction(const store::outcome_rule& rule,
                                         const store::outcome& outcome) {
  if (!outcome.status_details) return std::nullopt;
  const auto& details = *outcome.status_details;
  // Invocations of a window's Automation, Lambda and Step Functions tasks may have any details.
  const bool of_window = rule.window_id || rule.window_task_id || rule.window_target_id ||
                         (rule.task_type && rule.task_type != store::task_type::run_command);
  if (!engine::is_known_detail(details) && details != "Delayed") {
    if (of_window && (outcome.status || outcome.response_code)) return std::nullopt;
    return "StatusDetails \"" + details + "\" " +
           (of_window ? "needs a Status or a ResponseCode beside it"
                      : "is none that a command on a node can have");
  }
  if (!outcome.status || engine::fit_together(*outcome.status, details)) return std::nullopt;
  return "Status \"" + std::string(to_text(*outcome.status)) + "\" and StatusDetails \"" + details +
         "\" never come together";
}

}  // namespace

void add_alarm(merger& into, const json::value& element) {
  const auto content = read<store::metric_alarm>(element);
  into.state().edit<store::alarm_values>().insert_or_assign(content.alarm_name,
                                                            content.state_value);
}

void write_alarms(section_writer& out, const store::state& state) {
  for (const auto& [name, value] : state.get<store::alarm_values>()) {
    out.element(store::metric_alarm{name, value});
  }
}

void add_outcome(merger& into, const json::value& element) {
  auto rule = read<store::outcome_rule>(element);
  if (rule.sequence.empty()) rule.sequence.push_back(read<store::outcome>(element));
  for (auto& each : rule.sequence) each = made_plain(std::move(each));
  into.state().edit<store::outcome_rules>().add(std::move(rule));
}

std::optional<std::string> outcome_fault(const json::value& element) {
  auto rule = read<store::outcome_rule>(element);
  rule.sequence.push_back(read<store::outcome>(element));
  for (const auto& each : rule.sequence) {
    if (auto fault = contradiction(rule, each)) return fault;
  }
  const auto* sequence = element.find(sequence_key);
  if (sequence == nullptr) return std::nullopt;
  if (sequence->get_if<json::list>()->empty()) return "a Sequence has at least one outcome";
  for (const auto& member : protocol::find_shape("FixtureOutcome")->members) {
    if (element.find(member.name) == nullptr) continue;
    return "a rule has a Sequence or a " + std::string(member.name) + ", not both";
  }
  return std::nullopt;
}

void write_outcomes(section_writer& out, const store::state& state) {
  for (const auto& [number, rule] : state.get<store::outcome_rules>().all()) out.element(rule);
}

std::string export_outcomes(const store::outcome_rules& rules) {
  std::vector<const store::outcome_rule*> in_order;
  for (const auto& [number, rule] : rules.all()) in_order.push_back(&rule);
  std::string out;
  protocol::encode(out, in_order);
  return out;
}

}  // namespace ssmock::fixtures
