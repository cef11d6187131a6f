// SPDX-License-Identifier: Apache-2.0
#include "operations/documents/modify_document_permission.hpp"

#include <algorithm>

#include "operations/documents/errors.hpp"
#include "operations/documents/limits.hpp"
#include "operations/documents/lookup.hpp"

namespace ssmock::operations::documents::modify_document_permission {
namespace {

using shares = std::map<std::string, store::account_sharing_info>;

/// `All` in any case is shown as `all` [D: aws-cli's example].
constexpr std::string_view everyone = "all";

std::string account_of(const std::string& asked) {
  const bool number = asked.front() >= '0' && asked.front() <= '9';
  return number ? asked : std::string(everyone);
}

/// An account in both lists loses its access [D].
shares changed(const store::document& document, const request& input) {
  auto out = document.shares;
  const auto version = input.shared_document_version.value_or("$DEFAULT");
  for (const auto& asked : input.account_ids_to_add.value_or(std::vector<std::string>{})) {
    const auto account = account_of(asked);
    out.insert_or_assign(account, store::account_sharing_info{account, version});
  }
  for (const auto& asked : input.account_ids_to_remove.value_or(std::vector<std::string>{})) {
    out.erase(account_of(asked));
  }
  return out;
}

bool is_public(const shares& all) { return all.contains(std::string(everyone)); }

std::size_t count_public(const store::state& state) {
  return static_cast<std::size_t>(std::ranges::count_if(
      state.documents.all(), [](const auto& each) { return is_public(each.second.shares); }));
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  if (!input.account_ids_to_add && !input.account_ids_to_remove) return errors::no_accounts();
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  auto& document = **whole;
  auto wanted = changed(document, input);
  if (wanted.size() > limits::shares) return errors::too_many_shares();
  const bool publishes = is_public(wanted) && !is_public(document.shares);
  if (publishes && count_public(ctx.state) >= limits::public_documents) {
    return errors::too_many_public_documents();
  }
  document.shares = std::move(wanted);
  return response{};
}

}  // namespace ssmock::operations::documents::modify_document_permission
