// SPDX-License-Identifier: Apache-2.0
// Steps that have something done outside ssmock: see kernel/outside.hpp and tools/outside.py.
#include <algorithm>
#include <utility>

#include "core/text.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "families/automation/engine/failure_texts.hpp"
#include "json/writer.hpp"
#include "kernel/outside.hpp"

namespace ssmock::engine::actions {
namespace {

/// The service that the step calls, by boto3's name; empty for none.
std::string service_of(const running_step& of) {
  const auto* action = find_action(of.step.action);
  if (action == nullptr) return {};
  if (!action->service.empty()) return std::string(action->service);
  return lower_case(input_text(of, "Service"));
}

bool is_python_script(const running_step& of) {
  return of.step.action == "aws:executeScript" &&
         lower_case(input_text(of, "Runtime")).starts_with("python") &&
         !input_text(of, "Script").empty();
}

}  // namespace

bool ask_outside(running_step& of) {
  if (of.in.outside == nullptr) return false;
  const bool is_script = is_python_script(of);
  auto service = is_script ? std::string{} : service_of(of);
  if (is_script ? !of.in.outside->runs_scripts : !has_endpoint(of.in, service)) return false;
  const bool names_operation = !is_script && find_action(of.step.action)->service.empty();
  json::object request{{"Action", of.step.action},
                       {"Inputs", names_operation ? operation_input_of(of) : of.inputs}};
  if (names_operation) {
    request.emplace_back("Service", service);
    request.emplace_back("Api", input_text(of, "Api"));
  }
  store::outside_work work{
      asker_of(of.execution, of.run), std::move(service), {}, of.now, longest_work(of.shown)};
  json::append_value(work.request, json::value(std::move(request)));
  of.in.state.edit<store::outside_works>().push_back(std::move(work));
  of.run.asked = true;
  return true;
}

std::chrono::seconds longest_work(const store::step_execution& of) {
  constexpr std::int64_t longest = 600;  // as AWS's for a script [D]
  return std::chrono::seconds{
      std::clamp<std::int64_t>(of.timeout_seconds.value_or(longest), 1, longest)};
}

maybe_end answered(running_step& of, const outside_answer& answer) {
  if (!answer.error.empty()) return failed_end(of.step, answer.error);
  const auto& reply = answer.reply;
  if (of.step.action == "aws:assertAwsResourceProperty") return assert_property(of, reply);
  if (of.step.action == "aws:waitForAwsResourceProperty") return wait_for_property(of, reply);
  return succeeded_end(outputs_from(of.step, reply));
}

}  // namespace ssmock::engine::actions
