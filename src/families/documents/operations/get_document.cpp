// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/get_document.hpp"

#include "families/documents/content/convert.hpp"
#include "families/documents/operations/description.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents::get_document {

using ssmock::documents::document_format;

result<response> handle(context& ctx, const request& input) {
  const auto whole = find_visible(ctx, input.name);
  if (!whole) return whole.error();
  const auto chosen = choose_version(**whole, {input.document_version, input.version_name});
  if (!chosen) return chosen.error();
  const auto& version = **chosen;
  // Without DocumentFormat the answer is JSON [D], even if the content was stored as YAML. A
  // calendar cannot be converted to JSON, so a request without DocumentFormat fails, as
  // prowler#2146 shows [R].
  const auto format = input.document_format.value_or(document_format::json);
  auto content = ssmock::documents::convert_content(version.content, version.format, format);
  if (!content) return errors::bad_format(to_text(format));

  response output;
  output.name = (*whole)->name();
  output.created_date = version.created_date;
  output.display_name = version.display_name;
  output.version_name = version.version_name;
  output.document_version = std::to_string(version.number);
  output.status = version.status;
  output.status_information = version.status_information;
  output.content = *std::move(content);
  output.document_type = (*whole)->type;
  output.document_format = format;
  output.requires_ = unless_empty((*whole)->required);
  output.attachments_content = unless_empty(version.attachments);
  output.review_status = version.review_status;
  return output;
}

}  // namespace ssmock::operations::documents::get_document
