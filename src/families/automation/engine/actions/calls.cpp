// SPDX-License-Identifier: Apache-2.0
// Actions that call an operation of an AWS service and look at its reply.
#include <algorithm>
#include <string>
#include <utility>

#include "core/text.hpp"
#include "families/automation/content/json_path.hpp"
#include "families/automation/engine/actions/rows.hpp"
#include "families/automation/engine/failure_texts.hpp"
#include "kernel/api_caller.hpp"
#include "kernel/later.hpp"

namespace ssmock::engine::actions {
namespace {

/// How often aws:waitForAwsResourceProperty looks; AWS's own interval is not known.
constexpr std::chrono::seconds poll_interval{10};

/// `DescribeInstanceInformation` of that, of `describe_instance_information`, which boto3 has for
/// it [D], and of `describeInstanceInformation`.
std::string operation_name(std::string_view api) {
  std::string out;
  for (const auto word : split(api, "_")) {
    out += upper_case(word.substr(0, 1));
    out += word.substr(1);
  }
  return out;
}

/// The value that PropertySelector selects, as text: booleans as `True` and `False` [D].
std::string property_text(const json::value& selected) {
  const auto* truth = selected.get_if<bool>();
  if (truth != nullptr) return *truth ? "True" : "False";
  return automation::text_of(selected);
}

struct property {
  bool is_wanted = false;
  std::string found;
};

property property_in(const running_step& of, const json::value& reply) {
  property out;
  const auto selected = automation::select(reply, input_text(of, "PropertySelector"));
  if (!selected) return out;
  out.found = property_text(*selected);
  const auto& wanted = automation::list_at(of.inputs, "DesiredValues");
  out.is_wanted = std::ranges::any_of(wanted, [&](const json::value& each) {
    return property_text(each) == out.found || automation::text_of(each) == out.found;
  });
  return out;
}

/// Whether the service of the step is the one that is here.
bool is_here(const running_step& of) { return lower_case(input_text(of, "Service")) == "ssm"; }

}  // namespace

json::value operation_input_of(const running_step& of) {
  json::object out;
  for (const auto& [name, value] : *of.inputs.get_if<json::object>()) {
    if (name == "Service" || name == "Api" || name == "PropertySelector" ||
        name == "DesiredValues") {
      continue;
    }
    out.emplace_back(name, value);
  }
  return out;
}

call_result call_operation(running_step& of, const std::string& operation, json::value input) {
  if (of.in.api == nullptr) return {{}, "Internal Server Error"};
  of.run.calling = true;
  auto reply = of.in.api->call(of.in, operation, std::move(input), of.now);
  of.run.calling = false;
  if (!reply) return {{}, call_error_text(reply.error().type, operation, reply.error().message)};
  return {automation::read_value(*reply), {}};
}

namespace {

/// Calls the step's operation, and judges its reply.
maybe_end judged(running_step& of, maybe_end (*judge)(running_step& of, const json::value& reply)) {
  if (!is_here(of)) return begin_elsewhere(of);
  const auto called =
      call_operation(of, operation_name(input_text(of, "Api")), operation_input_of(of));
  if (!called.error.empty()) return failed_end(of.step, called.error);
  return judge(of, called.reply);
}

maybe_end reply_as_outputs(running_step& of, const json::value& reply) {
  return succeeded_end(outputs_from(of.step, reply));
}

}  // namespace

maybe_end begin_execute_api(running_step& of) { return judged(of, &reply_as_outputs); }

maybe_end begin_assert(running_step& of) { return judged(of, &assert_property); }

maybe_end poll_property(running_step& of) { return judged(of, &wait_for_property); }

maybe_end assert_property(running_step& of, const json::value& reply) {
  const auto property = property_in(of, reply);
  if (property.is_wanted) return step_end{};
  return failed_end(of.step, "Property value " + property.found +
                                 " from the API output is not in the list of desired values");
}

maybe_end wait_for_property(running_step& of, const json::value& reply) {
  if (property_in(of, reply).is_wanted) return step_end{};
  of.run.next = later(of.now, poll_interval);
  return std::nullopt;
}

}  // namespace ssmock::engine::actions
