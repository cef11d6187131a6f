// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/description.hpp"

#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents {
namespace {

std::optional<std::vector<document_parameter>> parameters_of(
    const ssmock::documents::document_content& content) {
  if (!content.declares_parameters) return std::nullopt;  // [R] 2026-09
  std::vector<document_parameter> out;
  out.reserve(content.parameters.size());
  for (const auto& each : content.parameters) {
    out.push_back({each.name, each.type, each.description, each.default_value});
  }
  return out;
}

std::optional<std::vector<attachment_information>> names_of(
    const std::vector<store::attachment>& attachments) {
  if (attachments.empty()) return std::nullopt;
  std::vector<attachment_information> out;
  out.reserve(attachments.size());
  for (const auto& each : attachments) out.push_back({each.name});
  return out;
}

}  // namespace

document_description describe(const context& ctx, const store::document& whole,
                              const store::document_version& version) {
  document_description out;
  out.hash = version.hash;
  out.name = whole.name();
  out.display_name = version.display_name;
  out.version_name = version.version_name;
  out.owner = store::owner_of(whole, ctx.tenant);
  out.created_date = version.created_date;
  out.status = version.status;
  out.status_information = version.status_information;
  out.document_version = std::to_string(version.number);
  out.description = version.described.description;
  out.parameters = parameters_of(version.described);
  out.platform_types = version.described.platform_types;
  out.document_type = whole.type;
  out.schema_version = version.described.schema_version;
  out.latest_version = std::to_string(whole.latest().number);
  out.default_version = std::to_string(whole.default_version().number);
  out.document_format = version.format;
  out.target_type = version.target_type;
  out.tags = ctx.state.get<store::document_tags>().of(whole.name());
  out.attachments_information = names_of(version.attachments);
  out.requires_ = unless_empty(whole.required);
  out.review_status = version.review_status;
  return out;
}

}  // namespace ssmock::operations::documents
