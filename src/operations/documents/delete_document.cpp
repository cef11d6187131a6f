// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/delete_document.hpp"

#include "documents/configuration.hpp"
#include "operations/documents/configurations.hpp"
#include "operations/documents/errors.hpp"
#include "operations/documents/lookup.hpp"

namespace ssmock::operations::documents::delete_document {
namespace {

/// The one type that needs Force, for one version as for the whole [R] 2026-09.
constexpr auto forced_type = ssmock::documents::configuration_schema_type;

result<void> erase_version(store::document& from, const version_choice& wanted) {
  const auto version = choose_version(from, wanted);
  if (!version) return version.error();
  if (*version == &from.default_version()) return errors::default_version_stays();
  from.erase((*version)->number);
  return {};
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  auto* const whole = own_or_null(ctx, input.name);
  if (whole == nullptr) return errors::not_in_account(input.name);
  auto& document = *whole;
  if (document.type == forced_type && !input.force.value_or(false)) {
    return errors::force_needed(document.type);
  }
  if (input.document_version || input.version_name) {
    const auto done = erase_version(document, {input.document_version, input.version_name});
    if (!done) return done.error();
    return response{};
  }
  if (!document.shares.empty()) return errors::still_shared();
  if (document.type == forced_type) note_lost_schema(ctx.writable, input.name);
  ctx.writable.document_tags.remove_all(input.name);
  ctx.writable.documents.erase(input.name);
  return response{};
}

}  // namespace ssmock::operations::documents::delete_document
