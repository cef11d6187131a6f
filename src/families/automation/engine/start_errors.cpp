// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/start_errors.hpp"

#include <algorithm>

#include "core/text.hpp"

namespace ssmock::engine::start_errors {
namespace {

using kind = documents::parameter_fault::kind;

api_error invalid(std::string text) {
  return {"InvalidAutomationExecutionParametersException", std::move(text)};
}

std::string quoted(std::string_view name) { return "\"" + std::string(name) + "\""; }

}  // namespace

api_error unknown_document(std::string_view name) {
  return {"AutomationDefinitionNotFoundException",
          "Automation definition " + std::string(name) + " is not found."};
}

api_error unknown_version(std::string_view name, std::string_view version) {
  return {"AutomationDefinitionVersionNotFoundException", "Version " + std::string(version) +
                                                              " of automation definition " +
                                                              std::string(name) + " is not found."};
}

api_error unknown_parameter(std::string_view name) {
  return invalid("Parameter " + quoted(name) + " is not declared in the document.");
}

api_error bad_parameter(const documents::parameter_fault& fault,
                        const documents::parameter& declared,
                        const documents::parameter_values& given) {
  const auto* values = given.find(fault.parameter);
  const auto text = values != nullptr ? joined(*values, ", ") : std::string{};
  const auto named = "Parameter " + quoted(fault.parameter);
  switch (fault.what) {
    case kind::missing:
      return invalid("Missing required parameter: " + fault.parameter + " in user inputs.");
    case kind::value: {
      // Of a list, the value that is not allowed.
      const auto& allowed = declared.allowed_values;
      const auto wrong = std::ranges::find_if(*values, [&](const std::string& each) {
        return std::ranges::find(allowed, each) == allowed.end();
      });
      return invalid(named + " has value " + quoted(*wrong) + " not found in [" +
                     joined(allowed, ", ") + "].");
    }
    case kind::pattern:
      return invalid(named + " has value " + quoted(text) + " not matching " +
                     declared.allowed_pattern.value_or("") + ".");
    case kind::type:
      return invalid("Parameter type error. The value supplied for " + fault.parameter +
                     " is not a valid " + lower_first(declared.type) + ".");  // [D]
    case kind::length:
      return invalid(named + " has a value whose length is not allowed.");
    case kind::items:
      return invalid(named + " has a number of values that is not allowed.");
    default:
      return unknown_parameter(fault.parameter);
  }
}

api_error missing_references(std::string text) { return invalid(std::move(text)); }

api_error bad_role() { return invalid("The format of the supplied assume role ARN is invalid."); }

api_error bad_target_key() {
  return invalid("Target key can have only following values : ParameterValues, ResourceGroup");
}

api_error several_tags() {
  return invalid("Only one resource group or tag can be specified at a time");
}

api_error bad_targets(std::string text) { return invalid(std::move(text)); }

api_error too_many() {
  return {"AutomationExecutionLimitExceededException",
          "The number of running and queued automations has reached the limit."};
}

}  // namespace ssmock::engine::start_errors
