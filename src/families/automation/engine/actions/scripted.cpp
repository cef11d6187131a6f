// SPDX-License-Identifier: Apache-2.0
// Actions of services that are not there. Without an outcome they succeed, with outputs of the form
// that the documentation gives them [D].
#include <algorithm>
#include <array>
#include <string>

#include "core/ids.hpp"
#include "core/text.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "kernel/notices.hpp"

namespace ssmock::engine::actions {
namespace {

std::string hexadecimal_id(running_step& of, std::string_view prefix) {
  constexpr std::size_t digits = 17;
  return std::string(prefix) + of.in.ids.text_of(hexadecimal_digits, digits);
}

/// The elements of an input that is a list, or the input itself.
json::list elements_of(const running_step& of, std::string_view name) {
  const auto* input = of.inputs.find(name);
  if (input == nullptr) return {};
  const auto* listed = input->get_if<json::list>();
  return listed != nullptr ? *listed : json::list{*input};
}

json::object changed_state(running_step& of) {
  json::list states(elements_of(of, "InstanceIds").size(),
                    json::value(input_text(of, "DesiredState")));
  return {{"InstanceStates", json::value(std::move(states))}};
}

json::object new_image(running_step& of) {
  return {{"ImageId", hexadecimal_id(of, "ami-")}, {"ImageState", std::string("available")}};
}

json::object new_stack(running_step& of) {
  const auto name = input_text(of, "StackName");
  auto id = arn_of(of.in.tenant, "stack/" + name + "/" + of.in.ids.uuid(), "cloudformation");
  return {{"StackId", std::move(id)},
          {"StackStatus", std::string("CREATE_COMPLETE")},
          {"StackStatusReason", std::string{}}};
}

json::object new_instances(running_step& of) {
  constexpr std::int64_t most = 100;
  const auto asked = parse_whole<std::int64_t>(input_text(of, "MinInstanceCount")).value_or(1);
  json::list ids;
  json::list states;
  for (std::int64_t made = 0; made < std::clamp<std::int64_t>(asked, 1, most); ++made) {
    ids.push_back(hexadecimal_id(of, "i-"));
    states.push_back(std::string("running"));
  }
  return {{"InstanceIds", json::value(std::move(ids))},
          {"InstanceStates", json::value(std::move(states))}};
}

json::object lambda_result(running_step& /*of*/) {
  return {{"StatusCode", std::int64_t{200}}, {"Payload", std::string("null")}};
}

json::object machine_result(running_step& of) {
  const auto machine = input_text(of, "stateMachineArn");
  auto name = input_text(of, "name");
  if (name.empty()) name = of.in.ids.uuid();
  const auto machine_name = machine.substr(machine.find_last_of(":/") + 1);
  auto arn = arn_of(of.in.tenant, "execution:" + machine_name + ":" + name, "states");
  return {{"executionArn", std::move(arn)}, {"input", input_text(of, "input")},
          {"name", std::move(name)},        {"output", std::string("{}")},
          {"stateMachineArn", machine},     {"status", std::string("SUCCEEDED")}};
}

json::object webhook_result(running_step& /*of*/) {
  return {{"Response", std::string{}}, {"ResponseCode", std::string("200")}};
}

json::object script_result(running_step& /*of*/) {
  return {{"Payload", json::value(json::object{})}};
}

struct reply_row {
  std::string_view action;
  json::object (*make)(running_step& of);
};

constexpr std::array replies{
    reply_row{"aws:changeInstanceState", &changed_state},
    reply_row{"aws:copyImage", &new_image},
    reply_row{"aws:createImage", &new_image},
    reply_row{"aws:createStack", &new_stack},
    reply_row{"aws:executeScript", &script_result},
    reply_row{"aws:executeStateMachine", &machine_result},
    reply_row{"aws:invokeLambdaFunction", &lambda_result},
    reply_row{"aws:invokeWebhook", &webhook_result},
    reply_row{"aws:runInstances", &new_instances},
};

}  // namespace

maybe_end begin_elsewhere(running_step& of) {
  const auto row = std::ranges::find(replies, of.step.action, &reply_row::action);
  json::value reply{json::object{}};
  if (row != replies.end()) reply = json::value(row->make(of));
  return succeeded_end(outputs_from(of.step, reply));
}

}  // namespace ssmock::engine::actions
