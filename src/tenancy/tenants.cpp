// SPDX-License-Identifier: Apache-2.0
#include "tenancy/tenants.hpp"

#include <algorithm>

#include "core/text.hpp"
#include "kernel/agenda.hpp"
#include "tenancy/simulation.hpp"

namespace ssmock::service {
namespace {

/// The inverse of tenants::key_of().
owned_tenant_name name_of(const std::string& key) {
  const auto slash = key.find('/');
  return {key.substr(0, slash), key.substr(slash + 1)};
}

}  // namespace

tenant_name tenant_of(std::string_view authorization, const tenant_name& defaults) {
  constexpr std::string_view label = "Credential=";
  auto tenant = defaults;
  const auto at = authorization.find(label);
  if (at == std::string_view::npos) return tenant;
  // Such as AKIDEXAMPLE/20150830/us-east-1/ssm/aws4_request.
  auto scope = authorization.substr(at + label.size());
  scope = scope.substr(0, scope.find_first_of(", "));
  const auto access_key = take_until(scope, '/');
  take_until(scope, '/');
  const auto region = take_until(scope, '/');
  if (is_account(access_key)) tenant.account = access_key;
  if (is_region(region)) tenant.region = region;
  return tenant;
}

tenants::tenants(store::state fixtures)
    : at_start_(std::make_unique<store::state>(std::move(fixtures))) {}

const std::string& tenants::key_of(const tenant_name& name) {
  return key_.assign(name.account).append("/").append(name.region);
}

const store::state& tenants::fixtures() const {
  return changed_fixtures_ ? *changed_fixtures_ : *at_start_;
}

const store::state& tenants::read(const tenant_name& name) {
  const auto found = states_.find(key_of(name));
  return found != states_.end() ? *found->second : fixtures();
}

store::state& tenants::write(const tenant_name& name) {
  ++changes_;
  const auto found = states_.find(key_of(name));
  if (found != states_.end()) return *found->second;
  // Made first: when there is no memory for it, there must be no entry without a state.
  auto own = std::make_unique<store::state>(fixtures());
  return *states_.emplace(key_, std::move(own)).first->second;
}

bool tenants::has_own(const tenant_name& name) { return states_.contains(key_of(name)); }

void tenants::forget(const tenant_name& name) {
  ++changes_;
  states_.erase(key_of(name));
}

void tenants::change_all(const std::function<void(store::state&)>& change,
                         std::span<const store::state::part_number> of_parts) {
  ++changes_;
  if (!changed_fixtures_) changed_fixtures_ = std::make_unique<store::state>(*at_start_);
  auto& changed = *changed_fixtures_;
  std::vector<store::state*> sharing;
  std::vector<store::state*> others;
  for (auto& [key, kept] : states_) {
    auto* const own = kept.get();
    const bool shares = std::ranges::all_of(
        of_parts, [&](store::state::part_number which) { return own->shares(changed, which); });
    (shares ? sharing : others).push_back(own);
  }
  // While nobody else has them, the parts are changed in place and not copied.
  for (auto* each : sharing) {
    for (const auto which : of_parts) each->drop(which);
  }
  const auto share_again = [&] {
    for (auto* each : sharing) {
      for (const auto which : of_parts) each->share(changed, which);
    }
  };
  try {
    change(changed);
  } catch (...) {
    share_again();
    throw;
  }
  share_again();
  for (auto* each : others) change(*each);
}

bool tenants::change_all_or_none(const std::function<bool(store::state&)>& change) {
  const auto changed = [&](const store::state& old) {
    auto copy = std::make_unique<store::state>(old);
    if (!change(*copy)) copy.reset();
    return copy;
  };
  auto new_fixtures = changed(fixtures());
  if (!new_fixtures) return false;
  std::vector<std::unique_ptr<store::state>> own;
  own.reserve(states_.size());
  for (const auto& [key, kept] : states_) {
    own.push_back(changed(*kept));
    if (!own.back()) return false;
  }
  // From here on nothing can fail.
  ++changes_;
  changed_fixtures_ = std::move(new_fixtures);
  auto next = own.begin();
  for (auto& [key, kept] : states_) kept = std::move(*next++);
  return true;
}

void tenants::reset(instant now) {
  ++changes_;
  ++life_;
  // What this frees comes first: a reset is the way out when there is no more memory.
  changed_fixtures_.reset();
  states_.clear();
  engine::restore(*at_start_, now);
}

tenant_states tenants::all() const {
  tenant_states out{fixtures(), {}};
  out.own.reserve(states_.size());
  for (const auto& [key, kept] : states_) out.own.emplace_back(name_of(key), *kept);
  return out;
}

void tenants::replace(const tenant_states& states, instant now) {
  const auto restored = [now](const store::state& kept) {
    auto copy = std::make_unique<store::state>(kept);
    engine::restore(*copy, now);
    return copy;
  };
  auto new_fixtures = restored(states.fixtures);
  decltype(states_) own;
  for (const auto& [name, kept] : states.own) own.emplace(key_of(name.view()), restored(kept));
  // From here on nothing can fail.
  ++changes_;
  ++life_;
  changed_fixtures_ = std::move(new_fixtures);
  states_ = std::move(own);
}

std::vector<owned_tenant_name> tenants::names() const {
  std::vector<owned_tenant_name> out;
  for (const auto& [key, kept] : states_) out.push_back(name_of(key));
  return out;
}

void tenants::for_each(const std::function<void(store::state&)>& change) {
  ++changes_;
  change(*at_start_);
  if (changed_fixtures_) change(*changed_fixtures_);
  for (auto& [key, kept] : states_) change(*kept);
}

std::optional<instant> tenants::next_event(const tenant_name& name) {
  auto next = read(name).get<store::agenda>().next_awaited();
  for (const auto& [key, kept] : states_) {
    const auto due = kept->get<store::agenda>().next_awaited();
    if (due && (!next || *due < *next)) next = due;
  }
  return next;
}

}  // namespace ssmock::service
