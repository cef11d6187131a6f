// SPDX-License-Identifier: Apache-2.0
#include "traffic/samples.hpp"

#include <array>

#include "families/automation/engine/automation_notices.hpp"
#include "families/compliance/engine/compliance_notices.hpp"
#include "families/inventory/engine/inventory_notices.hpp"
#include "families/maintenance_windows/engine/window_notices.hpp"
#include "families/parameters/engine/parameter_notices.hpp"
#include "families/run_command/engine/command_notices.hpp"
#include "traffic/rendering.hpp"

namespace ssmock::traffic {
namespace {

using namespace std::string_view_literals;
using engine::notice;
using made = std::unique_ptr<const notice>;

instant at(std::string_view time) { return *parse_iso_8601(time); }

/// The status whose text this is.
template <class Status>
Status status_of(std::string_view text) {
  return from_text<Status>(text).value_or(Status{});
}

const std::string window_id = "mw-0ed7251d3fcf6e0c2";
const std::string execution_id = "14bea65d-5ccc-462d-a2f3-e99c8EXAMPLE";
const instant began = at("2025-06-02T14:48:28.039Z");
const instant ended = at("2025-06-02T14:52:18.083Z");

constexpr std::array execution_statuses{
    "SUCCESS"sv,   "IN_PROGRESS"sv,        "FAILED"sv, "TIMED_OUT"sv, "CANCELLING"sv,
    "CANCELLED"sv, "SKIPPED_OVERLAPPING"sv};

made execution(std::string_view status) {
  store::window_execution_identity of;
  of.window_execution_id = execution_id;
  of.window_id = window_id;
  of.status = status_of<store::execution_status>(status);
  of.start_time = began;
  of.end_time = ended;
  return std::make_unique<engine::execution_changed>(of);
}

constexpr std::array task_statuses{"SUCCESS"sv,   "IN_PROGRESS"sv, "FAILED"sv,
                                   "TIMED_OUT"sv, "CANCELLING"sv,  "CANCELLED"sv};

made task(std::string_view status) {
  store::task_execution_identity of;
  of.window_execution_id = execution_id;
  of.task_execution_id = "6417e808-7f35-4d1a-843f-123456789012";
  of.status = status_of<store::execution_status>(status);
  of.start_time = began;
  of.end_time = ended;
  return std::make_unique<engine::task_changed>(window_id, of);
}

constexpr std::array target_invocation_statuses{"SUCCESS"sv,   "IN_PROGRESS"sv, "FAILED"sv,
                                                "TIMED_OUT"sv, "CANCELLED"sv,   "COMPLETE"sv};

made target_invocation(std::string_view status) {
  const bool complete = status == "COMPLETE";
  store::task_invocation of;
  of.window_execution_id = "791b72e0-f0da-4021-8b35-f95dfEXAMPLE";
  of.task_execution_id = "c9b05aba-197f-4d8d-be34-e73fbEXAMPLE";
  of.task_type = complete ? store::task_type::automation : store::task_type::run_command;
  of.status =
      complete ? store::execution_status::success : status_of<store::execution_status>(status);
  of.start_time = began;
  of.end_time = ended;
  of.owner_information = "Owner";
  of.window_target_id = "e32eecb2-646c-4f4b-8ed1-205fbEXAMPLE";
  return std::make_unique<engine::target_invocation_changed>(window_id, of);
}

constexpr std::array window_statuses{"DISABLED"sv, "ENABLED"sv};

made window(std::string_view status) {
  return std::make_unique<engine::window_changed>("mw-0c50858d01EXAMPLE", status == "ENABLED");
}

constexpr std::array registration_statuses{"REGISTERED"sv, "UPDATED"sv, "DEREGISTERED"sv};

made target_registration(std::string_view status) {
  return std::make_unique<engine::target_registration>(
      window_id, "e7265f13-3cc5-4f2f-97a9-7d3ca86c32a6",
      status_of<engine::registration_status>(status));
}

made task_registration(std::string_view status) {
  return std::make_unique<engine::task_registration>(
      window_id, "4f7ca192-7e9a-40fe-9192-5cb15EXAMPLE",
      status_of<engine::registration_status>(status));
}

constexpr std::array command_statuses{"Success"sv, "InProgress"sv, "Failed"sv, "TimedOut"sv,
                                      "Canceled"sv};
constexpr auto instance_id = "i-02573cafcfEXAMPLE";

/// A command, and its invocation, with a status of events.
store::command_record command_with(std::string_view status) {
  store::command of;
  of.command_id = "e8d3c0e4-71f7-4491-898f-c9b35bee5f3b";
  of.document_name = "AWS-RunPowerShellScript";
  of.parameters =
      ordered_map<std::vector<std::string>>{{"executionTimeout", {"3600"}}, {"commands", {"date"}}};
  of.requested_date_time = at("2024-07-10T21:51:30.049Z");
  of.expires_after = at("2024-07-14T22:01:30.049Z");
  const auto text = status == "Canceled" ? "Cancelled"sv : status;
  of.status = status_of<store::command_status>(text);
  store::command_invocation on_node;
  on_node.command_id = of.command_id;
  on_node.document_name = of.document_name;
  on_node.instance_id = instance_id;
  on_node.status = status_of<store::invocation_status>(text);
  store::command_record out{std::move(of)};
  out.put(std::move(on_node));
  return out;
}

made command(std::string_view status) {
  return std::make_unique<engine::command_changed>(command_with(status));
}

made command_invocation(std::string_view status) {
  const auto of = command_with(status);
  return std::make_unique<engine::invocation_changed>(of.identity, of.invocations().front());
}

constexpr std::array parameter_operations{"Create"sv, "Update"sv, "Delete"sv,
                                          "LabelParameterVersion"sv};

const std::string parameter_name = "MyExampleParameter";

made parameter(std::string_view operation) {
  store::parameter_version version;
  store::parameter_attributes attributes;
  attributes.description = "Sample Parameter";
  version.attributes = attributes;
  const auto which = status_of<engine::parameter_operation>(operation);
  if (which == engine::parameter_operation::label) {
    return std::make_unique<engine::parameter_changed>(parameter_name, version,
                                                       engine::moved_label{"stable", 0, 1});
  }
  return std::make_unique<engine::parameter_changed>(parameter_name, version, which);
}

constexpr std::array policy_statuses{"SUCCESS"sv};

made policy(std::string_view) {
  const store::parameter_policy due{
      R"({"Type":"ExpirationNotification","Version":"1.0","Attributes":{"Before":"15","Unit":"Days"}})",
      "ExpirationNotification", "Pending"};
  return std::make_unique<engine::policy_acted>(parameter_name, store::parameter_type::string, due);
}

constexpr std::array automation_statuses{"Success"sv,  "Failed"sv,   "TimedOut"sv,
                                         "Canceled"sv, "Approved"sv, "PendingApproval"sv,
                                         "Rejected"sv, "Scheduled"sv};
constexpr std::array step_statuses{"Success"sv, "Failed"sv, "TimedOut"sv, "Canceled"sv};

/// The documentation's execution [D].
store::automation_execution an_automation(std::string_view status) {
  store::automation_execution of;
  of.automation_execution_id = "333ba70b-2333-48db-b17e-a5e69c6f4d1c";
  of.document_name = "runcommand1";
  of.document_version = "1";
  of.executed_by = "arn:aws:iam::123456789012:user/userName";
  of.execution_start_time = at("2024-11-29T19:43:20.250Z");
  of.execution_end_time = at("2024-11-29T19:43:26.003Z");
  of.automation_execution_status = status == "Canceled"
                                       ? store::automation_status::cancelled
                                       : status_of<store::automation_status>(status);
  return of;
}

made automation(std::string_view status) {
  return std::make_unique<engine::automation_changed>(an_automation(status));
}

made automation_step(std::string_view status) {
  store::step_execution of;
  of.step_name = "runFixedCmds";
  of.action = "aws:runCommand";
  of.execution_start_time = at("2024-11-29T19:43:23Z");
  of.execution_end_time = at("2024-11-29T19:43:25.630Z");
  const auto execution = an_automation(status);
  of.step_status = execution.automation_execution_status;
  return std::make_unique<engine::automation_step_changed>(execution, of);
}

constexpr std::array compliance_statuses{"compliant"sv, "non_compliant"sv};

/// The documentation's node and baseline [D].
made compliance(std::string_view status) {
  const bool compliant = status == "compliant";
  store::node_report report;
  report.state.instance_id = "i-01234567890abcdef";
  report.state.baseline_id = "pb-01234567890abcdef";
  store::compliance_counts counts;
  counts.add(compliant ? store::patch_compliance_status::compliant
                       : store::patch_compliance_status::non_compliant,
             store::patch_compliance_level::critical);
  return std::make_unique<engine::compliance_changed>(store::compliance_view{
      store::patch_compliance_key(report.state.instance_id), {}, counts, 0, nullptr, &report});
}

constexpr std::array inventory_statuses{"succeeded"sv, "failed"sv};

made inventory(std::string_view status) {
  return std::make_unique<engine::inventory_changed>(
      "i-01234567890abcdef", "Custom:MyInfo",
      status == "failed"
          ? "The inventory item with type name Custom:MyInfo was sent with a disabled "
            "schema version 1.0. You must send a version greater than 1.0"
          : "");
}

constexpr auto an_id = "01234567-0123-0123-0123-0123456789ab"sv;
constexpr auto window_time = "2025-06-02T14:52:18Z"sv;
constexpr auto command_time = "2024-07-10T21:51:32Z"sv;
constexpr auto automation_time = "2024-11-29T19:43:35Z"sv;
constexpr auto parameter_time = "2024-05-22T16:43:48Z"sv;

constexpr std::array all{
    sample{engine::execution_detail_type, execution_statuses, an_id, window_time, &execution},
    sample{engine::task_detail_type, task_statuses, an_id, window_time, &task},
    sample{engine::target_invocation_detail_type, target_invocation_statuses, an_id, window_time,
           &target_invocation},
    sample{engine::window_detail_type, window_statuses, an_id, "2024-11-16T00:58:37Z", &window},
    sample{engine::target_registration_detail_type, registration_statuses, an_id, window_time,
           &target_registration},
    sample{engine::task_registration_detail_type, registration_statuses, an_id, window_time,
           &task_registration},
    sample{engine::command_detail_type, command_statuses, "51c0891d-0e34-45b1-83d6-95db273d1602",
           command_time, &command},
    sample{engine::invocation_detail_type, command_statuses, "4780e1b8-f56b-4de5-95f2-95dbEXAMPLE",
           command_time, &command_invocation},
    sample{engine::automation_detail_type, automation_statuses, an_id, automation_time,
           &automation},
    sample{engine::automation_step_detail_type, step_statuses, an_id, automation_time,
           &automation_step},
    sample{engine::parameter_detail_type, parameter_operations, an_id, parameter_time, &parameter},
    sample{engine::policy_detail_type, policy_statuses, an_id, parameter_time, &policy},
    sample{engine::compliance_detail_type, compliance_statuses, an_id, "2018-04-30T22:20:19Z",
           &compliance},
    sample{engine::inventory_detail_type, inventory_statuses, an_id, "2018-05-24T22:24:34Z",
           &inventory},
};

}  // namespace

std::span<const sample> samples() { return all; }

std::string text_of(const sample& of, std::string_view status) {
  return event_text({of.id, {"123456789012", "us-east-2"}, at(of.time)}, *of.make(status));
}

}  // namespace ssmock::traffic
