// SPDX-License-Identifier: Apache-2.0
#include "families/documents/operations/modify_document_permission.hpp"

#include <algorithm>

#include "families/documents/operations/errors.hpp"
#include "families/documents/operations/limits.hpp"
#include "families/documents/operations/lookup.hpp"
#include "families/documents/store/documents.hpp"

namespace ssmock::operations::documents::modify_document_permission {
namespace {

using accounts = std::vector<std::string>;
using shares = std::map<std::string, store::account_sharing_info>;

/// The account id that means all accounts. AWS shows `All`, in any case, as `all` [D: aws-cli's
/// example].
constexpr std::string_view everyone = "all";

std::string account_of(const std::string& asked) {
  const bool number = asked.front() >= '0' && asked.front() <= '9';
  return number ? asked : std::string(everyone);
}

/// The shares after the request. An account in both lists loses its access [D].
shares changed(const store::document& document, const request& input) {
  auto out = document.shares;
  const auto version = input.shared_document_version.value_or("$DEFAULT");
  for (const auto& asked : input.account_ids_to_add.value_or(accounts{})) {
    const auto account = account_of(asked);
    out.insert_or_assign(account, store::account_sharing_info{account, version});
  }
  for (const auto& asked : input.account_ids_to_remove.value_or(accounts{})) {
    out.erase(account_of(asked));
  }
  return out;
}

/// Whether a list has both `all` and accounts, which AWS refuses [R] 2026-09.
bool mixes(const accounts& asked) {
  const auto all = std::ranges::count(asked, everyone, account_of);
  return all > 0 && static_cast<std::size_t>(all) < asked.size();
}

bool is_public(const shares& all) { return all.contains(std::string(everyone)); }

std::size_t count_public(const store::state& state) {
  return static_cast<std::size_t>(
      std::ranges::count_if(state.get<store::document_list>().all(),
                            [](const auto& each) { return is_public(each.second.shares); }));
}

}  // namespace

result<response> handle(change_context& ctx, const request& input) {
  const auto add = input.account_ids_to_add.value_or(accounts{});
  const auto remove = input.account_ids_to_remove.value_or(accounts{});
  if (add.empty() && remove.empty()) return errors::no_accounts();
  if (mixes(add) || mixes(remove)) return errors::all_or_accounts();
  const auto whole = find_own(ctx, input.name);
  if (!whole) return whole.error();
  const auto& document = **whole;
  auto wanted = changed(document, input);
  // A document is shared either with all or with accounts [D]. So a request after which it would be
  // shared with both is refused, too [I].
  if (is_public(wanted) && wanted.size() > 1) return errors::all_or_accounts();
  if (wanted.size() > limits::shares) return errors::too_many_shares();
  const bool publishes = is_public(wanted) && !is_public(document.shares);
  if (publishes && count_public(ctx.state) >= limits::public_documents) {
    return errors::too_many_public_documents();
  }
  edit_own(ctx, input.name).shares = std::move(wanted);
  return response{};
}

}  // namespace ssmock::operations::documents::modify_document_permission
