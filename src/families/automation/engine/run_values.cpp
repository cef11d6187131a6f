// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/run_values.hpp"

#include <algorithm>
#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "families/automation/content/json_path.hpp"
#include "families/documents/content/markup/json_writer.hpp"
#include "families/parameters/store/public_parameter_data.hpp"

namespace ssmock::engine {
namespace {

constexpr std::string_view no_output =
    "No output available yet because the step is not successfully executed";

std::string variable_name(std::string_view name) { return "variable:" + std::string(name); }

/// The part of a value that a reference such as `step.Output.Name` selects.
std::optional<json::value> part_of_value(const store::automation_run& run, std::string_view name) {
  for (auto end = name.find_last_of(".["); end != std::string_view::npos && end > 0;
       end = name.find_last_of(".[", end - 1)) {
    const auto found = run.values.find(std::string(name.substr(0, end)));
    if (found == run.values.end()) continue;
    return automation::select(automation::read_value(found->second),
                              "$" + std::string(name.substr(end)));
  }
  return std::nullopt;
}

bool has_succeeded(const store::automation_execution& execution, std::string_view step) {
  return std::ranges::any_of(execution.step_executions, [&](const store::step_execution& each) {
    return each.step_name == step && each.step_status == store::automation_status::success;
  });
}

/// `2024-11-29`, and `2024-11-29_19.43.25`
std::string date_of(instant time) { return iso_8601(time).substr(0, 10); }
std::string date_time_of(instant time) {
  auto text = iso_8601(time).substr(0, 19);
  text[10] = '_';
  std::ranges::replace(text, ':', '.');
  return text;
}

}  // namespace

const automation::runbook& runbook_of(store::automation_run& run) {
  if (run.read == nullptr) {
    const auto format = from_text<documents::document_format>(run.format);
    run.read = std::make_shared<const automation::runbook>(
        automation::read_runbook(run.content, format.value_or(documents::document_format::json)));
  }
  return *run.read;
}

automation::look_up values_of(const store::automation_run& run) {
  return [&run](std::string_view name) -> std::optional<json::value> {
    const auto found = run.values.find(std::string(name));
    if (found != run.values.end()) return automation::read_value(found->second);
    return part_of_value(run, name);
  };
}

void set_value(store::automation_run& run, const std::string& name, const json::value& content) {
  run.values[name] = documents::markup::compact_json(content);
}

void set_first_values(store::automation_run& run, const documents::document_content& declared,
                      const store::automation_values& parameters, const tenant_name& tenant,
                      instant now) {
  const auto set_text = [&run](const std::string& name, std::string_view text) {
    set_value(run, name, json::value(std::string(text)));
  };
  set_text("automation:EXECUTION_ID", run.automation_execution_id);
  set_text("global:ACCOUNT_ID", tenant.account);
  set_text("global:AWS_PARTITION", store::public_data::partition_of(tenant.region));
  set_text("global:DATE", date_of(now));
  set_text("global:DATE_TIME", date_time_of(now));
  set_text("global:REGION", tenant.region);
  for (const auto& parameter : declared.parameters) {
    const auto* texts = parameters.find(parameter.name);
    if (texts == nullptr) continue;
    set_value(run, parameter.name, automation::value_of_texts(*texts, parameter.type));
  }
  // AWS's own AWS-UpdateLinuxAmi has a default that refers to another parameter and to the time.
  // Each is resolved with the others as they were given.
  std::vector<std::pair<std::string, json::value>> resolved;
  for (const auto& parameter : declared.parameters) {
    const auto given = values_of(run)(parameter.name);
    if (!given) continue;
    resolved.emplace_back(
        parameter.name,
        automation::converted(automation::resolved(*given, values_of(run)), parameter.type));
  }
  for (const auto& [name, value] : resolved) set_value(run, name, value);
  for (const auto& variable : runbook_of(run).variables) {
    if (variable.default_value.is_null()) continue;
    const auto value = automation::resolved(variable.default_value, values_of(run));
    set_value(run, variable_name(variable.name), automation::converted(value, variable.type));
  }
}

store::automation_values outputs_of(store::automation_run& run,
                                    const store::automation_execution& execution) {
  store::automation_values out;
  for (const auto& name : runbook_of(run).outputs) {
    const auto step = std::string_view(name).substr(0, name.find('.'));
    const auto value = values_of(run)(name);
    if (has_succeeded(execution, step)) {
      out.emplace_back(name, value ? automation::output_texts(*value) : std::vector<std::string>{});
    } else {
      out.emplace_back(name, std::vector{std::string(no_output)});
    }
  }
  return out;
}

store::automation_values variables_of(store::automation_run& run) {
  store::automation_values out;
  for (const auto& variable : runbook_of(run).variables) {
    const auto value = values_of(run)(variable_name(variable.name));
    if (value) out.emplace_back(variable_name(variable.name), automation::output_texts(*value));
  }
  return out;
}

}  // namespace ssmock::engine
