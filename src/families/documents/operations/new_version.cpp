// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/new_version.hpp"

#include "core/sha256.hpp"
#include "core/text.hpp"
#include "families/documents/content/reader.hpp"
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

/// What the defaults of a runbook's parameters refer to and the Parameter Store does not have,
/// which AWS looks for when the runbook is created [D]. The text is that of a command's [R].
std::optional<ssmock::documents::content_error> missing_default(
    const context& ctx, const ssmock::documents::document_content& content) {
  constexpr std::string_view begin = "ssm:";
  std::string missing;
  for (const auto& parameter : content.parameters) {
    if (!parameter.default_value) continue;
    auto text = trimmed(*parameter.default_value);
    if (!text.starts_with("{{") || !text.ends_with("}}")) continue;
    text = trimmed(text.substr(2, text.size() - 4));
    if (!text.starts_with(begin)) continue;
    text.remove_prefix(begin.size());
    if (store::referenced_value(ctx.state, ctx.tenant, text)) continue;
    missing.append(missing.empty() ? "" : ", ").append(text);
  }
  if (missing.empty()) return std::nullopt;
  return ssmock::documents::content_error{ssmock::documents::content_error::kind::content,
                                          "The following SSM parameters are invalid: " + missing};
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
