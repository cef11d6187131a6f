// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/rules/step_shapes.hpp"

#include "families/documents/content/rules/steps.hpp"

namespace ssmock::documents::rules {
namespace {

bool is_object(const json::value* content) {
  return content == nullptr || content->is_null() || content->get_if<json::object>() != nullptr;
}

}  // namespace

finding check_step_shapes(const json::value& root, const content_source& source,
                          std::string_view schema_version) {
  const auto* listed = main_steps(root);
  if (listed == nullptr) return std::nullopt;  // the functions that read the steps report this
  const bool conditions =
      schema_version == "2.2" && !source.document_type.starts_with("Automation");
  for (const auto& detail : *listed) {
    // AWS was recorded to refuse a list of inputs (terraform#10130) [R], but not with which text.
    for (const auto* const member : {"inputs", "precondition"}) {
      if (is_object(detail.find(member))) continue;
      return wrong("Invalid \"" + std::string(member) + "\" in step detail.");
    }
    if (conditions || detail.find("precondition") == nullptr) continue;
    return wrong(  // [R] 2026-09
        "Unrecognized field \"precondition\". Precondition is supported only for Command and "
        "Policy "
        "document types and for schema version 2.2 or higher. Step name: " +
        scalar_text(detail.find("name")).value_or(""));
  }
  return std::nullopt;
}

}  // namespace ssmock::documents::rules
