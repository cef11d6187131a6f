// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/lookup.hpp"

#include "families/documents/operations/errors.hpp"
#include "families/documents/store/documents.hpp"

namespace ssmock::operations::documents {

result<const store::document*> find_visible(const context& ctx, const std::string& name) {
  const auto* found = store::find_document(ctx.state, ctx.tenant, name);
  if (found == nullptr) return errors::does_not_exist(name);
  return found;
}

const store::document* own_or_null(const context& ctx, const std::string& name) {
  return store::find_own_document(ctx.state, ctx.tenant, name);
}

result<const store::document*> find_own(const context& ctx, const std::string& name) {
  const auto* found = own_or_null(ctx, name);
  if (found == nullptr) return errors::does_not_exist(name);
  return found;
}

store::document& edit_own(change_context& ctx, const std::string& name) {
  return *ctx.writable.edit<store::document_list>().find(name);
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
