// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/create_document.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "documents/reader.hpp"
#include "operations/documents/errors.hpp"
#include "operations/documents/limits.hpp"
#include "operations/documents/lookup.hpp"
#include "operations/tags/tag_rules.hpp"

namespace ssmock::operations::documents::create_document {
namespace {

/// The first three were measured, in any case [P]: `aws_name` is fine [R]. The others are
/// documented.
bool is_reserved(const std::string& name) {
  constexpr std::array<std::string_view, 6> prefixes{
      "aws-", "amazon", "amzn", "awsec2", "awsconfigremediation", "awssupport"};
  return std::ranges::any_of(
      prefixes, [small = lower_case(name)](auto prefix) { return small.starts_with(prefix); });
}

/// Rules of the request as a whole; those of the content come after.
result<void> check(const change_context& ctx, const request& input) {
  if (is_reserved(input.name)) return errors::reserved_name(input.name);
  if (store::find_document(ctx.state, scope_of(ctx), input.name) != nullptr) {
    return errors::already_exists(input.name);
  }
  if (ctx.state.documents.all().size() >= limits::documents) return errors::too_many_documents();
  if (input.document_type == "ApplicationConfiguration" && !input.requires_) {
    return errors::requires_missing();
  }
  if (input.tags) return tags::check_new_tags(*input.tags);
  return {};
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (const auto good = check(ctx, input); !good) return good.error();
  auto version = read_version(ctx, {input.content, input.document_type.value_or(""),
                                    input.document_format, input.attachments});
  if (!version) return version.error();
  version->display_name = input.display_name;
  version->version_name = input.version_name;
  version->target_type = input.target_type;

  const std::string type{ssmock::documents::default_document_type};
  auto& added = ctx.writable.documents.put(
      {input.name, input.document_type.value_or(type), *std::move(version)});
  if (input.requires_) added.required = *input.requires_;
  if (input.tags) {
    for (const auto& tag : *input.tags) ctx.writable.document_tags.put(input.name, tag);
  }
  response output{describe(ctx, added, added.latest())};
  // It is at work for a moment [R]; here it is done before anyone can ask.
  output.document_description.status = store::document_status::creating;
  return output;
}

}  // namespace ssmock::operations::documents::create_document
