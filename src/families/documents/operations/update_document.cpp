// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/update_document.hpp"

#include "families/documents/content/configuration.hpp"
#include "families/documents/operations/configurations.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/limits.hpp"
#include "families/documents/operations/lookup.hpp"

namespace ssmock::operations::documents::update_document {
namespace {

/// Only the latest version can be updated, which the request must name by its number or as $LATEST.
/// Without DocumentVersion, or with $DEFAULT, AWS refuses the request before all other checks [R]
/// 2026-09. The error for another number was recorded by users of Terraform [R].
result<void> check_version(const request& input, const store::document& whole) {
  const auto wanted = input.document_version.value_or("");
  if (wanted == "$LATEST") return {};
  if (wanted.empty() || wanted.front() == '$') return errors::version_to_update_unsaid();
  const auto* named = store::find_version(whole, wanted);
  return named == &whole.latest() ? result<void>{} : errors::not_latest(whole.name());
}

/// Documents of schema 1.2 and older cannot be updated, and no document can be updated to such a
/// schema [R] 2026-09. The 1.0 of Session documents is not one of these schemas.
result<void> check_schema(const store::document& whole, std::string_view schema_version) {
  const bool old = whole.type == "Command" && schema_version.starts_with('1');
  return old ? errors::schema_not_updatable(whole.type, schema_version) : result<void>{};
}

result<void> check(const context& ctx, const request& input, const store::document& whole) {
  if (auto good = check_version(input, whole); !good) return good;
  if (auto good = check_schema(whole, whole.latest().described.schema_version); !good) return good;
  if (auto good = check_schema_is_there(ctx, whole); !good) return good;
  if (whole.versions().size() >= limits::versions) return errors::too_many_versions();
  if (input.version_name && whole.find_named(*input.version_name) != nullptr) {
    return errors::version_name_taken(*input.version_name);
  }
  return {};
}

/// Checks a content that read_version() has accepted: its schema version, and a configuration by
/// its schema.
result<void> check_content(const context& ctx, const store::document& whole,
                           const store::document_version& version) {
  if (auto good = check_schema(whole, version.described.schema_version); !good) return good;
  const bool configures = whole.type == ssmock::documents::configuration_type;
  if (!configures || whole.required.empty()) return {};
  return check_configuration(ctx, whole.required.front(), version);
}

/// Whether two versions have "the same metadata and content" [R] 2026-09. The target type is known
/// to be part of the metadata: the same content with another one makes a new version (Terraform's
/// tests, 2020 to 2022) [R].
bool is_same(const store::document_version& left, const store::document_version& right) {
  return left.hash == right.hash && left.format == right.format &&
         left.target_type == right.target_type;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto* const whole = own_or_null(ctx, input.name);
  if (whole == nullptr) return errors::nothing_to_update();
  const auto& document = *whole;
  if (const auto good = check(ctx, input, document); !good) return good.error();
  auto version =
      read_version(ctx, {input.content, document.type, input.document_format, input.attachments});
  if (!version) return version.error();
  const auto suits = check_content(ctx, document, *version);
  if (!suits) return suits.error();
  const auto& latest = document.latest();
  version->number = document.highest() + 1;  // numbers are never reused [R] 2026-09
  version->version_name = input.version_name;
  // DisplayName and TargetType stay as they are unless the request has them [D].
  version->display_name = input.display_name ? input.display_name : latest.display_name;
  version->target_type = input.target_type ? input.target_type : latest.target_type;
  if (is_same(*version, latest)) return errors::same_content(document.name());
  auto& changed = edit_own(ctx, input.name);
  const auto& added = changed.put(*std::move(version));
  response output{describe(ctx, changed, added)};
  output.document_description.status = store::document_status::updating;  // [R]
  return output;
}

}  // namespace ssmock::operations::documents::update_document
