// SPDX-License-Identifier: Apache-2.0
#include "service/tenants.hpp"

#include <algorithm>

namespace ssmock::service {
namespace {

constexpr std::size_t account_digits = 12;

bool is_account(std::string_view text) {
  return text.size() == account_digits &&
         std::ranges::all_of(text, [](char letter) { return letter >= '0' && letter <= '9'; });
}

std::string_view take_until(std::string_view& rest, char end) {
  const auto size = std::min(rest.find(end), rest.size());
  const auto part = rest.substr(0, size);
  rest.remove_prefix(std::min(size + 1, rest.size()));
  return part;
}

}  // namespace

operations::tenant_name tenant_of(std::string_view authorization,
                                  const operations::tenant_name& defaults) {
  constexpr std::string_view label = "Credential=";
  auto tenant = defaults;
  const auto at = authorization.find(label);
  if (at == std::string_view::npos) return tenant;
  // AKIDEXAMPLE/20150830/us-east-1/ssm/aws4_request
  auto scope = authorization.substr(at + label.size());
  scope = scope.substr(0, scope.find_first_of(", "));
  const auto access_key = take_until(scope, '/');
  take_until(scope, '/');
  const auto region = take_until(scope, '/');
  if (is_account(access_key)) tenant.account = access_key;
  if (!region.empty()) tenant.region = region;
  return tenant;
}

tenants::tenants(store::state fixtures)
    : at_start_(std::make_shared<const store::state>(std::move(fixtures))), fixtures_(at_start_) {}

const store::state& tenants::read(const operations::tenant_name& name) {
  const auto same_as_last = [&] {
    return last_key_.size() == name.account.size() + 1 + name.region.size() &&
           last_key_.starts_with(name.account) && last_key_.ends_with(name.region);
  };
  if (last_state_ != nullptr && same_as_last()) return *last_state_;
  last_key_.assign(name.account).append("/").append(name.region);
  const auto found = states_.try_emplace(last_key_, fixtures_).first;
  last_state_ = found->second.get();
  return *last_state_;
}

void tenants::change_all(const std::function<void(store::state&)>& change) {
  // Tenants that still share one state go on sharing its changed copy.
  std::map<const store::state*, std::shared_ptr<const store::state>> changed;
  const auto apply = [&](std::shared_ptr<const store::state>& kept) {
    auto& copy = changed[kept.get()];
    if (!copy) {
      auto fresh = std::make_shared<store::state>(*kept);
      change(*fresh);
      copy = std::move(fresh);
    }
    kept = copy;
  };
  last_state_ = nullptr;
  // The old states must outlive the map of their addresses.
  const auto before = states_;
  const auto fixtures_before = fixtures_;
  apply(fixtures_);
  for (auto& [key, kept] : states_) apply(kept);
}

void tenants::reset() {
  fixtures_ = at_start_;
  states_.clear();
  last_state_ = nullptr;
}

}  // namespace ssmock::service
