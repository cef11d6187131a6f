// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/new_version.hpp"

#include "core/sha256.hpp"
#include "core/text.hpp"
#include "families/documents/content/reader.hpp"
#include "families/documents/content/rules/parameters.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/limits.hpp"
#include "families/parameters/store/references.hpp"

namespace ssmock::operations::documents {
namespace {

/// The name of an attached file: the request's, or else the last part of its address. A SourceUrl
/// names a folder, whose files ssmock cannot know.
std::optional<std::string> name_of(const attachments_source& source) {
  if (source.name) return source.name;
  if (source.key == "SourceUrl" || !source.values || source.values->empty()) return std::nullopt;
  const auto& address = source.values->front();
  const auto slash = address.rfind('/');
  return slash == std::string::npos ? address : address.substr(slash + 1);
}

/// The references that are the defaults of a runbook's parameters and that the Parameter Store does
/// not have, for which AWS looks when the runbook is created [D]. The text is that of a command's
/// [R].
std::optional<ssmock::documents::content_error> missing_default(
    const context& ctx, const ssmock::documents::document_content& content) {
  std::vector<std::string> missing;
  for (const auto& parameter : content.parameters) {
    if (!parameter.default_value) continue;
    const auto name = ssmock::documents::rules::store_reference(*parameter.default_value);
    if (!name || store::is_secret_reference(*name) ||
        store::referenced_value(ctx.state, ctx.tenant, *name)) {
      continue;
    }
    missing.emplace_back(*name);
  }
  if (missing.empty()) return std::nullopt;
  return ssmock::documents::rules::wrong("The following SSM parameters are invalid: " +
                                         joined(missing, ", "));
}

}  // namespace

result<store::document_version> read_version(const context& ctx, const version_source& source) {
  if (source.content.size() > limits::content_bytes) return errors::too_large();
  const auto format = source.format.value_or(ssmock::documents::document_format::json);
  auto read = ssmock::documents::read_content({source.content, format, source.document_type});
  if (const auto* found = std::get_if<ssmock::documents::content_error>(&read)) {
    return errors::bad_content(*found);
  }
  const auto& content = std::get<ssmock::documents::document_content>(read);
  if (source.document_type == "Automation") {
    if (const auto missing = missing_default(ctx, content)) return errors::bad_content(*missing);
  }
  const bool attached = source.attachments && !source.attachments->empty();
  if (source.document_type == "Package" && !attached) return errors::attachments_missing();

  store::document_version out;
  out.content = source.content;
  out.hash = sha256_hex(source.content);
  out.format = format;
  out.created_date = ctx.now;
  out.described = std::get<ssmock::documents::document_content>(std::move(read));
  if (attached) {
    for (const auto& each : *source.attachments) {
      if (auto name = name_of(each)) out.attachments.push_back({std::move(name), {}, {}, {}, {}});
    }
  }
  return out;
}

}  // namespace ssmock::operations::documents
