// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/delete_document.hpp"

#include "operations/documents/errors.hpp"
#include "operations/documents/lookup.hpp"

namespace ssmock::operations::documents::delete_document {
namespace {

/// The one type that the API reference names as needing it [D].
constexpr std::string_view forced_type = "ApplicationConfigurationSchema";

result<void> erase_version(store::document& from, const version_choice& wanted) {
  const auto version = choose_version(from, wanted);
  if (!version) return version.error();
  if (*version == &from.default_version()) return errors::default_version_stays();
  from.erase((*version)->number);
  return {};
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  auto& document = **whole;
  if (input.document_version || input.version_name) {
    const auto done = erase_version(document, {input.document_version, input.version_name});
    if (!done) return done.error();
    return response{};
  }
  if (!document.shares.empty()) return errors::still_shared();
  if (document.type == forced_type && !input.force.value_or(false)) {
    return errors::force_needed(document.type);
  }
  ctx.writable.document_tags.remove_all(input.name);
  ctx.writable.documents.erase(input.name);
  return response{};
}

}  // namespace ssmock::operations::documents::delete_document
