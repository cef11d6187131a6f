// SPDX-License-Identifier: Apache-2.0
#include "families/automation/operations/errors.hpp"

namespace ssmock::operations::automation::errors {

api_error execution_not_found(std::string_view execution_id) {
  return {"AutomationExecutionNotFoundException",
          "Automation execution " + std::string(execution_id) + " is not found."};
}

api_error already_ended(std::string_view execution_id) {
  return {"InvalidAutomationStatusUpdateException",
          "Automation execution " + std::string(execution_id) + " has ended already."};
}

api_error preview_not_found(std::string_view preview_id) {
  return {"ResourceNotFoundException",
          "Execution preview " + std::string(preview_id) + " is not found."};
}

api_error no_preview(std::string_view why) { return {"ValidationException", std::string(why)}; }

api_error no_change_template(std::string_view name) {
  return {"AutomationDefinitionNotApprovedException",
          "Document " + std::string(name) + " is not an approved change template."};
}

api_error bad_filter_value(std::string_view key, std::string_view value) {
  return {"InvalidFilterValue", "The value \"" + std::string(value) + "\" of the filter " +
                                    std::string(key) + " is not valid."};
}

}  // namespace ssmock::operations::automation::errors
