// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/lookup.hpp"

#include "operations/documents/errors.hpp"

namespace ssmock::operations::documents {

store::document_scope scope_of(const context& ctx) {
  return {ctx.tenant.account, ctx.tenant.region};
}

result<const store::document*> find_visible(const context& ctx, const std::string& name) {
  const auto* found = store::find_document(ctx.state, scope_of(ctx), name);
  if (found == nullptr) return errors::does_not_exist(name);
  return found;
}

store::document* own_or_null(change_context& ctx, const std::string& name) {
  if (store::find_own_document(ctx.state, scope_of(ctx), name) == nullptr) return nullptr;
  return ctx.writable.documents.find(name);
}

result<store::document*> find_own(change_context& ctx, const std::string& name) {
  auto* found = own_or_null(ctx, name);
  if (found == nullptr) return errors::does_not_exist(name);
  return found;
}

result<const store::document_version*> choose_version(const store::document& of,
                                                      const version_choice& wanted) {
  const auto* numbered = store::find_version(of, wanted.number.value_or(""));
  if (numbered == nullptr) return errors::no_such_version(*wanted.number, of.latest().number);
  if (!wanted.name) return numbered;
  const auto* named = of.find_named(*wanted.name);
  if (named == nullptr || (wanted.number && named != numbered)) {
    return errors::no_such_version_name(*wanted.name, of.name());
  }
  return named;
}

}  // namespace ssmock::operations::documents
