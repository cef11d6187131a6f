// SPDX-License-Identifier: Apache-2.0
#include "families/run_command/engine/step_effects.hpp"

#include <algorithm>
#include <array>
#include <chrono>
#include <cstdint>
#include <string_view>
#include <variant>
#include <vector>

#include "core/text.hpp"
#include "families/compliance/engine/compliance_reports.hpp"
#include "families/compliance/store/compliance_sources.hpp"
#include "families/inventory/engine/gathering.hpp"
#include "families/nodes/store/nodes.hpp"
#include "families/patch_manager/engine/patch_runs.hpp"
#include "families/patch_manager/engine/windows_updates.hpp"
#include "families/run_command/engine/step_rules.hpp"

namespace ssmock::engine {
namespace {

using store::invocation_status;
using store::patch_operation;
using store::reboot_option;

constexpr std::string_view with_hooks = "AWS-RunPatchBaselineWithHooks";

/// A step of one of AWS's documents that patches.
struct patching_step {
  std::string_view document;
  std::string_view step;  ///< what its name begins with
  /// What the step does whatever the parameters say; unset: as they say.
  std::optional<patch_operation> operation;
  std::optional<reboot_option> reboot;
};

constexpr std::array patching_steps{
    patching_step{"AWS-RunPatchBaseline", "Patch", {}, {}},
    patching_step{"AWS-RunPatchBaselineAssociation", "Patch", {}, {}},
    patching_step{"AWS-ApplyPatchBaseline", "", {}, {}},
    patching_step{with_hooks, "Scan", patch_operation::scan, {}},
    patching_step{with_hooks, "InstallWithoutReboot", patch_operation::install,
                  reboot_option::no_reboot},
    patching_step{with_hooks, "Reboot", patch_operation::install, reboot_option::reboot_if_needed},
};

/// The document's name, also of a command that was sent by the document's ARN.
std::string_view plain_name(std::string_view document) {
  return document.substr(document.rfind('/') + 1);
}

const patching_step* find_patching_step(const ended_step& of) {
  const auto name = plain_name(of.command.document_name);
  const auto* const found = std::ranges::find_if(patching_steps, [&](const patching_step& each) {
    return each.document == name && of.step.name.starts_with(each.step);
  });
  return found != patching_steps.end() ? found : nullptr;
}

std::string parameter(const ended_step& of, std::string_view name,
                      std::string_view otherwise = "") {
  const auto* given = of.command.parameters->find(name);
  return given != nullptr && !given->empty() ? given->front() : std::string(otherwise);
}

/// The key and the values of `Key=Environment,Values=Test`.
std::vector<std::string> tag_of(const std::string& text) {
  std::vector<std::string> out;
  for (const auto part : split(text, ",")) {
    const auto at = part.find('=');
    out.emplace_back(at == std::string_view::npos ? part : part.substr(at + 1));
  }
  return out;
}

std::vector<std::string> list_of(const ended_step& of, std::string_view name) {
  const auto text = parameter(of, name);
  const auto parts = split(text, ", ");
  return {parts.begin(), parts.end()};
}

std::vector<std::string> failing_of(const ended_step& of) {
  if (of.chosen == nullptr) return {};
  return of.chosen->failed_patches.value_or(std::vector<std::string>{});
}

/// The day of `01/31/2026`; nullopt for anything else.
std::optional<instant> day_of(std::string_view text) {
  const auto month = take_until(text, '/');
  const auto day = take_until(text, '/');
  return parse_iso_8601(std::string(text).append("-").append(month).append("-").append(day));
}

/// What the three parameters of a date say of the updates; a text: what is wrong with them.
std::variant<published_time, std::string> published_of(const ended_step& of) {
  published_time out;
  const auto keep_until = [&](instant time) {
    out.before = std::min(out.before.value_or(time), time);
  };
  const auto wrong = [](std::string_view name, std::string_view wanted, const std::string& found) {
    return std::string(name) + ": expected " + std::string(wanted) + ", found \"" + found + "\"";
  };
  if (const auto text = parameter(of, "PublishedDaysOld"); !text.empty()) {
    const auto days = parse_whole<std::uint16_t>(text);
    if (!days) return wrong("PublishedDaysOld", "a number of days up to 65535", text);
    keep_until(of.ended - std::chrono::days{*days} + milliseconds{1});
  }
  for (const std::string_view name : {"PublishedDateAfter", "PublishedDateBefore"}) {
    const auto text = parameter(of, name);
    if (text.empty()) continue;
    const auto day = day_of(text);
    if (!day) return wrong(name, "a day such as 01/31/2026", text);
    if (name == "PublishedDateAfter") {
      out.from = day;
    } else {
      keep_until(*day + std::chrono::days{1});
    }
  }
  return out;
}

patch_result install_updates(world& in, const store::node& node, const ended_step& of) {
  patch_result out;
  const auto published = published_of(of);
  if (const auto* fault = std::get_if<std::string>(&published)) {
    out.exit_code = 1;
    out.standard_error = *fault;
    return out;
  }
  if (parameter(of, "Action") == "Scan") return out;
  const update_order order{list_of(of, "IncludeKbs"),
                           list_of(of, "ExcludeKbs"),
                           list_of(of, "Categories"),
                           list_of(of, "SeverityLevels"),
                           std::get<published_time>(published),
                           failing_of(of),
                           of.ended};
  out.exit_code = install_windows_updates(in, node, order) ? 0 : 1;
  return out;
}

patch_order order_of(const ended_step& of, const patching_step& step) {
  patch_order out;
  out.command_id = of.command.command_id;
  out.operation = step.operation.value_or(
      from_text<patch_operation>(parameter(of, "Operation")).value_or(patch_operation::scan));
  out.snapshot_id = parameter(of, "SnapshotId");
  // All nodes of a window's execution have the same snapshot [D].
  if (out.snapshot_id.empty() && of.run.owner) out.snapshot_id = of.run.owner->run_id;
  out.reboot_option = step.reboot;
  if (!step.reboot && step.document != "AWS-ApplyPatchBaseline") {
    out.reboot_option = from_text<reboot_option>(parameter(of, "RebootOption", "RebootIfNeeded"));
  }
  out.association_id = parameter(of, "AssociationId");
  out.reports_association = step.document == "AWS-RunPatchBaselineAssociation";
  out.install_override_list = parameter(of, "InstallOverrideList");
  out.baseline_override = parameter(of, "BaselineOverride");
  out.baseline_tag = tag_of(parameter(of, "BaselineTags"));
  out.failing = failing_of(of);
  out.begun = of.begun;
  out.ended = of.ended;
  return out;
}

/// The item that AWS's script reports for an association [R].
void put_association(world& in, const patch_order& order, const std::string& instance_id,
                     const association_report& report) {
  store::compliance_entry item;
  item.id = order.association_id;
  item.title = report.title;
  item.status = report.status;
  item.details = {{"DetailedText", report.detailed_text},
                  {"DocumentName", "AWS-RunPatchBaselineAssociation"},
                  {"DocumentVersion", "1"},
                  {"PatchBaselineId", report.baseline_id}};
  const store::compliance_key key{instance_id, std::string(store::compliance_resource_type),
                                  std::string(store::association_compliance_type)};
  put_compliance(in, order.ended, key,
                 {{order.begun, order.association_id, "Command"}, {std::move(item)}, {}, {}}, true);
}

/// Patches a node, and reports what comes of its compliance.
patch_result patch(world& in, const store::node& node, const patch_order& order) {
  const auto before = status_of_compliance(in, store::patch_compliance_key(node.instance_id));
  auto out = patch_node(in, node, order);
  if (out.reported) take_patch_report(in, order.ended, node.instance_id, before);
  if (out.association) put_association(in, order, node.instance_id, *out.association);
  return out;
}

/// The scripts between the steps of AWS-RunPatchBaselineWithHooks end it, but for its last step,
/// when nothing is left to do [D]: after a scan, and when the next step would have nothing to
/// install or to reboot for.
bool ends_hooks(const world& in, const ended_step& of) {
  const auto* report = in.state.get<store::node_reports>().find(of.instance_id);
  if (report == nullptr || parameter(of, "Operation") == "Scan") return true;
  const auto& state = report->state;
  const bool reboots = parameter(of, "RebootOption", "RebootIfNeeded") == "RebootIfNeeded" &&
                       state.installed_pending_reboot_count.value_or(0) > 0;
  const bool installs = of.step.name == "VerifyPatchState" && state.missing_count.value_or(0) > 0;
  return !reboots && !installs;
}

bool is_scripted(const store::outcome* chosen) {
  return chosen != nullptr && (chosen->status || chosen->status_details || chosen->response_code);
}

step_result completed(step_result scripted, const store::outcome* chosen, patch_result done) {
  if (!is_scripted(chosen) && done.exit_code != 0) {
    auto out = result_with(invocation_status::failed, "Failed");
    out.response_code = done.exit_code;
    out.standard_output = std::move(scripted.standard_output);
    out.standard_error = std::move(scripted.standard_error);
    scripted = std::move(out);
  }
  if (chosen == nullptr || !chosen->standard_output_content) {
    scripted.standard_output = std::move(done.standard_output);
  }
  if (chosen == nullptr || !chosen->standard_error_content) {
    scripted.standard_error = std::move(done.standard_error);
  }
  return scripted;
}

}  // namespace

step_result with_effect(world& in, const ended_step& of, step_result result) {
  const auto* patching = find_patching_step(of);
  const bool updates = plain_name(of.command.document_name) == "AWS-InstallWindowsUpdates";
  if (plain_name(of.command.document_name) == with_hooks && of.step.name.starts_with("Verify")) {
    if (result.status == invocation_status::success && ends_hooks(in, of)) {
      result.response_code = exit_with_success;
    }
    return result;
  }
  const bool gathers = of.step.action == "aws:softwareInventory";
  if (patching == nullptr && !updates && !gathers) return result;
  const bool names_failures = of.chosen != nullptr && of.chosen->failed_patches;
  if (result.status != invocation_status::success && !names_failures) return result;
  const auto* node = in.state.get<store::node_list>().find(of.instance_id);
  if (node == nullptr) return result;
  if (gathers) {
    gather_inventory(in, *node, *of.command.parameters, of.ended);
    return result;
  }
  return completed(
      std::move(result), of.chosen,
      updates ? install_updates(in, *node, of) : patch(in, *node, order_of(of, *patching)));
}

}  // namespace ssmock::engine
