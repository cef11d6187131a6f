// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/update_document.hpp"

#include "operations/documents/errors.hpp"
#include "operations/documents/limits.hpp"
#include "operations/documents/lookup.hpp"

namespace ssmock::operations::documents::update_document {
namespace {

/// Only the latest version can be updated: by its number, as $LATEST [D], or unnamed. AWS refuses
/// the number of an older one, which is how Terraform's users meet this [R].
result<void> check_version(const request& input, const store::document& whole) {
  if (!input.document_version) return {};
  const auto* named = store::find_version(whole, *input.document_version);
  if (named == nullptr) return errors::no_such_version(*input.document_version, whole.name());
  if (named != &whole.latest()) return errors::not_latest(whole.name());
  return {};
}

result<void> check(const request& input, const store::document& whole) {
  if (auto good = check_version(input, whole); !good) return good;
  // Schema 1.2 and older have one version [D: user guide]; Session's 1.0 is a count of its own.
  const auto& schema = whole.latest().described.schema_version;
  const bool old = whole.type == "Command" && schema.starts_with('1');
  if (old) return errors::schema_not_updatable(schema);
  if (whole.versions().size() >= limits::versions) return errors::too_many_versions();
  if (input.version_name && whole.find_named(*input.version_name) != nullptr) {
    return errors::version_name_taken(*input.version_name);
  }
  return {};
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  auto& document = **whole;
  if (const auto good = check(input, document); !good) return good.error();
  auto version =
      read_version(ctx, {input.content, document.type, input.document_format, input.attachments});
  if (!version) return version.error();
  const auto& latest = document.latest();
  if (version->hash == latest.hash && version->format == latest.format) {
    return errors::same_content();
  }
  version->number = latest.number + 1;
  version->version_name = input.version_name;
  // Those two stay as they are unless given anew [D].
  version->display_name = input.display_name ? input.display_name : latest.display_name;
  version->target_type = input.target_type ? input.target_type : latest.target_type;
  const auto& added = document.put(*std::move(version));
  response output{describe(ctx, document, added)};
  output.document_description.status = store::document_status::updating;  // [R]
  return output;
}

}  // namespace ssmock::operations::documents::update_document
