// SPDX-License-Identifier: Apache-2.0
#include "families/automation/engine/failure_texts.hpp"

namespace ssmock::engine {
namespace {

constexpr std::string_view more =
    "Please refer to Automation Service Troubleshooting Guide for more diagnosis details.";

std::string with_more(std::string text) {
  if (text.ends_with(more)) return text;
  return text.append(text.ends_with('.') ? " " : ". ").append(more);
}

}  // namespace

std::string_view doing_in(std::string_view action) {
  if (action == "aws:executeScript") return "Poll action status for completion";
  if (action == "aws:runCommand") return "verifying the command has completed";
  if (action == "aws:runInstances") return "verifying launched instance(s) are ready to be used";
  return "Execute/Cancelling action";
}

std::string failure_text(std::string_view action, std::string_view detail) {
  if (detail.ends_with(more)) return std::string(detail);
  std::string out = "Step fails when it is ";
  return with_more(out.append(doing_in(action)).append(". ").append(detail));
}

std::string timeout_text(std::string_view action, std::string_view detail) {
  if (detail.ends_with(more)) return std::string(detail);
  std::string out = "Step timed out while step is ";
  return with_more(out.append(doing_in(action)).append(". ").append(detail));
}

std::string internal_failure_text() { return with_more("Internal Server Error"); }

std::string call_error_text(std::string_view type, std::string_view operation,
                            std::string_view message) {
  std::string out = "An error occurred (";
  out.append(type).append(") when calling the ").append(operation).append(" operation: ");
  return out.append(message);
}

}  // namespace ssmock::engine
