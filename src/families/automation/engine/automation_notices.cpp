// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/automation_notices.hpp"

#include <array>
#include <chrono>

#include "core/text.hpp"
#include "families/automation/engine/automation_statuses.hpp"
#include "families/documents/content/markup/json_writer.hpp"
#include "families/run_command/engine/command_notices.hpp"

namespace ssmock::engine {
namespace {

using store::automation_status;

/// `Nov 29, 2024 7:43:25 PM`, as in the documentation's events [D].
std::string event_time(instant time) {
  using namespace std::chrono;
  constexpr std::array months{"Jan", "Feb", "Mar", "Apr", "May", "Jun",
                              "Jul", "Aug", "Sep", "Oct", "Nov", "Dec"};
  const auto day = floor<days>(time);
  const year_month_day date{day};
  const hh_mm_ss clock{floor<seconds>(time - day)};
  const auto two_digits = [](auto part) {
    const auto text = std::to_string(part.count());
    return text.size() < 2 ? "0" + text : text;
  };
  std::string out = months[static_cast<unsigned>(date.month()) - 1];
  out += " " + std::to_string(static_cast<unsigned>(date.day())) + ", ";
  out += std::to_string(static_cast<int>(date.year())) + " ";
  out += std::to_string(make12(clock.hours()).count()) + ":" + two_digits(clock.minutes()) + ":";
  return out + two_digits(clock.seconds()) + (is_pm(clock.hours()) ? " PM" : " AM");
}

bool is_told(automation_status status) {
  using enum automation_status;
  return has_ended(status) || status == pending_approval || status == approved ||
         status == scheduled || status == pending_override;
}

/// Numbers of these events are Java's doubles: `1.0`, `2630.0` [D].
notice_number number_of(double content) {
  notice_number out;
  documents::markup::append_double(out.text, content);
  return out;
}

notice_number milliseconds_between(instant began, instant ended) {
  return number_of(static_cast<double>((ended - began).count()));
}

notice_number version_number(const std::string& text) {
  return number_of(parse_whole<double>(text).value_or(1));
}

/// What both events begin with.
struct event_facts {
  const std::string& id;
  const std::string& document;
  const std::string& version;
  automation_status status;
};

notice_description description_of(const tenant_name& of, const event_facts& facts) {
  notice_description out;
  out.resources = {arn_of(of, "automation-execution/" + facts.id),
                   arn_of(of, "automation-definition/" + facts.document + ":" + facts.version)};
  out.add("ExecutionId", facts.id);
  out.add("Definition", facts.document);
  out.add("DefinitionVersion", version_number(facts.version));
  out.add("Status", event_status(to_text(facts.status)));
  return out;
}

}  // namespace

automation_changed::automation_changed(const store::automation_execution& of)
    : id_(of.automation_execution_id),
      document_(of.document_name),
      version_(of.document_version.value_or("1")),
      executed_by_(of.executed_by.value_or("")),
      began_(of.execution_start_time.value_or(instant{})),
      ended_(of.execution_end_time.value_or(began_)),
      status_(of.automation_execution_status) {}

notice_description automation_changed::describe(const tenant_name& of, instant /*time*/) const {
  auto out = description_of(of, {id_, document_, version_, status_});
  out.add("StartTime", event_time(began_));
  out.add("EndTime", event_time(ended_));
  out.add("Time", milliseconds_between(began_, ended_));
  out.add("ExecutedBy", executed_by_);
  return out;
}

automation_step_changed::automation_step_changed(const store::automation_execution& execution,
                                                 const store::step_execution& of)
    : id_(execution.automation_execution_id),
      document_(execution.document_name),
      version_(execution.document_version.value_or("1")),
      step_(of.step_name),
      action_(of.action),
      began_(of.execution_start_time.value_or(instant{})),
      ended_(of.execution_end_time.value_or(began_)),
      status_(of.step_status) {}

notice_description automation_step_changed::describe(const tenant_name& of,
                                                     instant /*time*/) const {
  auto out = description_of(of, {id_, document_, version_, status_});
  out.add("EndTime", event_time(ended_));
  out.add("StartTime", event_time(began_));
  out.add("Time", milliseconds_between(began_, ended_));
  out.add("StepName", step_);
  out.add("Action", action_);
  return out;
}

void tell_status(const world& in, instant now, const store::automation_execution& of) {
  if (is_told(of.automation_execution_status)) tell<automation_changed>(in, now, of);
}

void tell_status(const world& in, instant now, const store::automation_execution& execution,
                 const store::step_execution& of) {
  if (is_told(of.step_status)) tell<automation_step_changed>(in, now, execution, of);
}

}  // namespace ssmock::engine
