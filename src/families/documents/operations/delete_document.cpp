// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/delete_document.hpp"

#include "families/documents/content/configuration.hpp"
#include "families/documents/operations/configurations.hpp"
#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/lookup.hpp"
#include "families/documents/store/documents.hpp"

namespace ssmock::operations::documents::delete_document {
namespace {

/// The only type that needs Force, to delete one version or the whole document [R] 2026-09.
constexpr auto forced_type = ssmock::documents::configuration_schema_type;

/// The number of the version to delete.
result<std::uint32_t> choose(const store::document& from, const version_choice& wanted) {
  const auto version = choose_version(from, wanted);
  if (!version) return version.error();
  if (*version == &from.default_version()) return errors::default_version_stays();
  return (*version)->number;
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto* const whole = own_or_null(ctx, input.name);
  if (whole == nullptr) return errors::not_in_account(input.name);
  const auto& document = *whole;
  if (document.type == forced_type && !input.force.value_or(false)) {
    return errors::force_needed(document.type);
  }
  if (input.document_version || input.version_name) {
    const auto number = choose(document, {input.document_version, input.version_name});
    if (!number) return number.error();
    edit_own(ctx, input.name).erase(*number);
    return response{};
  }
  if (!document.shares.empty()) return errors::still_shared();
  if (document.type == forced_type) note_lost_schema(ctx.writable, input.name);
  ctx.writable.edit<store::document_tags>().remove_all(input.name);
  ctx.writable.edit<store::document_list>().erase(input.name);
  return response{};
}

}  // namespace ssmock::operations::documents::delete_document
