// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/create_document.hpp"

#include <algorithm>
#include <array>

#include "core/text.hpp"
#include "families/documents/content/configuration.hpp"
#include "families/documents/operations/configurations.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/limits.hpp"
#include "families/documents/operations/lookup.hpp"
#include "families/documents/store/documents.hpp"
#include "families/tags/operations/tag_rules.hpp"

namespace ssmock::operations::documents::create_document {
namespace {

/// Whether a name begins with a reserved prefix, in any case. The prefixes aws-, amazon and amzn
/// were measured [P], and `aws_name` was recorded as allowed [R]; the others are documented [D].
bool is_reserved(const std::string& name) {
  constexpr std::array<std::string_view, 6> prefixes{
      "aws-", "amazon", "amzn", "awsec2", "awsconfigremediation", "awssupport"};
  return std::ranges::any_of(
      prefixes, [small = lower_case(name)](auto prefix) { return small.starts_with(prefix); });
}

/// Checks the request by the rules that come before those on the content.
result<void> check(const change_context& ctx, const request& input) {
  if (is_reserved(input.name)) return errors::reserved_name(input.name);
  if (store::find_document(ctx.state, ctx.tenant, input.name) != nullptr) {
    return errors::already_exists(input.name);
  }
  if (ctx.state.get<store::document_list>().all().size() >= limits::documents)
    return errors::too_many_documents();
  if (input.tags) return tags::check_new_tags(*input.tags);
  return {};
}

/// The Requires that are stored with a document. Of AppConfig's types only a configuration keeps
/// them; for the others AWS's answer shows an empty list [R] 2026-09.
result<std::vector<store::document_requires>> required_by(const context& ctx,
                                                          const request& input) {
  namespace types = ssmock::documents;
  auto asked = input.requires_.value_or(std::vector<store::document_requires>{});
  const auto type = input.document_type.value_or("");
  if (type == types::configuration_type) return resolve_schema(ctx, asked);
  if (type == types::configuration_schema_type || type == types::strategy_type) asked.clear();
  return asked;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (const auto good = check(ctx, input); !good) return good.error();
  auto required = required_by(ctx, input);
  if (!required) return required.error();
  const std::string type = input.document_type.value_or("");
  auto version = read_version(ctx, {input.content, type, input.document_format, input.attachments});
  if (!version) return version.error();
  if (type == ssmock::documents::configuration_type) {
    const auto good = check_configuration(ctx, required->front(), *version);
    if (!good) return good.error();
  }
  version->display_name = input.display_name;
  version->version_name = input.version_name;
  version->target_type = input.target_type;

  const std::string unnamed{ssmock::documents::default_document_type};
  auto& added = ctx.writable.edit<store::document_list>().put(
      {input.name, input.document_type.value_or(unnamed), *std::move(version)});
  added.required = *std::move(required);
  if (input.tags) {
    for (const auto& tag : *input.tags)
      ctx.writable.edit<store::document_tags>().put(input.name, tag);
  }
  response output{describe(ctx, added, added.latest())};
  if (input.requires_) output.document_description.requires_ = added.required;
  // AWS answers Creating and the document becomes Active shortly after [R]; here it is Active by
  // the next request.
  output.document_description.status = store::document_status::creating;
  return output;
}

}  // namespace ssmock::operations::documents::create_document
