// SPDX-License-Identifier: Apache-2.0
#include "families/documents/content/reader.hpp"

#include <algorithm>
#include <array>
#include <span>

#include "families/documents/content/markup/reader.hpp"
#include "families/documents/content/rules/automation.hpp"
#include "families/documents/content/rules/configurations.hpp"
#include "families/documents/content/rules/json_schema.hpp"
#include "families/documents/content/rules/parameters.hpp"
#include "families/documents/content/rules/platforms.hpp"
#include "families/documents/content/rules/step_shapes.hpp"
#include "families/documents/content/rules/steps.hpp"

namespace ssmock::documents {
namespace {

using rules::finding;
using texts = std::span<const std::string_view>;

constexpr std::array<std::string_view, 5> all_schema_versions{"0.3", "1.0", "1.2", "2.0", "2.2"};
constexpr std::array<std::string_view, 4> command_versions{"1.0", "1.2", "2.0", "2.2"};
constexpr std::array<std::string_view, 2> policy_versions{"2.0", "2.2"};
constexpr std::array<std::string_view, 1> automation_versions{"0.3"};
constexpr std::array<std::string_view, 1> session_versions{"1.0"};

constexpr std::string_view template_type = "Automation.ChangeTemplate";

/// The schema versions that each fully checked type may declare [P].
struct type_rule {
  std::string_view type;
  texts versions;
};
constexpr std::array type_rules{
    type_rule{"Command", command_versions},       type_rule{"Policy", policy_versions},
    type_rule{"Automation", automation_versions}, type_rule{template_type, automation_versions},
    type_rule{"Session", session_versions},
};

/// The top-level elements that the user guide lists [D]. AWS refuses runtimeConfig next to them
/// [P].
constexpr std::array<std::string_view, 9> known_properties{
    "$schema",   "schemaVersion", "description", "assumeRole", "parameters",
    "variables", "mainSteps",     "outputs",     "files"};
/// The top-level elements of schema 1.x, in which AWS refuses mainSteps [R] 2026-09.
constexpr std::array<std::string_view, 6> properties_of_old{
    "$schema", "schemaVersion", "description", "assumeRole", "parameters", "runtimeConfig"};
/// The additional top-level elements of change templates [D].
constexpr std::array<std::string_view, 3> properties_of_templates{
    "emergencyChange", "autoApprovable", "templateInformation"};

constexpr std::string_view calendar_type = "ChangeCalendar";
/// The schema version of documents whose content declares none.
constexpr std::string_view undeclared_version = "1.0";

bool contains(texts all, std::string_view text) {
  return std::ranges::find(all, text) != all.end();
}

content_error wrong_version(std::string message) {
  return {content_error::kind::schema_version, std::move(message)};
}

finding check_format(const content_source& source) {
  const bool calendar = source.document_type == calendar_type;
  const bool text = source.format == document_format::text;
  if (calendar == text) return std::nullopt;
  const std::string name{to_text(source.format)};
  return content_error{content_error::kind::format,
                       calendar ? "Document format '" + name + "' is not supported."
                                : "Invalid document format: " + name};
}

finding check_schema_version(const content_source& source, std::string_view version) {
  const bool typed = !source.document_type.empty();
  const auto type = typed ? source.document_type : default_document_type;
  if (!contains(all_schema_versions, version)) {
    return rules::wrong("Document schema version is invalid. Value: " + std::string(version));
  }
  if (!typed && version.starts_with("2.")) {
    return wrong_version("Document type is required for schema version " + std::string(version));
  }
  const auto rule = std::ranges::find(type_rules, type, &type_rule::type);
  if (contains(rule->versions, version)) return std::nullopt;
  return wrong_version(std::string(version) + " is not a valid schema version for " +
                       std::string(type) + " document type");
}

finding check_properties(const json::value& root, texts known, texts also = {}) {
  for (const auto& member : *root.get_if<json::object>()) {
    if (!contains(known, member.first) && !contains(also, member.first)) {
      return rules::wrong("Unknown property \"" + member.first + "\".");
    }
  }
  return std::nullopt;
}

finding read_plugins(const json::value& root, document_content& into) {
  if (auto found = check_properties(root, properties_of_old)) return found;
  return rules::read_runtime_config(root, into);
}

finding read_steps(const content_source& source, const json::value& root, document_content& into) {
  const bool automation = source.document_type.starts_with("Automation");
  auto found = rules::check_step_shapes(root, source, into.schema_version);
  if (!found) {
    found = automation ? rules::read_automation_steps(root, source, into)
                       : rules::read_node_steps(root, into);
  }
  if (found) return found;
  const bool change = source.document_type == template_type;
  return check_properties(root, known_properties, change ? properties_of_templates : texts{});
}

finding read_session(const json::value& root, document_content& into) {
  constexpr std::array<std::string_view, 4> types{"Standard_Stream", "InteractiveCommands",
                                                  "NonInteractiveCommands", "Port"};
  const auto type = rules::scalar_text(root.find("sessionType"));
  if (!type) return rules::wrong("Missing SessionType in the document.");
  if (!contains(types, *type)) return rules::wrong("Invalid sessionType");
  const auto* properties = root.find("properties");
  const bool has_properties =
      properties != nullptr && properties->get_if<json::object>() != nullptr;
  if (*type != types.front() && !has_properties) {
    return rules::wrong("Missing Properties in session type " + *type + " document");
  }
  into.platform_types = rules::every_platform();
  return std::nullopt;
}

/// Reads a document of a type whose rules are known: first the version, then parameters and steps.
finding read_ruled(const content_source& source, const json::value& root, document_content& into) {
  const auto version = rules::scalar_text(root.find("schemaVersion"));
  if (!version) return rules::missing("schemaVersion");
  if (auto found = check_schema_version(source, *version)) return found;
  into.schema_version = *version;
  if (auto found = rules::read_parameters(root, source, into)) return found;
  if (source.document_type == "Session") return read_session(root, into);
  return version->starts_with('1') ? read_plugins(root, into) : read_steps(source, root, into);
}

/// Checks a CloudFormation template. AWS's error was recorded: it is that of a JSON schema [R].
finding check_template(const json::value& root) {
  const json::list required{"schemaVersion", "templateBody"};
  auto fault = rules::schema_fault(root, json::object{{"required", required}});
  if (!fault) return std::nullopt;
  return rules::wrong(*std::move(fault));
}

bool is_version(std::string_view text) {
  const auto dot = text.find('.');
  return dot != std::string_view::npos && rules::is_alphanumeric(text, ".") &&
         std::ranges::none_of(text, [](char letter) { return letter > '9'; }) && dot > 0 &&
         dot + 1 < text.size() && text.find('.', dot + 1) == std::string_view::npos;
}

finding read_other(const content_source& source, const json::value& root, document_content& into) {
  if (source.document_type == "CloudFormation") {
    if (auto found = check_template(root)) return found;
  }
  const auto version = rules::scalar_text(root.find("schemaVersion"));
  into.schema_version = version && is_version(*version) ? *version : undeclared_version;
  return std::nullopt;
}

}  // namespace

std::variant<document_content, content_error> read_content(const content_source& source) {
  document_content content;
  if (rules::is_of_app_config(source.document_type)) {
    // For these types AWS shows neither a description nor a schema version [R] 2026-09.
    if (auto found = rules::check_app_config(source)) return *std::move(found);
    return content;
  }
  if (auto found = check_format(source)) return *std::move(found);
  content.schema_version = undeclared_version;
  if (source.format == document_format::text) return content;

  const auto parsed =
      markup::read(source.text, source.format, markup::scalars::allowed_values_as_written);
  if (const auto* fault = std::get_if<markup::fault>(&parsed)) {
    return rules::not_well_formed(source.format, *fault);
  }
  const auto& root = std::get<json::value>(parsed);
  if (root.get_if<json::object>() == nullptr) return rules::not_well_formed(source.format, {});
  const auto type = source.document_type.empty() ? default_document_type : source.document_type;
  const bool ruled = std::ranges::find(type_rules, type, &type_rule::type) != type_rules.end();
  content.description = rules::scalar_text(root.find("description"));
  auto found = ruled ? read_ruled(source, root, content) : read_other(source, root, content);
  if (found) return *std::move(found);
  return content;
}

}  // namespace ssmock::documents
